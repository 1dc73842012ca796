using Dateline.Model;

namespace Dateline.Record;

/// <summary>Reads deliveries of arms and fighters from events, and holds them against embargoes.</summary>
internal sealed class TransferBuilder(ActorIndex actors, PlaceIndex places, RecordKnowledge knowledge, IReadOnlyList<ControlPeriod> control)
{
    public IReadOnlyList<Transfer> Build(IReadOnlyList<EventNode> events)
    {
        var breaches = new BreachFinder(actors, knowledge, events);
        var parties = new PartyFinder(actors, places, control, events);
        var transfers = new List<Transfer>();
        foreach (var node in events)
        {
            if (node.Event.Standing != EventStanding.OnlyDenied && node.Asserting.All(claim => RecordKinds.IsMovement(claim.Kind)) && BuildOne(node, parties, breaches) is { } transfer)
            {
                transfers.Add(transfer);
            }
        }

        return transfers;
    }

    private Transfer? BuildOne(EventNode node, PartyFinder parties, BreachFinder breaches)
    {
        var hasArms = node.Asserting.Any(claim => claim.Items.HasArms || claim.Items.Designations.Count > 0 || IsOfFighters(claim));
        var isDelivery = node.Asserting.Any(claim => claim.Kind == RecordKinds.ArmsTransfer);
        if (!isDelivery && !hasArms)
        {
            return null;
        }

        var suppliers = parties.Suppliers(node);
        var recipients = parties.Recipients(node, suppliers);
        var ends = node.Asserting.SelectMany(claim => claim.Where).Select(place => place.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var crossesBorder = suppliers.Any(party => actors.CountryOf(party.Actor) is { } country && ends.Any(end => end != country))
            || (ends.Count > 0 && node.Asserting.Any(claim => claim.Elsewhere.Any(place => place.Country is not null && !ends.Contains(place.Country))));
        var hasOtherParty = suppliers.Count > 0 && recipients.Any(party => party.Basis <= PartyBasis.SupportedInSentence);
        if (!crossesBorder && !hasOtherParty && !(isDelivery && (hasArms || suppliers.Count > 0 || recipients.Count > 0)))
        {
            return null;
        }

        var route = RouteMerger.Merge(node.Asserting, suppliers, actors);
        return new Transfer
        {
            Id = ContentId.Of("t", node.Id),
            Event = node.Id,
            Suppliers = suppliers,
            Recipients = recipients,
            Items = ItemsOf(node),
            Counts = node.Event.Counts,
            Route = route,
            Time = node.Event.Time,
            Reported = node.Event.Reported,
            PossibleBreaches = breaches.Find(node, suppliers, recipients, ends),
            AssertedBy = node.Event.AssertedBy,
            DeniedBy = node.Event.DeniedBy,
            Claims = EventNode.KeysOf(node.Asserting.Concat(node.Denials.Select(link => link.Denial))),
            Explanation = Explain(suppliers, recipients, route),
        };
    }

    /// <summary>Fighters sent are a transfer; a state's own soldiers are not.</summary>
    private static bool IsOfFighters(ClaimNode claim) =>
        claim.Patients.Any(patient => patient.Kind is ActorKind.Mercenary or ActorKind.Militia or ActorKind.Rebel);

    private static List<TransferItems> ItemsOf(EventNode node)
    {
        var rows = new List<TransferItems>();
        foreach (var group in node.Asserting.Where(claim => !claim.Items.IsEmpty || IsOfFighters(claim)).GroupBy(claim => claim.Origin, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var named = group.Where(claim => claim.Items.Designations.Count > 0).ToList();
            var telling = named.Count > 0 ? named : group.ToList();
            var shown = telling.SelectMany(claim => claim.Items.IsEmpty ? claim.Patients.Select(patient => patient.Name) : claim.Items.Shown);
            rows.Add(new TransferItems(group.Key, [.. shown.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], EventNode.KeysOf(telling)));
        }

        return rows;
    }

    private static string Explain(IReadOnlyList<TransferParty> suppliers, IReadOnlyList<TransferParty> recipients, IReadOnlyList<RouteStop> route)
    {
        var from = suppliers.Count > 0 ? suppliers[0].Name : "an unnamed supplier";
        var to = recipients.Count > 0 ? recipients[0].Name : "an unnamed recipient";
        var how = recipients.Count == 0 ? "" : recipients[0].Basis switch
        {
            PartyBasis.SupportedInSentence => " (whom the delivery is said to support)",
            PartyBasis.BackedBySupplier => " (whom the supplier is said to back)",
            PartyBasis.HoldsDestination => " (who is said to hold where it went)",
            _ => "",
        };
        var way = route.Count > 0 ? $", by {string.Join(" → ", route.Select(stop => stop.Name))}" : "";
        return $"{from} to {to}{how}{way}";
    }
}
