using Dateline.Model;

namespace Dateline.Record;

/// <summary>Merges the places of several claims into one way.</summary>
/// <remarks>
/// Starts come first, then places on the way, then ends. A place where one claim ends and another starts is on the way. Several ends are legs: they follow
/// each other as the reports tell them, and where reports disagree, as most do. A wide place drops out where a place inside of it is named.
/// </remarks>
internal static class RouteMerger
{
    public static IReadOnlyList<RouteStop> Merge(IReadOnlyList<ClaimNode> claims, IReadOnlyList<TransferParty> suppliers, ActorIndex actors)
    {
        var named = claims.SelectMany(claim => claim.Claim.Event.Places
                .Select(filler => (Claim: claim, filler.Role, filler.Span, Place: PlaceOf(claim, filler))))
            .Where(entry => entry.Place is not null)
            .Select(entry => new Named(entry.Claim, entry.Role == PlaceRole.At ? PlaceRole.Destination : entry.Role, entry.Span.Start, entry.Place!))
            .ToList();
        var stops = named.GroupBy(entry => entry.Place).Select(group => new Stop(group.Key, [.. group])).ToList();
        var kept = stops.Where(stop => !IsCoveredByFiner(stop, stops)).ToList();
        kept.Sort((one, other) => Compare(one, other));
        var route = kept.ConvertAll(stop => new RouteStop(stop.Place.Id, stop.Place.Name, stop.Role, EventNode.KeysOf(stop.Named.Select(entry => entry.Claim))));

        // The supplier's own country is where it began, unless a claim names a start.
        if (!kept.Exists(stop => stop.Role == PlaceRole.Origin) && suppliers.Count > 0 && RecordKnowledge.StateCode(suppliers[0].Actor) is { } code
            && !kept.Exists(stop => stop.Place.Country == code))
        {
            route.Insert(0, new RouteStop(null, actors.NameOf(suppliers[0].Actor), PlaceRole.Origin, suppliers[0].Claims));
        }

        return route;
    }

    private static PlaceNode? PlaceOf(ClaimNode claim, PlaceFiller filler) =>
        claim.Report.FindPlace(filler.Place) is { } place
            ? claim.Where.Concat(claim.Elsewhere).FirstOrDefault(node => node.Id == PlaceIndex.IdOf(place))
            : null;

    private static bool IsCoveredByFiner(Stop stop, List<Stop> stops) =>
        stop.Place.Precision is PlacePrecision.Country or PlacePrecision.Region
        && stops.Exists(other => other.Place.Country == stop.Place.Country && (other.Place.Precision ?? PlacePrecision.Settlement) < stop.Place.Precision);

    private static int Compare(Stop one, Stop other)
    {
        var byRole = Rank(one).CompareTo(Rank(other));
        if (byRole != 0)
        {
            return byRole;
        }

        var byTelling = Told(other, one).CompareTo(Told(one, other));
        return byTelling != 0 ? byTelling : string.CompareOrdinal(one.Place.Id, other.Place.Id);
    }

    private static int Rank(Stop stop) => stop.Role switch
    {
        PlaceRole.Origin => 0,
        PlaceRole.Via => 1,
        _ => 2,
    };

    /// <summary>In how many documents one stop is told before the other.</summary>
    private static int Told(Stop one, Stop other) =>
        one.Named.GroupBy(entry => entry.Claim.Key.Document).Count(group =>
            other.Named.Where(entry => entry.Claim.Key.Document == group.Key).Select(entry => entry.Start).DefaultIfEmpty(int.MinValue).Min() > group.Min(entry => entry.Start));

    private sealed record Named(ClaimNode Claim, PlaceRole Role, int Start, PlaceNode Place);

    private sealed record Stop(PlaceNode Place, List<Named> Named)
    {
        public PlaceRole Role { get; } = RoleOf(Named);

        private static PlaceRole RoleOf(List<Named> named)
        {
            var starts = named.Exists(entry => entry.Role == PlaceRole.Origin);
            var ends = named.Exists(entry => entry.Role == PlaceRole.Destination);
            return (starts && ends) || (named.Exists(entry => entry.Role == PlaceRole.Via) && !starts && !ends) ? PlaceRole.Via
                : starts ? PlaceRole.Origin
                : ends ? PlaceRole.Destination
                : PlaceRole.Via;
        }
    }
}
