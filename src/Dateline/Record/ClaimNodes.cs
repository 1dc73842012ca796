using Dateline.Model;

namespace Dateline.Record;

/// <summary>Makes nodes of claims.</summary>
internal static class ClaimNodes
{
    /// <summary>News without a time of its own happened at most this many days before it was published. Longer, and it would be told as history.</summary>
    public const int NewsDays = 45;

    /// <summary>Days by which reports of one event may differ.</summary>
    private const int SlackDays = 3;

    public static IReadOnlyList<ClaimNode> Of(
        IReadOnlyList<DocumentReading> readings,
        ActorIndex actors,
        PlaceIndex places,
        RecordKnowledge knowledge)
    {
        var items = new ItemReader(knowledge);
        var counts = new CountReader(knowledge, items);
        var keyed = readings.SelectMany(reading => reading.Claims.Select(claim => (Key: new ClaimKey(reading.Document.Id, claim.Id), Reading: reading, Claim: claim)))
            .OrderBy(entry => entry.Key);
        var nodes = new List<ClaimNode>();
        foreach (var (key, reading, claim) in keyed)
        {
            var node = NodeOf(nodes.Count, key, reading, claim, actors, places, knowledge, items, counts);
            node.Window = WindowOf(node);
            nodes.Add(node);
        }

        return nodes;
    }

    private static ClaimNode NodeOf(
        int index,
        ClaimKey key,
        DocumentReading reading,
        Claim claim,
        ActorIndex actors,
        PlaceIndex places,
        RecordKnowledge knowledge,
        ItemReader items,
        CountReader counts)
    {
        var document = reading.Document.Id;
        var happening = claim.Event;
        var itemSet = items.Read([.. happening.Roles.Where(filler => filler.Role == Role.Items).Select(filler => filler.Text)]);
        var byRole = happening.Places
            .Select(filler => (filler.Role, Node: places.Find(document, filler.Place)))
            .Where(entry => entry.Node is not null)
            .Select(entry => (entry.Role, Node: entry.Node!))
            .ToList();
        Func<PlaceRole, bool> isWhere = RecordKinds.StartsAtPlace(happening.Kind)
            ? role => role is PlaceRole.At or PlaceRole.Origin
            : role => role is PlaceRole.At or PlaceRole.Destination;
        IReadOnlyList<ActorNode> Playing(Role role) =>
            [.. happening.Roles.Where(filler => filler.Role == role).Select(filler => actors.Find(document, filler.Actor)).OfType<ActorNode>().Distinct().OrderBy(node => node.Id, StringComparer.Ordinal)];

        IReadOnlyList<ActorNode> agents = Playing(Role.Agent);
        IReadOnlyList<ActorNode> patients = Playing(Role.Patient);
        var where = Finest([.. byRole.Where(entry => isWhere(entry.Role)).Select(entry => entry.Node).Distinct()]);
        return new ClaimNode
        {
            Index = index,
            Key = key,
            Report = reading,
            Claim = claim,
            Family = knowledge.Family(happening.Kind),
            Agents = agents,
            Patients = patients,
            Participants = [.. agents, .. patients],
            Also = knowledge.Also(happening.Kind),
            Recipients = Playing(Role.Recipient),
            Sources = [.. claim.Sources.Select(source => actors.Find(document, source.Actor)).OfType<ActorNode>()],
            Where = where,
            HasSpot = where.Any(place => place.IsSpot),
            Makers = agents.Count == 0 && RecordKinds.IsMovement(happening.Kind) ? Playing(Role.Items) : [],
            Elsewhere = [.. byRole.Where(entry => !isWhere(entry.Role)).Select(entry => entry.Node).Distinct()],
            Items = itemSet,
            Counts = counts.Read(happening, itemSet),
        };
    }

    /// <summary>"The base in the west of the country" is at the base; the west tells nothing more.</summary>
    private static List<PlaceNode> Finest(List<PlaceNode> places) =>
        places.Exists(place => place.IsSpot)
            ? places.FindAll(place => place.IsSpot || !places.Exists(spot => spot.IsSpot && spot.Country == place.Country))
            : places;

    private static (int First, int Last)? WindowOf(ClaimNode node)
    {
        if (node.Time is { } time)
        {
            return time.Earliest is { } earliest && time.Latest is { } latest
                ? (earliest.DayNumber - SlackDays, latest.DayNumber + SlackDays)
                : null;
        }

        return node.Claim.Background || node.Published is not { } published
            ? null
            : (published.DayNumber - NewsDays, published.DayNumber + 1);
    }
}
