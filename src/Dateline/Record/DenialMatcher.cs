using Dateline.Model;

namespace Dateline.Record;

/// <summary>Judges whether a claim denies what another asserts.</summary>
/// <remarks>
/// Looser than <see cref="PairScorer"/>: denials are short ("no new jets arrived") and leave out what everybody knows. What they do say must fit.
/// </remarks>
internal sealed class DenialMatcher(PairScorer scorer)
{
    public const double Threshold = 2;

    /// <summary>An event that fits this much less well than the best is denied in the same breath.</summary>
    public const double Margin = 1;

    /// <summary>What was over longer before a denial that gives no date, in another report, is not the news that it answers.</summary>
    private const int NewsDays = 60;

    public double Score(ClaimNode denial, ClaimNode assertion, List<PlacementReason>? reasons = null)
    {
        if (assertion.Modality == Modality.Supposed || !PairScorer.AreComparable(denial, assertion) || RecordKinds.IsSpeech(denial.Kind) != RecordKinds.IsSpeech(assertion.Kind))
        {
            return PairScorer.Excluded;
        }

        var comparison = new Comparison(reasons);
        comparison.Add(0, ReasonKind.Denial);
        var fits = CompareActors(denial, assertion, ref comparison)
            && ComparePlaces(denial, assertion, ref comparison)
            && CompareItems(denial, assertion, ref comparison)
            && CompareTimes(denial, assertion, ref comparison);
        return fits ? comparison.Score : PairScorer.Excluded;
    }

    /// <summary>Whether the denial is about who took part rather than about the event: "no soldiers were sent" against "soldiers flew the jets".</summary>
    public static bool IsAboutParticipant(ClaimNode denial) =>
        IsAboutMoved(denial) || IsAboutAttendance(denial);

    private static bool IsAboutMoved(ClaimNode denial) => RecordKinds.IsMovement(denial.Kind) && denial.Patients.Count > 0 && denial.Items.IsEmpty;

    /// <summary>"He did not attend" leaves the meeting as it was.</summary>
    private static bool IsAboutAttendance(ClaimNode denial) => RecordKinds.IsMutual(denial.Kind) && denial.Participants.Count == 1;

    /// <summary>Those who are said not to have taken part.</summary>
    public static IReadOnlyList<ActorNode> Absent(ClaimNode denial) => IsAboutAttendance(denial) ? denial.Participants : denial.Patients;

    private bool CompareActors(ClaimNode denial, ClaimNode assertion, ref Comparison comparison)
    {
        var day = denial.Day ?? assertion.Day;
        if (IsAboutAttendance(denial))
        {
            if (scorer.Relate(denial.Participants, assertion.Participants, day) is not { Relation: ActorRelation.Same } present)
            {
                return false;
            }

            comparison.Add(2, ReasonKind.SameActor, present.Right.Name);
            return true;
        }

        if (IsAboutMoved(denial))
        {
            // Only claims that put such people into the event are denied by it, not the event as a whole.
            var involved = assertion.Agents.Concat(assertion.Patients).Where(actor => denial.Patients.Any(patient => patient.Kind == actor.Kind)).ToList();
            if (scorer.Relate(denial.Patients, involved, day) is not { Relation: not ActorRelation.Apart } participant)
            {
                return false;
            }

            // "Any soldiers" may be anybody's: then the doer must be the same.
            if (participant.Relation == ActorRelation.Vague && scorer.Relate(denial.Agents, assertion.Agents, day) is not { Relation: <= ActorRelation.Related })
            {
                return false;
            }

            comparison.Add(1.5, ReasonKind.RelatedTarget, participant.Right.Name);
        }

        // A denial without a doer may name those it was done to only.
        if (scorer.Relate(denial.Agents, assertion.Agents, day) is { } doers)
        {
            if (doers.Relation == ActorRelation.Apart)
            {
                return false;
            }

            comparison.Add(doers.Relation == ActorRelation.Vague ? 0 : 1.5, doers.Relation == ActorRelation.Same ? ReasonKind.SameActor : ReasonKind.RelatedActor, doers.Right.Name);
        }

        if (!IsAboutMoved(denial) && scorer.Relate(denial.Patients, assertion.Patients, day) is { } done)
        {
            if (done.Relation == ActorRelation.Apart)
            {
                return false;
            }

            comparison.Add(done.Relation == ActorRelation.Vague ? 0 : 1.5, done.Relation == ActorRelation.Same ? ReasonKind.SameTarget : ReasonKind.RelatedTarget, done.Right.Name);
        }

        return true;
    }

