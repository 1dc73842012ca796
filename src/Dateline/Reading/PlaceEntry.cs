using Dateline.Model;

namespace Dateline.Reading;

/// <summary>A place in one document, while it is being read.</summary>
internal sealed class PlaceEntry
{
    public required string Name { get; init; }

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public PlacePrecision? Precision { get; init; }

    public string? Gazetteer { get; init; }

    public List<(int First, int End)> Mentions { get; } = [];
}
