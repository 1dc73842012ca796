using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>The places of one document: one entry for each, however often and by whatever words it is mentioned.</summary>
internal sealed class PlaceEntries(PlaceWords words)
{
    private readonly Dictionary<string, PlaceEntry> _entries = new(StringComparer.Ordinal);

    public IEnumerable<PlaceEntry> All => _entries.Values;

    public PlaceEntry Of(KnownPlace place) => Get(place.Id, () => new PlaceEntry
    {
        Name = place.Name,
        Country = place.Country,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Precision = place.Precision,
        Gazetteer = place.Id,
    });

    public PlaceEntry Of(GazetteerPlace place) => Get(place.Id, () => new PlaceEntry
    {
        Name = place.Name,
        Country = place.Country,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Precision = place.Precision,
        Gazetteer = place.Id,
    });

    /// <summary>A name that no gazetteer holds.</summary>
    public PlaceEntry Unknown(string name) => Get($"unknown:{name.ToLowerInvariant()}", () => new PlaceEntry { Name = name });

    /// <summary>A part cut out by a direction: "southern Tripoli".</summary>
    public PlaceEntry PartOf(string direction, PlaceEntry whole)
    {
        // "south" of a noun and "southern" before one are one part.
        var name = $"{words.DirectionAdjectives.GetValueOrDefault(direction, direction)} {whole.Name}";
        return Get($"part:{name.ToLowerInvariant()}", () => new PlaceEntry
        {
            Name = name,
            Country = whole.Country,
            Latitude = whole.Latitude,
            Longitude = whole.Longitude,
            Precision = whole.Precision is PlacePrecision.Settlement or PlacePrecision.Facility or PlacePrecision.District ? PlacePrecision.Near : PlacePrecision.Region,
            Gazetteer = whole.Gazetteer,
        });
    }

    /// <summary>The country round a town: whoever clears "areas north of Raqqa" does not hold Raqqa.</summary>
    public PlaceEntry AreaOf(PlaceEntry settlement) => Get($"area:{settlement.Name}@{settlement.Country}", () => new PlaceEntry
    {
        Name = $"area of {settlement.Name}",
        Country = settlement.Country,
        Latitude = settlement.Latitude,
        Longitude = settlement.Longitude,
        Precision = PlacePrecision.Near,
    });

    /// <summary>A part or facility that a phrase names by its place: "Tripoli airport".</summary>
    public PlaceEntry PartNamed(string name, PlaceEntry whole, PlacePrecision precision)
    {
        return Get($"part:{name.ToLowerInvariant()}@{whole.Name}", () => new PlaceEntry
        {
            Name = name,
            Country = whole.Country,
            Latitude = whole.Latitude,
            Longitude = whole.Longitude,
            Precision = whole.Precision is PlacePrecision.Country or PlacePrecision.Region ? whole.Precision : precision == PlacePrecision.District ? PlacePrecision.District : PlacePrecision.Near,
            Gazetteer = whole.Gazetteer,
        });
    }

    private PlaceEntry Get(string key, Func<PlaceEntry> make)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = make());
        }

        return entry;
    }
}
