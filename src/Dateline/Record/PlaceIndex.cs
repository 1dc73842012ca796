using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>The places of all readings, joined across documents, and how they stand to each other.</summary>
internal sealed class PlaceIndex
{
    private const double SameKilometers = 1;
    private const double NearKilometers = 8;
    private const double PartKilometers = 12;
    private const double TownKilometers = 25;
    private const double RegionKilometers = 200;
    private const double ApartKilometers = 35;

    private readonly RecordKnowledge _knowledge;
    private readonly SortedDictionary<string, PlaceNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Document, string Place), PlaceNode> _byDocument = [];
    private readonly Dictionary<long, PlaceRelation> _relations = [];

    public PlaceIndex(IReadOnlyList<DocumentReading> readings, RecordKnowledge knowledge)
    {
        _knowledge = knowledge;
        var members = readings.SelectMany(reading => reading.Places.Select(place => (Document: reading.Document.Id, Place: place)));
        foreach (var group in members.GroupBy(member => IdOf(member.Place), StringComparer.Ordinal))
        {
            var node = NodeOf(group.Key, _nodes.Count, [.. group.Select(member => member.Place)]);
            _nodes.Add(group.Key, node);
            foreach (var (document, place) in group)
            {
                _byDocument[(document, place.Id)] = node;
            }
        }
    }

    /// <summary>All places, by id.</summary>
    public IEnumerable<PlaceNode> Nodes => _nodes.Values;

    public PlaceNode? Find(string document, string? place) =>
        place is null ? null : _byDocument.GetValueOrDefault((document, place));

    public PlaceNode? NodeOf(string id) => _nodes.GetValueOrDefault(id);

    public PlaceRelation Relate(PlaceNode left, PlaceNode right)
    {
        if (left.Id == right.Id)
        {
            return PlaceRelation.Same;
        }

        var key = ((long)Math.Min(left.Number, right.Number) << 32) | (uint)Math.Max(left.Number, right.Number);
        if (!_relations.TryGetValue(key, out var relation))
        {
            _relations.Add(key, relation = Compare(left, right));
        }

        return relation;
    }

    /// <summary>Great-circle distance in kilometers; null when one has no coordinates.</summary>
    internal static double? Distance(PlaceNode left, PlaceNode right)
    {
        if (left.Latitude is not { } lat1 || left.Longitude is not { } lon1 || right.Latitude is not { } lat2 || right.Longitude is not { } lon2)
        {
            return null;
        }

        var a = Math.Pow(Math.Sin(double.DegreesToRadians(lat2 - lat1) / 2), 2)
            + (Math.Cos(double.DegreesToRadians(lat1)) * Math.Cos(double.DegreesToRadians(lat2)) * Math.Pow(Math.Sin(double.DegreesToRadians(lon2 - lon1) / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    internal static string IdOf(Place place) => place.Gazetteer ?? $"{place.Country ?? "--"}:{NameKey.Of(place.Name)}";

    private static PlaceNode NodeOf(string id, int number, List<Place> members)
    {
        // Readings of one gazetteer entry agree; where they do not, the fullest wins, and then the order of the text of its values.
        var best = members
            .OrderByDescending(place => place.Latitude is not null)
            .ThenBy(place => place.Precision ?? PlacePrecision.Country)
            .ThenBy(place => place.Name, StringComparer.Ordinal)
            .ThenBy(place => place.Latitude)
            .ThenBy(place => place.Longitude)
            .ThenBy(place => place.Country, StringComparer.Ordinal)
            .First();
        return new PlaceNode
        {
            Id = id,
            Number = number,
            Name = best.Name,
            Country = best.Country,
            Latitude = best.Latitude,
            Longitude = best.Longitude,
            Precision = best.Precision,
            IsVague = best.Latitude is null && best.Gazetteer is null && NameForm.HoldsNoName(best.Name),
        };
    }

    private PlaceRelation Compare(PlaceNode left, PlaceNode right)
    {
        var differ = left.Country is not null && right.Country is not null && left.Country != right.Country;
        if (left.IsVague || right.IsVague)
        {
            return differ ? PlaceRelation.Apart : PlaceRelation.Unknown;
        }

        if (left.Precision == PlacePrecision.Country || right.Precision == PlacePrecision.Country)
        {
            return differ ? PlaceRelation.Apart : left.Country is null || right.Country is null ? PlaceRelation.Unknown : PlaceRelation.SameCountry;
        }

        if (_knowledge.Containers(left.Id).Contains(right.Id) || _knowledge.Containers(right.Id).Contains(left.Id))
        {
            return PlaceRelation.Within;
        }

        if (Distance(left, right) is not { } kilometers)
        {
            return CompareNames(left, right, differ);
        }

        if (left.Precision == PlacePrecision.Region || right.Precision == PlacePrecision.Region)
        {
            return kilometers <= RegionKilometers && !differ ? PlaceRelation.Within : kilometers <= 2 * RegionKilometers ? PlaceRelation.Unknown : PlaceRelation.Apart;
        }

        return CompareSpots(left, right, kilometers);
    }

    private static PlaceRelation CompareSpots(PlaceNode left, PlaceNode right, double kilometers)
    {
        if (kilometers <= SameKilometers || (kilometers <= NearKilometers && NameKey.Words(left.Name).Intersect(NameKey.Words(right.Name)).Any()))
        {
            return PlaceRelation.Near;
        }

        // Two camps of one quarter are two places, however close; a quarter or a spot reckoned by distance has no sharp edge.
        var isRough = left.Precision == PlacePrecision.Near || right.Precision == PlacePrecision.Near;
        if (isRough)
        {
            return kilometers <= TownKilometers ? PlaceRelation.Within : kilometers <= ApartKilometers ? PlaceRelation.Unknown : PlaceRelation.Apart;
        }

        var isTownAndPart = left.Precision == PlacePrecision.Settlement != (right.Precision == PlacePrecision.Settlement);
        return isTownAndPart && kilometers <= PartKilometers ? PlaceRelation.Within
            : left.Precision == PlacePrecision.District && right.Precision == PlacePrecision.District && kilometers <= PartKilometers ? PlaceRelation.Unknown
            : PlaceRelation.Apart;
    }

    /// <summary>Places of which one is only a name: other names are other places, unless the known one is wide enough to hold it.</summary>
    private static PlaceRelation CompareNames(PlaceNode left, PlaceNode right, bool differ)
    {
        if (differ)
        {
            return PlaceRelation.Apart;
        }

        var leftWords = NameKey.Words(left.Name);
        var rightWords = NameKey.Words(right.Name);
        return leftWords.All(rightWords.Contains) || rightWords.All(leftWords.Contains) ? PlaceRelation.Near
            : left.IsSpot && right.IsSpot ? PlaceRelation.Apart
            : PlaceRelation.Unknown;
    }
}
