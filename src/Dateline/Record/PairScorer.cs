using Dateline.Model;

namespace Dateline.Record;

/// <summary>Judges whether two claims are about one event.</summary>
/// <remarks>
/// The weights were set by hand so that a shared spot, day, number or named item decides, and kind and actors alone do not: a war consists of the same
/// actors doing the same things.
/// </remarks>
internal sealed partial class PairScorer(ActorIndex actors, PlaceIndex places)
{
    /// <summary>Two claims that reach this score, and share something that picks out one event, are about one event.</summary>
    public const double Threshold = 3.5;

    /// <summary>The score of two claims that cannot be about one event.</summary>
    public const double Excluded = double.NegativeInfinity;

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
}
