using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>A place that a theatre or the list of countries describes.</summary>
public sealed record KnownPlace
{
    /// <summary>"file/id" ("libya/tarhuna", "countries/LY").</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings and names.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The type as the file gives it ("settlement", "airbase", "country").</summary>
    public required string Type { get; init; }

    /// <summary>What the coordinates stand for.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null when it belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>The containing place, as "file/id"; null when none is given.</summary>
    public string? In { get; init; }
}
