using Dateline.Model;

namespace Dateline.Record;

/// <content>What doers, victims and speakers of two claims say.</content>
internal sealed partial class PairScorer
{
    private const int OneSpeechDays = 10;
    private const int SpeaksOnUnits = 600;

    /// <summary>The best relation between any two of two lists; null when one is empty.</summary>
    internal (ActorRelation Relation, ActorNode Left, ActorNode Right)? Relate(IReadOnlyList<ActorNode> lefts, IReadOnlyList<ActorNode> rights, DateOnly? day)
    {
        (ActorRelation Relation, ActorNode Left, ActorNode Right)? best = null;
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                var relation = actors.Relate(left, right, day);
                if (best is null || relation < best.Value.Relation)
                {
                    best = (relation, left, right);
                }
            }
        }

        return best;
    }

    private bool CompareSpeech(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var lefts = left.Agents.Count > 0 ? left.Agents : left.Sources;
        var rights = right.Agents.Count > 0 ? right.Agents : right.Sources;
        if (Relate(lefts, rights, left.Day ?? right.Day) is not { Relation: ActorRelation.Same })
        {
            return false;
        }

        if (left.Time is { } leftTime && right.Time is { } rightTime)
        {
            if (!leftTime.MayOverlap(rightTime) || Length(leftTime) > OneSpeechDays || Length(rightTime) > OneSpeechDays)
            {
                return false;
            }
        }
        else if (left.Key.Document != right.Key.Document
            && !(left.Published is { } one && right.Published is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= 1))
        {
            return false;
        }

        comparison.Anchor();
        return true;
    }

    private bool CompareActors(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var day = left.Day ?? right.Day;
        var isMutual = RecordKinds.IsMutual(left.Kind) && RecordKinds.IsMutual(right.Kind);
        var isMoved = (RecordKinds.IsMovement(left.Kind) || RecordKinds.StartsAtPlace(left.Kind)) && (left.Agents.Count == 0 || right.Agents.Count == 0);
        var lefts = left.Makers.Count > 0 ? left.Makers : isMutual || isMoved ? left.Participants : left.Agents;
        var rights = right.Makers.Count > 0 ? right.Makers : isMutual || isMoved ? right.Participants : right.Agents;
        if (Relate(lefts, rights, day) is { } doers)
        {
            switch (doers.Relation)
            {
                case ActorRelation.Same:
                    comparison.Add(2, ReasonKind.SameActor, doers.Left.Name);
                    AnchorVague(left, right, ref comparison);
                    break;
                case ActorRelation.Related:
                    comparison.Add(1.5, ReasonKind.RelatedActor, comparison.Gathers ? Smaller(doers.Left.Name, doers.Right.Name) : null);
                    AnchorVague(left, right, ref comparison);
                    break;
                case ActorRelation.Vague:
                    comparison.Weigh(doers.Left.IsDescription && doers.Right.IsDescription && doers.Left.Kind != doers.Right.Kind ? -1 : 0);
                    break;
                case ActorRelation.Apart when left.Makers.Count > 0 || right.Makers.Count > 0:
                    // Jets made in one country can be sent by another.
                    break;
                default:
                    if (!IsRivalAttribution(left, right, comparison))
                    {
                        return false;
                    }

                    comparison.Weigh(-2);
                    break;
            }
        }

        return isMutual ? AllMeet(left, right, day) : ComparePatients(left, right, day, ref comparison);
    }

    /// <summary>Each side blames the other for one and the same deed: same spot, same day, same harm.</summary>
    private static bool IsRivalAttribution(ClaimNode left, ClaimNode right, Comparison comparison) =>
        left.Family == right.Family && left.Family is "attack" or "harm" or "destruction" && comparison.IsSameSpot && comparison.IsSameDay && comparison.IsSameHarm;

    /// <summary>Two reports of the same days that tell the same of the same actors, and neither names a spot, are taken for one; there is nothing else to go by.</summary>
    private static void AnchorVague(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var isTogether = left.Key.Document == right.Key.Document
            || (left.Published is { } one && right.Published is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= 3);
        if (isTogether && !left.HasSpot && !right.HasSpot)
        {
            comparison.Anchor();
        }
    }

    /// <summary>"A met B" and "A met C" are two meetings, unless B is only described and C may be one of them.</summary>
    private bool AllMeet(ClaimNode left, ClaimNode right, DateOnly? day)
    {
        var (lefts, rights) = (left.Participants, right.Participants);
        var leftOver = lefts.Where(one => rights.All(other => actors.Relate(one, other, day) > ActorRelation.Related)).ToList();
        var rightOver = rights.Where(one => lefts.All(other => actors.Relate(one, other, day) > ActorRelation.Related)).ToList();
        return leftOver.Count == 0 || rightOver.Count == 0 || leftOver.Exists(one => rightOver.Exists(other => actors.Relate(one, other, day) != ActorRelation.Apart));
    }

    private bool ComparePatients(ClaimNode left, ClaimNode right, DateOnly? day, ref Comparison comparison)
    {
        if (Relate(left.Patients, right.Patients, day) is not { } done)
        {
            return true;
        }

        switch (done.Relation)
        {
            case ActorRelation.Same:
                comparison.IsSameHarm = true;
                comparison.Add(1, ReasonKind.SameTarget, done.Left.Name);
                if (done.Left is { Kind: ActorKind.Person, IsDescription: false })
                {
                    comparison.Anchor();
                }

                return true;
            case ActorRelation.Related:
                comparison.Add(0.5, ReasonKind.RelatedTarget, comparison.Gathers ? Smaller(done.Left.Name, done.Right.Name) : null);
                return true;
            case ActorRelation.Vague:
                return true;
            default:
                comparison.Weigh(-1);
                return !RecordKinds.IsDoneToOne(left.Kind) && !RecordKinds.IsSpeech(left.Kind);
        }
    }

    private static void CompareSources(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        if (left.Key.Document == right.Key.Document && left.Sources.Count > 0 && right.Sources.Count > 0 && left.Sources[0] == right.Sources[0]
            && Math.Abs(left.Claim.Evidence.Start - right.Claim.Evidence.Start) <= SpeaksOnUnits)
        {
            comparison.Add(1, ReasonKind.SameSource, left.Sources[0].Name);
        }
    }
}
