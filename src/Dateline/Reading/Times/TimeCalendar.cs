using System.Globalization;
using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>Reckons what a meaning comes to on the calendar. Pure: the same meaning and context give the same days.</summary>
internal static partial class TimeCalendar
{
    public static ResolvedTime Resolve(TimeMeaning meaning, TimeContext context) => meaning switch
    {
        CalendarMeaning calendar => Calendar(calendar, context),
        OffsetMeaning offset => Offset(offset, context),
        DurationMeaning duration => Duration(duration, context),
        SetMeaning set => new(null, set.Value, TimexType.Set),
        ReferenceMeaning reference => new(Reference(reference.Value, context.Published), reference.Value, TimexType.Date),
        OpenMeaning open => new(null, open.Value, TimexType.Date),
        RangeMeaning range => Range(range, context).Whole,
        _ => throw new ArgumentException($"No rule reckons {meaning.GetType().Name}.", nameof(meaning)),
    };

    /// <summary>A range and its two ends. Each end lends the other what its words leave out ("12-14 May 2020").</summary>
    public static (ResolvedTime Whole, ResolvedTime From, ResolvedTime To) Range(RangeMeaning range, TimeContext context)
    {
        var (start, to) = (range.From, range.To);
        if (start.IsDayOnly)
        {
            start = to with { Day = start.Day, Weekday = null };
        }

        if (start.Month > 0 && start.Year is null && start.YearDeixis == TimeDeixis.None && start.Deixis == TimeDeixis.None)
        {
            start = start with { Year = to.Year is { } year ? (to.Month < start.Month ? year - 1 : year) : null, BeforeChrist = to.BeforeChrist, YearDeixis = to.YearDeixis };
        }

        var first = Calendar(start, context);
        ResolvedTime second;
        if (first.Interval?.Earliest is { } opening && to.Year is null && to.YearDeixis == TimeDeixis.None)
        {
            if (to.Weekday is { } weekday && to.Day is null)
            {
                var end = Shift(opening, 1 + Mod(weekday - Weekday(opening) - 1, 7));
                second = new(end is { } day ? DateInterval.Of(day) : null, end?.ToString("yyyy-MM-dd"), TimexType.Date);
            }
            else
            {
                var year = to.Month > 0 && (to.Month < opening.Month || (to.Month == opening.Month && to.Day < opening.Day)) ? opening.Year + 1 : opening.Year;
                second = to.Month > 0 ? Calendar(to with { Year = year, Deixis = TimeDeixis.None }, context) : Calendar(to, context);
            }
        }
        else
        {
            second = Calendar(to, context);
        }

        var ordered = first.Interval?.Earliest is { } earliest && second.Interval?.Latest is { } latest && earliest <= latest;
        var whole = ordered ? new DateInterval(first.Interval!.Earliest, second.Interval!.Latest, Precision.Period) : null;
        var value = first.Value is null || second.Value is null ? null : $"{first.Value}/{second.Value}";
        return (new(whole, value, TimexType.Date, first.RelativeToText || second.RelativeToText), first, second);
    }

    /// <summary>What a preposition makes of an interval.</summary>
    public static DateInterval? Bounded(DateInterval? interval, TimeBound bound, TimeContext context)
    {
        if (interval is null || bound == TimeBound.None)
        {
            return interval;
        }

        var today = context.History ? null : context.Published;
        switch (bound)
        {
            case TimeBound.Since when interval.Earliest is { } start:
                return new(start, today >= start ? today : null, Precision.Period);
            case TimeBound.From when interval.Earliest is { } start:
                return new(start, null, Precision.Period);
            case TimeBound.After when interval.Earliest is { } start:
                return new(start, today >= interval.Latest ? today : null, Precision.Period);
            case TimeBound.Until or TimeBound.By when interval.Latest is { } end:
                return new(null, end, Precision.Period);
            case TimeBound.Before when interval.Earliest is { } start:
                return Shift(start, -1) is { } eve ? new(null, eve, Precision.Period) : null;
            default:
                return interval;
        }
    }

    /// <summary>A count as ISO 8601 writes it: no needless decimals.</summary>
    public static string Number(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);

    private static DateInterval? Reference(string value, DateOnly? published) => (value, published) switch
    {
        (_, null) => null,
        ("PAST_REF", _) => new(null, published, Precision.Approximate),
        ("FUTURE_REF", _) => new(published, null, Precision.Approximate),
        _ => new(published, published, Precision.Approximate),
    };

    private static ResolvedTime Duration(DurationMeaning meaning, TimeContext context)
    {
        var amount = meaning.Amount;
        var value = IsoDuration(amount);
        if (meaning.Deixis is TimeDeixis.None)
        {
            return new(null, value, TimexType.Duration);
        }

        var fromText = meaning.Deixis is TimeDeixis.Previous or TimeDeixis.Following;
        var backwards = meaning.Deixis is TimeDeixis.Last or TimeDeixis.Previous or TimeDeixis.This;
        var now = fromText ? (context.Anchor is { Precision: Precision.Day } day ? (backwards ? day.Earliest : day.Latest) : null) : context.Published;
        if (now is not { } present || Move(present, amount, backwards ? -1 : 1) is not { } other)
        {
            return new(null, value, TimexType.Duration, fromText);
        }

        var precision = amount.Count is null ? Precision.Approximate : Precision.Period;
        return new(backwards ? new(other, present, precision) : new(present, other, precision), value, TimexType.Duration, fromText);
    }

