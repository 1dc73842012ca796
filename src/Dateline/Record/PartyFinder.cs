using Dateline.Model;

namespace Dateline.Record;

/// <summary>Finds who supplied and who received, and on what that rests.</summary>
internal sealed class PartyFinder(ActorIndex actors, PlaceIndex places, IReadOnlyList<ControlPeriod> control, IReadOnlyList<EventNode> events)
{
    private readonly List<ClaimNode> _support = [.. events.SelectMany(node => node.Asserting)
        .Where(claim => claim.Kind == RecordKinds.Support && claim.Modality == Modality.Real)];

    /// <summary>The agents, joined to the whole that they share: an army and its ministry are their state.</summary>
    public IReadOnlyList<TransferParty> Suppliers(EventNode node)
    {
        var named = node.Asserting.SelectMany(claim => claim.Agents.Select(agent => (Claim: claim, Actor: agent)))
            .GroupBy(entry => actors.Head(actors.Body(entry.Actor, entry.Claim.Day), entry.Claim.Day), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return [.. named.Select(group => new TransferParty(group.Key, actors.NameOf(group.Key), PartyBasis.Named, EventNode.KeysOf(group.Select(entry => entry.Claim))))];
    }

    /// <summary>Those named; else those whom the same sentence says it supports; else those whom the supplier backs there; else who holds where it went.</summary>
    public IReadOnlyList<TransferParty> Recipients(EventNode node, IReadOnlyList<TransferParty> suppliers)
    {
        var supplierIds = suppliers.Select(party => party.Actor).ToHashSet(StringComparer.Ordinal);
        var ends = node.Asserting.SelectMany(claim => claim.Where).Distinct().ToList();
        var named = Parties(node.Asserting.SelectMany(claim => claim.Recipients.Select(actor => (claim, actor))), PartyBasis.Named, supplierIds);
        if (named.Count > 0)
        {
            return named;
        }

        var sentences = node.Asserting.Select(claim => (claim.Key.Document, claim.Claim.Evidence)).ToHashSet();
        var supported = Parties(
            _support.Where(claim => sentences.Contains((claim.Key.Document, claim.Claim.Evidence))).SelectMany(Supported), PartyBasis.SupportedInSentence, supplierIds);
        if (supported.Count > 0)
        {
            return supported;
        }

        var countries = ends.Select(place => place.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var backed = Parties(
            _support.Where(claim => IsBySupplier(claim, supplierIds) && MayBeTogether(claim, node))
                .SelectMany(Supported)
                .Where(entry => entry.Item2.Country is { } country && countries.Contains(country)),
            PartyBasis.BackedBySupplier,
            supplierIds);
        return backed.Count > 0 ? backed : HoldersOf(ends, supplierIds);
    }

    private static IEnumerable<(ClaimNode, ActorNode)> Supported(ClaimNode claim) => claim.Patients.Concat(claim.Recipients).Select(actor => (claim, actor));

    private bool IsBySupplier(ClaimNode claim, HashSet<string> suppliers) =>
        claim.Agents.Any(agent => actors.Closure(agent.Id, claim.Day).Overlaps(suppliers));

    private static bool MayBeTogether(ClaimNode support, EventNode node) =>
        node.Asserting.Any(claim => claim.Window is not { } one || support.Window is not { } other || !(one.Last < other.First || other.Last < one.First));

    /// <summary>A leader receives for his force. A supplier's own people receive nothing that leaves its hands.</summary>
    private IReadOnlyList<TransferParty> Parties(IEnumerable<(ClaimNode Claim, ActorNode Actor)> entries, PartyBasis basis, HashSet<string> suppliers)
    {
        var groups = entries
            .Where(entry => !actors.Closure(entry.Actor.Id, entry.Claim.Day).Overlaps(suppliers) && !IsOfSupplier(entry.Actor, suppliers))
            .GroupBy(entry => actors.Body(entry.Actor, entry.Claim.Day), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return [.. groups.Select(group => new TransferParty(group.Key, actors.NameOf(group.Key), basis, EventNode.KeysOf(group.Select(entry => entry.Claim))))];
    }

    private bool IsOfSupplier(ActorNode actor, HashSet<string> suppliers) =>
        actor.IsDescription && actor.Country is { } country && suppliers.Any(supplier => actors.CountryOf(supplier) == country);

    private List<TransferParty> HoldersOf(List<PlaceNode> ends, HashSet<string> suppliers)
    {
        var held = control
            .Where(period => period.State != ControlState.Lost && !suppliers.Contains(period.Holder))
            .Where(period => ends.Exists(end => end.IsSpot && places.Relate(end, places.NodeOf(period.Place)!) <= PlaceRelation.Within))
            .GroupBy(period => period.Holder, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        return [.. held.Select(group => new TransferParty(
            group.Key, actors.NameOf(group.Key), PartyBasis.HoldsDestination, [.. group.SelectMany(period => period.Edges).Select(edge => edge.Claim).Distinct().Order()]))];
    }
}
