namespace Dateline.Model;

/// <summary>A place that one document mentions, resolved as far as it could be.</summary>
public sealed record Place
{
    /// <summary>"p1", "p2", … in the order of first mention; unique inside one reading.</summary>
    public required string Id { get; init; }

    /// <summary>The name: the one that knowledge holds, or else the words of the text.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, −90 to 90, WGS 84; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, −180 to 180, WGS 84; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>How far the coordinates can be trusted; null when there are none.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>The gazetteer entry, as "geonames:ID" or "theatre/id"; null when none was found.</summary>
    public string? Gazetteer { get; init; }

    /// <summary>Where the document mentions it, in the order of the text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
