using Dateline.Model;

namespace Dateline.Record;

/// <summary>Makes an event of a cluster of claims.</summary>
internal sealed class EventBuilder(PairScorer scorer, DenialMatcher denialMatcher, ActorIndex actors, PlaceIndex places, IReadOnlyDictionary<string, string> bodies)
{
    public EventNode Build(EventCluster cluster)
    {
        var asserting = cluster.Claims.Where(claim => !claim.IsDenial).ToList();
        var denying = cluster.Claims.Where(claim => claim.IsDenial).ToList();
        var told = asserting.Count > 0 ? asserting : denying;
        var denials = cluster.Denials.OrderBy(link => link.Denial.Index).ToList();
        var assertedBy = EventNode.OriginsOf(asserting);
        var happening = new RecordEvent
        {
            Id = ContentId.Of("e", cluster.Claims[0].Key.ToString()),
            Kind = Most(told.Select(claim => claim.Kind)),
            Standing = Standing(asserting, denials.Exists(link => !DenialMatcher.IsAboutParticipant(link.Denial))),
            Background = cluster.Claims.TrueForAll(claim => claim.Claim.Background),
            Time = told.Select(claim => claim.Time).OfType<DateInterval>().OrderBy(Width).ThenBy(time => time.Earliest).ThenBy(time => time.Latest).ThenBy(time => time.Precision).FirstOrDefault(),
            Reported = Reported(cluster.Claims.Concat(denials.Select(link => link.Denial))),
            Participants = Participants(told),
            Places = Places(told),
            Counts = [.. told.SelectMany(claim => claim.Counts.Select(count => new EventCount(count.Sort, count.Count, claim.Key)))],
            Tolls = TollFinder.Find(asserting),
            Placements = Placements(cluster, denials),
            AssertedBy = assertedBy,
            DeniedBy = EventNode.OriginsOf(denying.Concat(denials.Where(link => !DenialMatcher.IsAboutParticipant(link.Denial)).Select(link => link.Denial))),
            Bodies = [.. assertedBy.Select(origin => bodies[origin]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
        return new EventNode { Event = happening, Asserting = asserting, Denials = denials };
    }

    /// <summary>First and last day of publication.</summary>
    internal static DateInterval? Reported(IEnumerable<ClaimNode> claims)
    {
        var days = claims.Select(claim => claim.Published).OfType<DateOnly>().Order().ToList();
        return days.Count == 0 ? null : new DateInterval(days[0], days[^1], days[0] == days[^1] ? Precision.Day : Precision.Period);
    }

    private static EventStanding Standing(List<ClaimNode> asserting, bool isDenied)
    {
        if (asserting.Count == 0)
        {
            return EventStanding.OnlyDenied;
        }

        return isDenied ? EventStanding.Disputed
            : asserting.TrueForAll(claim => claim.Status == Status.Hypothetical) ? EventStanding.Supposed
            : asserting.TrueForAll(claim => claim.Status == Status.Planned) ? EventStanding.Planned
            : asserting.TrueForAll(claim => claim.Status == Status.Failed) ? EventStanding.Failed
            : asserting.TrueForAll(claim => claim.Status == Status.Alleged) ? EventStanding.Alleged
            : EventStanding.Asserted;
    }

    private static string Most(IEnumerable<string> values) =>
        values.CountBy(value => value, StringComparer.Ordinal).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).First().Key;

    private static int Width(DateInterval time) =>
        time.Earliest is { } first && time.Latest is { } last ? last.DayNumber - first.DayNumber : int.MaxValue;

    private List<EventParticipant> Participants(List<ClaimNode> claims)
    {
        var fillers = claims.SelectMany(claim => claim.Claim.Event.Roles.Select(filler => (claim.Key, Filler: filler, Actor: actors.Find(claim.Key.Document, filler.Actor))));
        return [.. fillers
            .GroupBy(entry => (entry.Filler.Role, Id: entry.Actor?.Id, Text: entry.Actor is null ? NameKey.Of(entry.Filler.Text) : ""))
            .Select(group => new EventParticipant(
                group.Key.Role, group.Key.Id, group.First().Actor?.Name ?? group.First().Filler.Text, [.. group.Select(entry => entry.Key).Distinct().Order()]))
            .OrderBy(participant => participant.Role)
            .ThenByDescending(participant => participant.Claims.Count)
            .ThenBy(participant => participant.Text, StringComparer.Ordinal)
            .ThenBy(participant => participant.Actor, StringComparer.Ordinal)];
    }

    private List<EventPlace> Places(List<ClaimNode> claims)
    {
        var fillers = claims.SelectMany(claim => claim.Claim.Event.Places.Select(filler => (claim.Key, Filler: filler, Place: places.Find(claim.Key.Document, filler.Place))));
        return [.. fillers
            .GroupBy(entry => (entry.Filler.Role, Id: entry.Place?.Id, Text: entry.Place is null ? NameKey.Of(entry.Filler.Text) : ""))
            .Select(group => new EventPlace(
                group.Key.Role, group.Key.Id, group.First().Place?.Name ?? group.First().Filler.Text, [.. group.Select(entry => entry.Key).Distinct().Order()]))
            .OrderBy(place => place.Role)
            .ThenByDescending(place => place.Claims.Count)
            .ThenBy(place => place.Text, StringComparer.Ordinal)
            .ThenBy(place => place.Place, StringComparer.Ordinal)];
    }

    private List<Placement> Placements(EventCluster cluster, List<DenialLink> denials)
    {
        var placements = cluster.Claims.ConvertAll(claim => Place(claim, cluster.Claims));
        foreach (var link in denials)
        {
            var reasons = new List<PlacementReason>();
            denialMatcher.Score(link.Denial, link.Fit, reasons);
            placements.Add(new Placement(link.Denial.Key, Stance.Denies, link.Denial.Origin, link.Fit.Key, reasons));
        }

        return [.. placements.OrderBy(placement => placement.Claim)];
    }

    private Placement Place(ClaimNode claim, List<ClaimNode> others)
    {
        var best = others.Where(other => other != claim)
            .Select(other => (Claim: other, Score: scorer.Score(claim, other)))
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Claim.Index)
            .FirstOrDefault().Claim;
        if (best is null)
        {
            return new Placement(claim.Key, claim.Stance, claim.Origin, null, [new PlacementReason(ReasonKind.OnlyClaim, null)]);
        }

        var reasons = new List<PlacementReason>();
        scorer.Score(claim, best, reasons);
        return new Placement(claim.Key, claim.Stance, claim.Origin, best.Key, reasons);
    }
}
