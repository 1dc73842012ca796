using Dateline.Model;

namespace Dateline.Record;

/// <content>What things and numbers of two claims say.</content>
internal sealed partial class PairScorer
{
    internal static bool SortsMeet(CountValue left, CountValue right) =>
        left.Sort == right.Sort
        || left.Sort.StartsWith(right.Sort + "/", StringComparison.Ordinal)
        || right.Sort.StartsWith(left.Sort + "/", StringComparison.Ordinal);

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
}
