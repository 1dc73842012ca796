using Dateline.Model;

namespace Dateline.Record;

/// <content>What the times of two claims say.</content>
internal sealed partial class PairScorer
{
    private const int LongDays = 14;

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
}
