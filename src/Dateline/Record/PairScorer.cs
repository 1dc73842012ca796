using Dateline.Model;

namespace Dateline.Record;

/// <summary>Judges whether two claims are about one event.</summary>
/// <remarks>
/// The weights were set by hand so that a shared spot, day, number or named item decides, and kind and actors alone do not: a war consists of the same
/// actors doing the same things. Longer than most files, because the weights only make sense side by side.
/// </remarks>
internal sealed class PairScorer(ActorIndex actors, PlaceIndex places)
{
    /// <summary>Two claims that reach this score, and share something that picks out one event, are about one event.</summary>
    public const double Threshold = 3.5;

    /// <summary>The score of two claims that cannot be about one event.</summary>
    public const double Excluded = double.NegativeInfinity;

    private const int OneSpeechDays = 10;
    private const int LongDays = 14;
    private const int SpeaksOnUnits = 600;

    /// <summary>The score of a pair that is close enough; <see cref="Excluded"/> for a pair that is impossible; anything between for one that is neither.</summary>
    /// <param name="left">One claim.</param>
    /// <param name="right">The other.</param>
    /// <param name="reasons">Filled with what the two share; null when nobody will read it.</param>
    public double Score(ClaimNode left, ClaimNode right, List<PlacementReason>? reasons = null)
    {
        // Weights look at the left kind where both must be of one sort anyway; a fixed order keeps the score of a pair the same in every run.
        if (left.Index > right.Index)
        {
            (left, right) = (right, left);
        }

        if (left.Modality != right.Modality || left.IsDenial != right.IsDenial)
        {
            return Excluded;
        }

        var comparison = new Comparison(reasons);
        if (!CompareKinds(left, right, ref comparison) || !CompareTimes(left, right, ref comparison) || !ComparePlaces(left, right, ref comparison))
        {
            return Excluded;
        }

        if (RecordKinds.IsSpeech(left.Kind) || RecordKinds.IsSpeech(right.Kind))
        {
            if (!CompareSpeech(left, right, ref comparison))
            {
                return Excluded;
            }
        }
        else if (!CompareItems(left, right, ref comparison))
        {
            return Excluded;
        }

        CompareCounts(left, right, ref comparison);
        if (!CompareActors(left, right, ref comparison) || !MeetsAcrossFamilies(left, right, ref comparison))
        {
            return Excluded;
        }

        CompareSources(left, right, ref comparison);
        return comparison.IsAnchored ? comparison.Score : Math.Min(comparison.Score, Threshold - 1);
    }

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

