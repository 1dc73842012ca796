using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Holds deliveries against embargoes, and finds who speaks of a breach.</summary>
internal sealed class BreachFinder(ActorIndex actors, RecordKnowledge knowledge, IReadOnlyList<EventNode> events)
{
    private readonly List<ClaimNode> _voices = [.. events.SelectMany(node => node.Asserting.Concat(node.Denials.Select(link => link.Denial)))
        .Where(claim => claim.Kind is RecordKinds.EmbargoViolation or RecordKinds.Accusation)
        .Distinct()
        .OrderBy(claim => claim.Index)];

    /// <param name="node">The event of the delivery.</param>
    /// <param name="suppliers">Who is said to have delivered.</param>
    /// <param name="recipients">Who is said to have received.</param>
    /// <param name="ends">Codes of the countries that it went to.</param>
    public IReadOnlyList<PossibleBreach> Find(EventNode node, IReadOnlyList<TransferParty> suppliers, IReadOnlyList<TransferParty> recipients, IReadOnlySet<string> ends)
    {
        var first = node.Event.Time?.Earliest ?? node.Event.Time?.Latest ?? node.Event.Reported?.Earliest;
        var last = node.Event.Time?.Latest ?? node.Event.Reported?.Latest ?? first;
        var breaches = new List<PossibleBreach>();
        foreach (var regime in knowledge.Regimes)
        {
            // Without any day it cannot be told whether the embargo was in force.
            if (last is null || last < regime.From || regime.To < first || Reason(regime, recipients, ends, last) is not { } reason)
            {
                continue;
            }

            var voices = _voices.Where(voice => IsAbout(voice, node, regime, suppliers)).ToList();
            var deniers = node.Denials.Where(link => !DenialMatcher.IsAboutParticipant(link.Denial)).Select(link => link.Denial);
            breaches.Add(new PossibleBreach(
                regime.Id,
                regime.Name,
                regime.Resolution,
                [.. voices.Where(voice => !voice.IsDenial).Select(Voice)],
                [.. deniers.Concat(voices.Where(voice => voice.IsDenial)).Distinct().OrderBy(claim => claim.Index).Select(Voice)],
                reason));
        }

        return breaches;
    }

    private static BreachVoice Voice(ClaimNode claim) => new(claim.Origin, claim.Key, claim.Status);

    private string? Reason(Regime regime, IReadOnlyList<TransferParty> recipients, IReadOnlySet<string> ends, DateOnly? day)
    {
        var since = $"in force since {regime.From:yyyy-MM-dd}";
        if (regime.Target is { } target && regime.Actors.Count == 0)
        {
            if (ends.Contains(target))
            {
                return $"said to have gone to {actors.NameOf($"countries/{target}")}, which it covers, {since}";
            }

            return recipients.FirstOrDefault(party => actors.CountryOf(party.Actor) == target) is { } recipient
                ? $"said to have gone to {recipient.Name}, of a country that it covers, {since}"
                : null;
        }

        return recipients.FirstOrDefault(party => actors.Closure(party.Actor, day).Overlaps(regime.Actors)) is { } covered
            ? $"said to have gone to {covered.Name}, whom it covers, {since}"
            : null;
    }

    /// <summary>Whether somebody who speaks of a breach, or accuses the supplier, may mean this delivery: same country or supplier, in the same report or the same days.</summary>
    private bool IsAbout(ClaimNode voice, EventNode node, Regime regime, IReadOnlyList<TransferParty> suppliers)
    {
        var isNear = node.Asserting.Any(claim => claim.Key.Document == voice.Key.Document)
            || (voice.Window is { } window && node.Asserting.Any(claim => claim.Window is { } other && !(window.Last < other.First || other.Last < window.First)));
        if (!isNear)
        {
            return false;
        }

        var accused = voice.Kind == RecordKinds.Accusation ? voice.Patients : [.. voice.Agents, .. voice.Patients];
        var isSupplier = accused.Any(actor => actors.Closure(actor.Id, voice.Day).Overlaps(suppliers.Select(party => party.Actor)));
        if (voice.Kind == RecordKinds.Accusation)
        {
            // An accusation of something else than delivering arms is no word about an embargo: its sentence must hold a claim of this event.
            return isSupplier && node.Asserting.Any(claim => claim.Key.Document == voice.Key.Document && claim.Claim.Evidence.Overlaps(voice.Claim.Evidence));
        }

        var countries = voice.Where.Concat(voice.Elsewhere).Select(place => place.Country).OfType<string>().ToList();
        return countries.Count > 0 ? (regime.Target is null || countries.Contains(regime.Target))
            : isSupplier || node.Asserting.Any(claim => claim.Key.Document == voice.Key.Document);
    }
}
