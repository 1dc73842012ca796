namespace Dateline.Knowledge;

/// <summary>A conflict that a file of knowledge describes.</summary>
public sealed record Theatre
{
    /// <summary>Its id, which is also the name of its file ("libya").</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>ISO 3166-1 alpha-2 codes of the countries it is fought in.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>First day; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}
