using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>Dates whose words leave out the year, the month or everything but the name of a day.</summary>
internal static partial class TimeCalendar
{
    // A writer names the year of a date that is almost a year past, so a day this near ahead is ahead.
    private const int NearAhead = 30;

    private static ResolvedTime Calendar(CalendarMeaning meaning, TimeContext context)
    {
        var resolved = Whole(meaning, context);
        return resolved with { Interval = Part(resolved.Interval, meaning.Edge, context.Published) };
    }

    private static ResolvedTime Whole(CalendarMeaning meaning, TimeContext context)
    {
        if (meaning.BeforeChrist)
        {
            // The calendar of this program begins in the year 1.
            var date = meaning.Month is { } m ? meaning.Day is { } d ? $"-{m:00}-{d:00}" : $"-{m:00}" : meaning.Season is { } s ? "-" + s : "";
            return new(null, $"BC{meaning.Year:0000}{date}", TimexType.Date);
        }

        if (meaning.DaysFromPublication is { } days)
        {
            return FromPublication(meaning, days, context);
        }

        var (year, inText) = YearOf(meaning, context);
        var resolved = meaning switch
        {
            { Month: -1 } => new(null, $"{meaning.Year:0000}-XX-XX", TimexType.Date),
            { Decade: { } decade } => Decade(decade),
            { Century: { } century } => Century(century),
            { Season: { } season } => Season(season, meaning, year, context),
            { Quarter: { } quarter } => Quarter(quarter, meaning, year, context),
            { Half: { } half } => (year ?? context.Published?.Year) is { } y ? Months(y, (half * 6) - 5, 6, Precision.Year, $"{y:0000}-H{half}") : new(null, $"XXXX-H{half}", TimexType.Date),
            { Month: { } month } => MonthOrDay(month, meaning, year, context),
            { Weekday: { } weekday, Day: null } => OnWeekday(weekday, meaning, context),
            { Day: { } day } => DayAlone(day, meaning, context),
            { Unit: { } unit } => ByUnit(unit, meaning, context),
            _ when year is { } only => Year(only),
            { Clock: { } clock } => ClockAlone(clock, context),
            _ => new(null, null, TimexType.Date),
        };
        return inText ? resolved with { RelativeToText = true } : resolved;
    }

    private static (int? Year, bool InText) YearOf(CalendarMeaning meaning, TimeContext context) => meaning.YearDeixis switch
    {
        TimeDeixis.None => (meaning.Year, false),
        TimeDeixis.This => (context.Published?.Year, false),
        TimeDeixis.Last => (context.Published?.Year - 1, false),
        TimeDeixis.Next => (context.Published?.Year + 1, false),
        TimeDeixis.Previous => (context.Anchor?.Earliest?.Year - 1, true),
        TimeDeixis.Following => (context.Anchor?.Earliest?.Year + 1, true),
        _ => (context.Anchor?.Earliest?.Year, true),
    };

    private static ResolvedTime FromPublication(CalendarMeaning meaning, int days, TimeContext context)
    {
        var type = meaning.Clock is null ? TimexType.Date : TimexType.Time;
        if (context.Published is not { } published || Shift(published, days) is not { } day)
        {
            return new(null, null, type);
        }

        if (meaning.Weekday is { } weekday && Weekday(day) != weekday)
        {
            // "yesterday (Friday)" in a report that was published later than it was written.
            day = Shift(published, -1 - Mod(Weekday(published) - 1 - weekday, 7)) ?? day;
        }

        var resolved = Day(day, meaning.Clock);
        return meaning.Overnight && Shift(day, 1) is { } morning ? resolved with { Interval = new(day, morning, Precision.Day) } : resolved;
    }

    private static ResolvedTime ClockAlone(string clock, TimeContext context)
    {
        var onDay = context.Anchor is { Precision: Precision.Day, Earliest: { } day } ? Day(day, clock) : new(null, $"XXXX-XX-XXT{clock}", TimexType.Time);
        return onDay with { RelativeToText = onDay.Interval is not null };
    }

