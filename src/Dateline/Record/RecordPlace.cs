using Dateline.Model;

namespace Dateline.Record;

/// <summary>A place, across all documents.</summary>
public sealed record RecordPlace
{
    /// <summary>The gazetteer entry, or else "country:name" made from what the documents say. The same in every run.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>What the coordinates stand for; null when there are none.</summary>
    public PlacePrecision? Precision { get; init; }
}