    /// <summary>The best relation between any two of two lists; null when one is empty.</summary>
    internal (PlaceRelation Relation, PlaceNode Left, PlaceNode Right)? Relate(IReadOnlyList<PlaceNode> lefts, IReadOnlyList<PlaceNode> rights)
    {
        (PlaceRelation Relation, PlaceNode Left, PlaceNode Right)? best = null;
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                var relation = places.Relate(left, right);
                if (best is null || relation < best.Value.Relation)
                {
                    best = (relation, left, right);
                }
            }
        }

        return best;
    }

    internal static bool SortsMeet(CountValue left, CountValue right) =>
        left.Sort == right.Sort
        || left.Sort.StartsWith(right.Sort + "/", StringComparison.Ordinal)
        || right.Sort.StartsWith(left.Sort + "/", StringComparison.Ordinal);

    internal static bool AreComparable(ClaimNode left, ClaimNode right) =>
        left.Family == right.Family || MeetThroughOther(left, right);

    private static bool MeetThroughOther(ClaimNode left, ClaimNode right) =>
        left.Also.Contains(right.Family) || right.Also.Contains(left.Family);

    private static bool CompareKinds(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        if (left.Kind == right.Kind)
        {
            comparison.Weigh(1);
            return true;
        }

        if (left.Family == right.Family)
        {
            comparison.Add(RecordKinds.IsMovement(left.Kind) ? 0.5 : 0, ReasonKind.OtherKind, comparison.Gathers ? Smaller(left.Kind, right.Kind) : null);
            return true;
        }

        return MeetThroughOther(left, right);
    }

    private static string Smaller(string left, string right) =>
        string.CompareOrdinal(left, right) < 0 ? $"{left}, {right}" : $"{right}, {left}";

    /// <summary>Families that only border on each other meet where spot and day are the same, or where one sentence tells the deed and what came of it.</summary>
    private static bool MeetsAcrossFamilies(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        if (left.Family == right.Family || (comparison.IsSameSpot && comparison.IsSameDay))
        {
            return true;
        }

        var isEffect = IsEffect(left.Kind) || IsEffect(right.Kind);
        if (!isEffect || left.Key.Document != right.Key.Document || left.Claim.Evidence != right.Claim.Evidence)
        {
            return false;
        }

        comparison.Anchor(2.5, ReasonKind.SameSentence);
        return true;
    }

    private static bool IsEffect(string kind) => kind is "killing" or "injury" or "destroy" or "shoot-down";

    private static bool CompareTimes(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        if (left.Time is { } leftTime && right.Time is { } rightTime)
        {
            return CompareKnownTimes(left, leftTime, right, rightTime, ref comparison);
        }

        if (left.Window is { } leftWindow && right.Window is { } rightWindow && (leftWindow.Last < rightWindow.First || rightWindow.Last < leftWindow.First))
        {
            return false;
        }

        var isSameReport = left.Key.Document == right.Key.Document;
        var apart = left.Published is { } one && right.Published is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : (int?)null;
        comparison.Weigh(isSameReport || apart <= 3 ? 0.5 : apart > LongDays ? -1 : 0);
        if (isSameReport)
        {
            comparison.Add(0, ReasonKind.SameReport);
        }
        else if (apart <= 3)
        {
            comparison.Add(0, ReasonKind.ReportedTogether);
        }
        else
        {
            comparison.Add(0, ReasonKind.TimeNotTold);
        }

        var isDurationAlone = (left.Time is { } a && IsDuration(a)) || (right.Time is { } b && IsDuration(b));
        comparison.Weigh(isDurationAlone && !isSameReport ? -1 : 0);
        return true;
    }

    private static bool CompareKnownTimes(ClaimNode left, DateInterval leftTime, ClaimNode right, DateInterval rightTime, ref Comparison comparison)
    {
        if (!leftTime.MayOverlap(rightTime))
        {
            var gap = leftTime.Latest < rightTime.Earliest
                ? rightTime.Earliest!.Value.DayNumber - leftTime.Latest!.Value.DayNumber
                : leftTime.Earliest!.Value.DayNumber - rightTime.Latest!.Value.DayNumber;
            var isSingular = RecordKinds.IsSingular(left.Kind) && RecordKinds.IsSingular(right.Kind);
            if (gap > (isSingular ? 3 : 1) || Length(leftTime) > 10 || Length(rightTime) > 10)
            {
                return false;
            }

            comparison.Add(isSingular ? -1 : -3, ReasonKind.TimesDiffer);
            return true;
        }

        if (IsDuration(leftTime) != IsDuration(rightTime))
        {
            // A war of fourteen months and one day's raid in it are not one event, though the one lies in the other.
            comparison.Weigh(-2.5);
            return Math.Min(Length(leftTime), Length(rightTime)) * 4L >= Math.Max(Length(leftTime), Length(rightTime));
        }

        var longer = Math.Max(Length(leftTime), Length(rightTime));
        if (longer <= 1)
        {
            comparison.IsSameDay = true;
            comparison.Anchor(3, ReasonKind.SameDay, comparison.Gathers ? $"{leftTime.Earliest:yyyy-MM-dd}" : null);
        }
        else if (IsDuration(leftTime))
        {
            var isAlike = Shared(leftTime, rightTime) * 2 >= longer;
            if (isAlike)
            {
                comparison.Anchor(2, ReasonKind.TimesOverlap);
            }
            else
            {
                comparison.Weigh(-1);
            }
        }
        else if (longer <= 10)
        {
            comparison.IsSameDay = true;
            comparison.Anchor(2, ReasonKind.TimesOverlap);
        }
        else
        {
            comparison.Add(longer <= 35 ? 1 : 0.5, ReasonKind.TimesOverlap);
        }

        return true;
    }

    private static bool IsDuration(DateInterval time) => time.Precision == Precision.Period && Length(time) > LongDays;

    /// <summary>Days in an interval; a great number when it is open.</summary>
    private static int Length(DateInterval time) =>
        time.Earliest is { } first && time.Latest is { } last ? last.DayNumber - first.DayNumber + 1 : 100_000;

    private static int Shared(DateInterval left, DateInterval right)
    {
        var first = Math.Max(left.Earliest?.DayNumber ?? 0, right.Earliest?.DayNumber ?? 0);
        var last = Math.Min(left.Latest?.DayNumber ?? DateOnly.MaxValue.DayNumber, right.Latest?.DayNumber ?? DateOnly.MaxValue.DayNumber);
        return Math.Min(100_000, last - first + 1);
    }

    private bool ComparePlaces(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var isMovement = RecordKinds.IsMovement(left.Kind) && RecordKinds.IsMovement(right.Kind);
        if (Relate(left.Where, right.Where) is { } found)
        {
            var name = found.Left.Name;
            switch (found.Relation)
            {
                case PlaceRelation.Same when found.Left.Precision == PlacePrecision.Country:
                    comparison.Add(0.5, ReasonKind.SameCountry, name);
                    break;
                case PlaceRelation.Same when found.Left.IsSpot:
                    comparison.IsSameSpot = true;
                    comparison.Anchor(3, ReasonKind.SamePlace, name);
                    break;
                case PlaceRelation.Same:
                    comparison.Anchor(1.5, ReasonKind.SamePlace, name);
                    break;
                case PlaceRelation.Near:
                    comparison.IsSameSpot = true;
                    comparison.Anchor(2.5, ReasonKind.NearbyPlace, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.Within:
                    comparison.Anchor(2, ReasonKind.PlaceWithin, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.SameCountry:
                    comparison.Add(0.5, ReasonKind.SameCountry, found.Left.Country);
                    break;
                case PlaceRelation.Apart when isMovement && left.Where.Any(one => right.Where.Any(other => one.Country is not null && one.Country == other.Country)):
                    comparison.Add(0.5, ReasonKind.StopsOnOneWay, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.Apart:
                    return false;
            }
        }

        // A report that names a town and one that names none are alike in nothing yet; most wars have many towns.
        if (left.HasSpot != right.HasSpot && !isMovement && !RecordKinds.IsSpeech(left.Kind) && !RecordKinds.IsMutual(left.Kind))
        {
            comparison.Weigh(comparison.IsSameDay ? -0.5 : -1.5);
        }

        return true;
    }

    private static string Names(PlaceNode left, PlaceNode right) => Smaller(left.Name, right.Name);

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

    private static bool CompareItems(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var (one, other) = (left.Items, right.Items);
        if (one.IsEmpty || other.IsEmpty)
        {
            // Jets sent and men sent are two deployments.
            var isMixed = RecordKinds.IsMovement(left.Kind) && ((!one.IsEmpty && right.Patients.Count > 0) || (!other.IsEmpty && left.Patients.Count > 0));
            comparison.Weigh(isMixed ? -2 : 0);
            return true;
        }

        var shared = one.Designations.Select(designation => designation.Name).Intersect(other.Designations.Select(designation => designation.Name)).ToList();
        if (shared.Count > 0)
        {
            comparison.Anchor(shared.Count == one.Designations.Count && shared.Count == other.Designations.Count ? 2 : 1.5, ReasonKind.SameItems, string.Join(", ", shared));
            return true;
        }

        if (one.Sorts.Count > 0 && other.Sorts.Count > 0)
        {
            foreach (var sort in one.Sorts)
            {
                if (other.Sorts.Any(sort.Fits))
                {
                    comparison.Anchor(1, ReasonKind.SameSortOfItems, sort.Class);
                    return true;
                }
            }

            return false;
        }

        if (one.Texts.Select(NameKey.Of).Intersect(other.Texts.Select(NameKey.Of)).FirstOrDefault() is { } words)
        {
            comparison.Anchor(1, ReasonKind.SameItems, words.Replace('-', ' '));
        }

        return true;
    }

    private static void CompareCounts(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        foreach (var one in left.Counts)
        {
            foreach (var other in right.Counts)
            {
                if (!SortsMeet(one, other))
                {
                    continue;
                }

                if (one.Agrees(other) && one.Shown == other.Shown)
                {
                    comparison.IsSameHarm |= one.IsToll;
                    comparison.Anchor(one.Shown >= 10 ? 2 : 1, ReasonKind.SameCount, comparison.Gathers ? $"{one.Shown} {one.Count.What}" : null);
                }
                else if (one.Agrees(other))
                {
                    comparison.Add(0.5, ReasonKind.SameCount, comparison.Gathers ? $"{one.Text} and {other.Text} {one.Count.What}" : null);
                }
                else
                {
                    comparison.Add(one.IsToll ? -0.5 : -1.5, ReasonKind.CountsDiffer, comparison.Gathers ? $"{one.Text}, {other.Text}" : null);
                }

                return;
            }
        }
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
