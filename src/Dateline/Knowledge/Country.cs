namespace Dateline.Knowledge;

/// <summary>A country, as it is named in reports.</summary>
public sealed record Country
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Code { get; init; }

    /// <summary>The common name.</summary>
    public required string Name { get; init; }

    /// <summary>Adjectives ("Russian").</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Nouns for its people ("Libyan", "Libyans").</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The capital; null when not recorded.</summary>
    public string? Capital { get; init; }
}