    private static ResolvedTime Season(string season, CalendarMeaning meaning, int? year, TimeContext context)
    {
        // Left open: a season falls on other months north and south of the line, and a winter in two years.
        year ??= meaning.Deixis switch
        {
            TimeDeixis.Last when context.Published is { } now => now.Month > SeasonEnd(season) ? now.Year : now.Year - 1,
            TimeDeixis.Next when context.Published is { } now => now.Month < SeasonEnd(season) - 2 ? now.Year : now.Year + 1,
            TimeDeixis.Previous or TimeDeixis.Following or TimeDeixis.Same => context.Anchor?.Earliest?.Year,
            _ => context.History ? context.Anchor?.Earliest?.Year : context.Published?.Year,
        };
        return new(null, year is null ? $"XXXX-{season}" : $"{year:0000}-{season}", TimexType.Date);
    }

    private static int SeasonEnd(string season) => season switch { "SP" => 5, "SU" => 8, "FA" => 11, _ => 2 };

    private static ResolvedTime Quarter(int quarter, CalendarMeaning meaning, int? year, TimeContext context)
    {
        if (meaning.Deixis == TimeDeixis.Last && context.Published is { } now)
        {
            var before = ((now.Month - 1) / 3) - 1;
            (quarter, year) = before < 0 ? (4, now.Year - 1) : (before + 1, now.Year);
        }

        year ??= context.History ? context.Anchor?.Earliest?.Year : context.Published?.Year;
        return year is { } known ? Months(known, (quarter * 3) - 2, 3, Precision.Season, $"{known:0000}-Q{quarter}") : new(null, $"XXXX-Q{quarter}", TimexType.Date);
    }

    private static ResolvedTime MonthOrDay(int month, CalendarMeaning meaning, int? year, TimeContext context)
    {
        var inText = false;
        if (year is null)
        {
            (year, inText) = meaning.Deixis == TimeDeixis.None ? ImpliedYear(month, meaning, context) : DeicticYear(month, meaning.Deixis, context);
        }

        if (year is not { } known || !IsYear(known))
        {
            return new(null, meaning.Day is { } unknownDay ? $"XXXX-{month:00}-{unknownDay:00}" : $"XXXX-{month:00}", TimexType.Date);
        }

        if (meaning.WeekOfMonth is { } nth)
        {
            var length = DateTime.DaysInMonth(known, month);
            var first = nth == -1 ? length - 6 : Math.Min((nth * 7) - 6, length);
            return new(new(new(known, month, first), new(known, month, Math.Min(first + 6, length)), Precision.Week), Week(new(known, month, first)), TimexType.Date);
        }

        if (meaning.Day is not { } day)
        {
            return Month(known, month) with { RelativeToText = inText };
        }

        return day <= DateTime.DaysInMonth(known, month)
            ? Day(new(known, month, day), meaning.Clock) with { RelativeToText = inText }
            : new(null, null, TimexType.Date);
    }

    private static (int? Year, bool InText) ImpliedYear(int month, CalendarMeaning meaning, TimeContext context)
    {
        if (context.History && context.Anchor?.Earliest is { } told)
        {
            // A story goes on: in December, "March" is that of the next year.
            return (told.Month - month > 6 && context.Anchor.Precision is Precision.Day or Precision.Month && told.Month - month > 6 ? told.Year + 1 : told.Year, true);
        }

        if (context.Published is not { } now)
        {
            return (null, false);
        }

        if (meaning.WeekOfMonth is not null)
        {
            return (now.Year, false);
        }

        if (meaning.Day is not { } day)
        {
            return (context.Tense switch
            {
                TimeTense.Future => month >= now.Month ? now.Year : now.Year + 1,
                TimeTense.Unknown when month == (now.Month % 12) + 1 => month == 1 ? now.Year + 1 : now.Year,
                _ => month <= now.Month ? now.Year : now.Year - 1,
            }, false);
        }

        // 29 February waits for a leap year; a weekday beside the date tells which year it can be.
        int? Nearest(int step, int from)
        {
            for (var year = from; Math.Abs(year - from) <= 8; year += step)
            {
                if (IsYear(year) && day <= DateTime.DaysInMonth(year, month) && (meaning.Weekday is null || Weekday(new(year, month, day)) == meaning.Weekday))
                {
                    return year;
                }
            }

            return null;
        }

        if (meaning.Weekday is not null)
        {
            int[] years = [now.Year, now.Year - 1, now.Year + 1];
            var fit = years.Where(y => IsYear(y) && day <= DateTime.DaysInMonth(y, month) && Weekday(new(y, month, day)) == meaning.Weekday).Select(y => (int?)y).FirstOrDefault();
            if (fit is not null)
            {
                return (fit, false);
            }

            meaning = meaning with { Weekday = null };
        }

        var passed = month < now.Month || (month == now.Month && day <= now.Day);
        var past = Nearest(-1, passed ? now.Year : now.Year - 1);
        var ahead = Nearest(1, passed && !(month == now.Month && day == now.Day) ? now.Year + 1 : now.Year);
        var near = ahead is { } next && new DateOnly(next, month, day).DayNumber - now.DayNumber <= NearAhead;
        return (context.Tense switch
        {
            TimeTense.Future => ahead,
            TimeTense.Unknown when near => ahead,
            _ => past,
        }, false);
    }

