using Dateline.Model;

namespace Dateline.Record;

/// <summary>A place of the record while it is being made.</summary>
internal sealed class PlaceNode
{
    public required string Id { get; init; }

    /// <summary>Number of the place, for tables; says nothing about order.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public PlacePrecision? Precision { get; init; }

    /// <summary>Whether it is a spot: a facility, a part of a town, a town, or a name that nothing is known of.</summary>
    public bool IsSpot => Precision is null or <= PlacePrecision.Near && !IsVague;

    /// <summary>Whether the words describe it and it has no coordinates ("the village").</summary>
    public required bool IsVague { get; init; }

    public RecordPlace Build() =>
        new() { Id = Id, Name = Name, Country = Country, Latitude = Latitude, Longitude = Longitude, Precision = Precision };
}
