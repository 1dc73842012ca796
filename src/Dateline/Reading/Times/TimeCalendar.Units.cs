using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>"last week", "this year", "the following day": a unit and where it is counted from.</summary>
internal static partial class TimeCalendar
{
    private static ResolvedTime ByUnit(string unit, CalendarMeaning meaning, TimeContext context)
    {
        var fromText = meaning.Deixis is TimeDeixis.Previous or TimeDeixis.Following or TimeDeixis.Same || context.History;
        var step = meaning.Deixis switch { TimeDeixis.Last or TimeDeixis.Previous => -1, TimeDeixis.Next or TimeDeixis.Following => 1, _ => 0 };
        DateOnly? from = context.Published;
        if (fromText)
        {
            if (context.Anchor is { Earliest: { } told } anchor && IsFineEnough(anchor.Precision, unit))
            {
                from = step > 0 ? anchor.Latest : told;
            }
            else if (unit is "D" || meaning.Deixis == TimeDeixis.Same || context.History)
            {
                return new(null, null, meaning.Clock is null ? TimexType.Date : TimexType.Time, true);
            }
            else
            {
                // "the previous year", before any date was told, is counted from the report itself.
                fromText = false;
            }
        }

        if (meaning.YearDeixis == TimeDeixis.Previous && from is { Year: > 1 } later)
        {
            from = new DateOnly(later.Year - 1, later.Month, 1);
        }

        if (from is not { } now)
        {
            return new(null, null, TimexType.Date);
        }

        var resolved = unit switch
        {
            "D" => Shift(now, step) is { } day ? Day(day, meaning.Clock) : new(null, null, TimexType.Date),
            "W" or "F" => Shift(now, 7 * step) is { } day ? WeekOf(day) : new(null, null, TimexType.Date),
            "WE" => AtWeekend(now, meaning.Deixis, context.Tense),
            "M" => ((now.Year * 12) + now.Month - 1 + step) is var months ? Month(months / 12, (months % 12) + 1) : default,
            "Q" => ((now.Year * 4) + ((now.Month - 1) / 3) + step) is var quarters
                ? Months(quarters / 4, (quarters % 4 * 3) + 1, 3, Precision.Season, $"{quarters / 4:0000}-Q{(quarters % 4) + 1}") : default,
            "Y" => Year(now.Year + step),
            "E" => Decade((now.Year / 10 * 10) + (10 * step)),
            "C" => Century(((now.Year - 1) / 100) + 1 + step),
            _ => new(null, null, TimexType.Date),
        };
        return fromText ? resolved with { RelativeToText = true } : resolved;
    }

    private static ResolvedTime AtWeekend(DateOnly now, TimeDeixis deixis, TimeTense tense)
    {
        var weekday = Weekday(now);
        var saturday = deixis switch
        {
            // Said on a Saturday or Sunday, "the weekend" is the one that is on; "last weekend" is the one before.
            TimeDeixis.Last or TimeDeixis.Previous => -1 - weekday,
            TimeDeixis.Next or TimeDeixis.Following => 13 - weekday,
            TimeDeixis.This => 6 - weekday,
            _ when tense == TimeTense.Future => 6 - weekday,
            _ => weekday >= 6 ? 6 - weekday : -1 - weekday,
        };
        return Shift(now, saturday) is { } day ? Weekend(day) : new(null, null, TimexType.Date);
    }
}
