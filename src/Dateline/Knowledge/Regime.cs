namespace Dateline.Knowledge;

/// <summary>An arms embargo.</summary>
public sealed record Regime
{
    /// <summary>Its id ("un-libya").</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who imposed it.</summary>
    public required string By { get; init; }

    /// <summary>The resolution or decision that it rests on; null when not recorded.</summary>
    public string? Resolution { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that it covers; null when it covers actors only.</summary>
    public string? Target { get; init; }

    /// <summary>Actors that it covers, as "file/id"; empty when it covers a whole country.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it covers, in words; null when not recorded.</summary>
    public string? Scope { get; init; }
}