    private bool ComparePlaces(ClaimNode denial, ClaimNode assertion, ref Comparison comparison)
    {
        if (scorer.Relate(denial.Where, assertion.Where) is not { } found)
        {
            return true;
        }

        switch (found.Relation)
        {
            case PlaceRelation.Same when found.Left.Precision == PlacePrecision.Country:
            case PlaceRelation.SameCountry:
                comparison.Add(1, ReasonKind.SameCountry, found.Right.Country);
                return true;
            case PlaceRelation.Same:
                comparison.Add(2, ReasonKind.SamePlace, found.Right.Name);
                return true;
            case PlaceRelation.Within when found.Left.Precision < found.Right.Precision:
                // What is denied of a district says little of its city.
                comparison.Add(1, ReasonKind.PlaceWithin, $"{found.Left.Name}, {found.Right.Name}");
                return true;
            case PlaceRelation.Near or PlaceRelation.Within:
                comparison.Add(2, ReasonKind.PlaceWithin, $"{found.Left.Name}, {found.Right.Name}");
                return true;
            case PlaceRelation.Apart:
                return false;
            default:
                return true;
        }
    }

    private static bool CompareItems(ClaimNode denial, ClaimNode assertion, ref Comparison comparison)
    {
        if (denial.Items.IsEmpty || assertion.Items.IsEmpty)
        {
            return true;
        }

        var names = denial.Items.Designations.Select(designation => designation.Name).ToList();
        var others = assertion.Items.Designations.Select(designation => designation.Name).ToList();
        if (names.Count > 0 && others.Count > 0 && !names.Intersect(others).Any())
        {
            return false;
        }

        if (denial.Items.Sorts.Count > 0 && assertion.Items.Sorts.Count > 0)
        {
            if (!denial.Items.Sorts.Any(sort => assertion.Items.Sorts.Any(sort.Fits)))
            {
                return false;
            }

            comparison.Add(1.5, ReasonKind.SameSortOfItems, denial.Items.Sorts[0].Class);
        }
        else if (denial.Items.Texts.Select(NameKey.Of).Intersect(assertion.Items.Texts.Select(NameKey.Of)).Any())
        {
            comparison.Add(1.5, ReasonKind.SameItems, denial.Items.Texts[0]);
        }

        return true;
    }

    private static bool CompareTimes(ClaimNode denial, ClaimNode assertion, ref Comparison comparison)
    {
        if (denial.Time is { } one && assertion.Time is { } other)
        {
            if (!one.MayOverlap(other))
            {
                return false;
            }

            comparison.Add(1, ReasonKind.TimesOverlap);
            return true;
        }

        if (denial.Window is { } first && assertion.Window is { } second && (first.Last < second.First || second.Last < first.First))
        {
            return false;
        }

        if (denial.Key.Document != assertion.Key.Document && denial.Time is null && assertion.Time?.Latest is { } over && denial.Published is { } told && told.DayNumber - over.DayNumber > NewsDays)
        {
            return false;
        }

        if (denial.Key.Document == assertion.Key.Document)
        {
            comparison.Add(0.5, ReasonKind.SameReport);
        }
        else if (denial.Published is { } day && assertion.Published is { } otherDay && Math.Abs(day.DayNumber - otherDay.DayNumber) <= 7)
        {
            comparison.Add(0.5, ReasonKind.ReportedTogether);
        }

        return true;
    }
}