    private static (int? Year, bool InText) DeicticYear(int month, TimeDeixis deixis, TimeContext context)
    {
        if (deixis is TimeDeixis.Previous or TimeDeixis.Following)
        {
            return context.Anchor?.Earliest is { } told
                ? (deixis == TimeDeixis.Previous ? (month < told.Month ? told.Year : told.Year - 1) : (month > told.Month ? told.Year : told.Year + 1), true)
                : (null, true);
        }

        if (context.Published is not { } now)
        {
            return (null, false);
        }

        return (deixis switch
        {
            // "last April" in May or June is not the April just past: that would be "in April", or "last month".
            TimeDeixis.Last => now.Month - month > 2 ? now.Year : now.Year - 1,
            TimeDeixis.Next => month > now.Month ? now.Year : now.Year + 1,
            _ => now.Year,
        }, false);
    }

    private static ResolvedTime OnWeekday(int weekday, CalendarMeaning meaning, TimeContext context)
    {
        if (context.History || meaning.Deixis is TimeDeixis.Previous or TimeDeixis.Following)
        {
            if (context.Anchor is not { Precision: Precision.Day, Earliest: { } told })
            {
                return new(null, $"XXXX-WXX-{weekday}", TimexType.Date, true);
            }

            var moved = meaning.Deixis == TimeDeixis.Previous ? -1 - Mod(Weekday(told) - 1 - weekday, 7) : 1 + Mod(weekday - Weekday(told) - 1, 7);
            return Shift(told, moved) is { } near ? Day(near, meaning.Clock) with { RelativeToText = true } : new(null, null, TimexType.Date);
        }

        if (context.Published is not { } now)
        {
            return new(null, $"XXXX-WXX-{weekday}", TimexType.Date);
        }

        var back = Mod(Weekday(now) - weekday, 7);
        var ahead = Mod(weekday - Weekday(now), 7);
        var days = meaning.Deixis switch
        {
            TimeDeixis.Last => back == 0 ? -7 : -back,
            TimeDeixis.Next => ahead == 0 ? 7 : ahead,
            TimeDeixis.This when context.Tense == TimeTense.Future => ahead,
            TimeDeixis.This => weekday - Weekday(now),
            _ => context.Tense == TimeTense.Future ? ahead : -back,
        };
        return Shift(now, days) is { } day ? Day(day, meaning.Clock) : new(null, null, TimexType.Date);
    }

    private static ResolvedTime DayAlone(int day, CalendarMeaning meaning, TimeContext context)
    {
        var inText = context.History || context.Published is null;
        if ((inText ? context.Anchor?.Earliest : context.Published) is not { } now)
        {
            return new(null, null, TimexType.Date);
        }

        // In a story the day goes on from the date told last; in the news it is the nearest past one.
        var forward = inText || context.Tense == TimeTense.Future;
        var month = new DateOnly(now.Year, now.Month, 1);
        for (var step = 0; step < 12; step++)
        {
            var total = (month.Year * 12) + month.Month - 1 + (forward ? step : -step);
            var (year, number) = (total / 12, (total % 12) + 1);
            if (!IsYear(year) || day > DateTime.DaysInMonth(year, number))
            {
                continue;
            }

            var date = new DateOnly(year, number, day);
            if ((forward ? date >= now || inText : date <= now) && (meaning.Weekday is null || Weekday(date) == meaning.Weekday))
            {
                return Day(date, meaning.Clock) with { RelativeToText = inText };
            }
        }

        return new(null, null, TimexType.Date, inText);
    }
}