    private static string IsoDuration(TimeAmount amount)
    {
        var count = amount.Count is { } known ? Number(known) : "X";
        return amount.Unit switch
        {
            "TH" or "TM" or "TS" => $"PT{count}{amount.Unit[1]}",
            "E" when amount.Count is { } decades => $"P{Number(decades * 10)}Y",
            "C" when amount.Count is { } centuries => $"P{Number(centuries * 100)}Y",
            "E" or "C" => "PXY",
            "WE" or "N" => $"P{count}D",
            _ => $"P{count}{amount.Unit}",
        };
    }

    private static ResolvedTime Offset(OffsetMeaning meaning, TimeContext context)
    {
        var amount = meaning.Amount;
        if (meaning.Anchor == OffsetAnchor.Open)
        {
            // "two days after the attack": how far from something that no calendar knows.
            return new(null, IsoDuration(amount), TimexType.Duration);
        }

        var inText = meaning.Anchor == OffsetAnchor.Text || (meaning.Anchor == OffsetAnchor.Publication && context.History);
        var anchor = meaning.Anchor switch
        {
            OffsetAnchor.Given => Calendar(meaning.From!, context).Interval,
            _ when inText => context.Anchor,
            _ => context.Published is { } published ? DateInterval.Of(published) : null,
        };
        if (anchor is not { Earliest: { } start, Latest: { } end } || !IsFineEnough(anchor.Precision, amount.Unit))
        {
            return new(null, amount.Count is null && meaning.Direction < 0 ? "PAST_REF" : null, TimexType.Date, inText);
        }

        if (amount.Count is null)
        {
            // "a few days ago": not today, and not longer ago than such words reach.
            var (near, far) = meaning.Direction < 0 ? (Shift(start, amount.Unit[0] == 'T' ? 0 : -1), Move(start, amount, -1)) : (Shift(end, amount.Unit[0] == 'T' ? 0 : 1), Move(end, amount, 1));
            var interval = near is null || far is null ? null : meaning.Direction < 0 ? new DateInterval(far, near, Precision.Approximate) : new DateInterval(near, far, Precision.Approximate);
            return new(interval, meaning.Direction < 0 ? "PAST_REF" : "FUTURE_REF", TimexType.Date, inText);
        }

        if (Move(meaning.Direction < 0 ? start : end, amount, meaning.Direction) is not { } day)
        {
            return new(null, null, TimexType.Date, inText);
        }

        if (amount.Modifier is "up to" && meaning.Direction < 0)
        {
            return new(new(day, start, Precision.Approximate), Week(day), TimexType.Date, inText);
        }

        var resolved = amount.Unit switch
        {
            "W" when meaning.Anchor == OffsetAnchor.Given && anchor.Precision == Precision.Day => Day(day),
            "W" => Around(day, 3, Precision.Week, Week(day)),
            "M" when amount.Count == Math.Floor(amount.Count.Value) => Month(day.Year, day.Month),
            "Y" when amount.Count == Math.Floor(amount.Count.Value) => Year(day.Year),
            "E" => Decade(day.Year / 10 * 10),
            "C" => Century((day.Year / 100) + 1),
            "M" or "Y" => Month(day.Year, day.Month),
            _ => Day(day),
        };
        return resolved with { RelativeToText = inText };
    }

    private static bool IsFineEnough(Precision precision, string unit) => precision switch
    {
        Precision.Day => true,
        Precision.Week => unit is not ("D" or "N" or "TH" or "TM" or "TS"),
        Precision.Month => unit is "M" or "Y" or "E" or "C",
        Precision.Season or Precision.Year => unit is "Y" or "E" or "C",
        Precision.Decade => unit is "E" or "C",
        _ => false,
    };

    /// <summary>A day moved by an amount; null when that leaves the calendar.</summary>
    private static DateOnly? Move(DateOnly day, TimeAmount amount, int direction)
    {
        var count = (amount.Count ?? amount.AtMost) * direction;
        if (Math.Abs(count) > 100_000)
        {
            return null;
        }

        var months = amount.Unit switch { "M" => count, "Q" => count * 3, "Y" => count * 12, "E" => count * 120, "C" => count * 1200, _ => 0 };
        if (months != 0)
        {
            var total = (day.Year * 12) + day.Month - 1 + (long)Math.Round(months);
            return total is < 12 or >= 120_000 ? null : new DateOnly((int)(total / 12), (int)(total % 12) + 1, Math.Min(day.Day, DateTime.DaysInMonth((int)(total / 12), (int)(total % 12) + 1)));
        }

        var days = amount.Unit switch { "W" => count * 7, "TH" => Math.Truncate(count / 24), "TM" => Math.Truncate(count / 1440), "TS" => 0, "WE" => count * 7, _ => count };
        return Shift(day, (long)Math.Round(days));
    }

    internal static DateOnly? Shift(DateOnly day, long days)
    {
        var number = day.DayNumber + days;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    private static int Mod(int value, int by) => ((value % by) + by) % by;
}
