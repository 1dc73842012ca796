using Dateline.Model;

namespace Dateline.Record;

/// <summary>Reads from events who is said to hold which place.</summary>
/// <remarks>
/// For each place the claims are walked from the oldest to the newest. A capture ends what was before; a base or a stronghold of a rival beside a holder who
/// was not said to have lost the place makes it contested, because nobody can tell which report is right. Whoever is only described ("his allies") may be
/// the same as the other holder, and contests nothing. Nothing is taken from plans or rumours.
/// </remarks>
internal sealed class ControlBuilder(ActorIndex actors, PlaceIndex places, IReadOnlyDictionary<string, string> originNames)
{
    public IReadOnlyList<ControlPeriod> Build(IReadOnlyList<EventNode> events) =>
        [.. events.SelectMany(Signs)
            .GroupBy(sign => sign.Place.Id, StringComparer.Ordinal)
            .OrderBy(group => places.NodeOf(group.Key)!.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Walk(group.Key, group))];

    /// <summary>What the claims of one event say about holding places.</summary>
    private IEnumerable<ControlSign> Signs(EventNode node)
    {
        var deniedBy = node.Event.DeniedBy;
        foreach (var claim in node.Asserting.Where(claim => claim.Status is Status.Occurred or Status.Ongoing))
        {
            var sense = claim.Kind switch
            {
                RecordKinds.Capture => ControlSense.Took,
                RecordKinds.Withdraw => ControlSense.Lost,
                RecordKinds.Base => ControlSense.Uses,
                RecordKinds.Encircle => ControlSense.Surrounds,
                _ => (ControlSense?)null,
            };
            if (sense is not { } known)
            {
                continue;
            }

            var doers = known == ControlSense.Lost && claim.Agents.Count == 0 ? claim.Patients : claim.Agents;
            var others = doers == claim.Patients ? [] : claim.Patients;
            foreach (var place in claim.Where.Where(place => place.Precision != PlacePrecision.Country && !place.IsVague))
            {
                var holders = Holders(doers, claim);
                if (holders.Count > 0)
                {
                    yield return new ControlSign(place, claim, node.Id, known, holders[0], Holders(others, claim), deniedBy);
                }
            }
        }
    }

    /// <summary>A leader holds what his force holds; named bodies come before described ones.</summary>
    private List<string> Holders(IReadOnlyList<ActorNode> nodes, ClaimNode claim) =>
        [.. nodes.Where(node => node.Kind is not (ActorKind.Civilian or ActorKind.Media or ActorKind.Organisation))
            .OrderBy(node => node.IsDescription)
            .Select(node => actors.Body(node, claim.Day))
            .Distinct(StringComparer.Ordinal)];

    private List<ControlPeriod> Walk(string place, IEnumerable<ControlSign> signs)
    {
        var drafts = new List<ControlDraft>();
        foreach (var sign in signs.OrderBy(sign => sign.Day).ThenBy(sign => Rank(sign.Sense)).ThenBy(sign => sign.Claim.Index))
        {
            Apply(sign, drafts);
        }

        return drafts.ConvertAll(draft => draft.Build(place, actors, originNames));
    }

    /// <summary>Within one day: what was, then what changed, then what threatens.</summary>
    private static int Rank(ControlSense sense) => sense switch
    {
        ControlSense.Uses => 0,
        ControlSense.Took => 1,
        ControlSense.Lost => 2,
        _ => 3,
    };

    private void Apply(ControlSign sign, List<ControlDraft> drafts)
    {
        var open = drafts.Where(draft => draft.IsOpen).ToList();
        var own = open.Find(draft => IsSame(draft.Holder, sign.Actor, sign.Claim.Day));
        switch (sign.Sense)
        {
            case ControlSense.Took:
                Take(sign, own, open, drafts);
                break;
            case ControlSense.Uses:
                own ??= Start(sign, sign.Actor, drafts);
                own.Add(sign, sign.Actor, ControlSense.Uses);
                open.Where(draft => draft != own).ToList().ForEach(draft => Contest(draft, own));
                break;
            case ControlSense.Lost when own is null && IsDescribed(sign.Actor):
                // "Mercenaries left the front" does not say that they held the place.
                break;
            case ControlSense.Lost:
                own ??= Start(sign, sign.Actor, drafts);
                own.Add(sign, sign.Actor, ControlSense.Lost);
                own.End(sign);
                break;
            default:
                Surround(sign, open, drafts);
                break;
        }
    }

    private void Take(ControlSign sign, ControlDraft? own, List<ControlDraft> open, List<ControlDraft> drafts)
    {
        own ??= Start(sign, sign.Actor, drafts);
        own.Take(sign);
        foreach (var rival in open.Where(draft => draft != own))
        {
            var isNamedLoser = sign.Others.Any(loser => IsSame(rival.Holder, loser, sign.Claim.Day));
            if (isNamedLoser || rival.LastDay < sign.Day)
            {
                own.From.Add(rival.Holder);
                rival.Add(sign, rival.Holder, ControlSense.Lost);
                rival.End(sign);
            }
            else
            {
                Contest(rival, own);
            }
        }
    }

    private void Contest(ControlDraft one, ControlDraft other)
    {
        if (!IsDescribed(one.Holder) && !IsDescribed(other.Holder))
        {
            ControlDraft.Contest(one, other);
        }
    }

    private void Surround(ControlSign sign, List<ControlDraft> open, List<ControlDraft> drafts)
    {
        var inside = open.Where(draft => !IsSame(draft.Holder, sign.Actor, sign.Claim.Day)).ToList();
        if (inside.Count == 0 && sign.Others.Count > 0)
        {
            inside.Add(Start(sign, sign.Others[0], drafts));
        }

        foreach (var draft in inside)
        {
            draft.Add(sign, sign.Actor, ControlSense.Surrounds);
            draft.SurroundedBy.Add(sign.Actor);
        }
    }

    private static ControlDraft Start(ControlSign sign, string holder, List<ControlDraft> drafts)
    {
        var draft = new ControlDraft(holder);
        drafts.Add(draft);
        return draft;
    }

    private bool IsDescribed(string actor) => actors.NodeOf(actor) is null or { IsDescription: true };

    private bool IsSame(string holder, string actor, DateOnly? day) =>
        holder == actor || actors.Closure(actor, day).Contains(holder) || actors.Closure(holder, day).Contains(actor);
}
