using System.Globalization;
using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>Days, weeks, months, years, decades and centuries as intervals with their values, and the parts of them.</summary>
internal static partial class TimeCalendar
{
    /// <summary>1 for Monday to 7.</summary>
    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}";
    }

    private static ResolvedTime Day(DateOnly day, string? clock = null) =>
        new(DateInterval.Of(day), clock is null ? day.ToString("yyyy-MM-dd") : $"{day:yyyy-MM-dd}T{clock}", clock is null ? TimexType.Date : TimexType.Time);

    private static ResolvedTime Around(DateOnly day, int days, Precision precision, string value) =>
        Shift(day, -days) is { } first && Shift(day, days) is { } last ? new(new(first, last, precision), value, TimexType.Date) : new(null, value, TimexType.Date);

    private static ResolvedTime Month(int year, int month) => IsYear(year)
        ? new(new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), Precision.Month), $"{year:0000}-{month:00}", TimexType.Date)
        : new(null, null, TimexType.Date);

    private static ResolvedTime Year(int year) => IsYear(year)
        ? new(new(new(year, 1, 1), new(year, 12, 31), Precision.Year), $"{year:0000}", TimexType.Date)
        : new(null, null, TimexType.Date);

    private static ResolvedTime Decade(int first) => first is >= 10 and <= 9980
        ? new(new(new(first, 1, 1), new(first + 9, 12, 31), Precision.Decade), $"{first / 10:000}", TimexType.Date)
        : new(null, null, TimexType.Date);

    private static ResolvedTime Century(int nth) => nth is >= 1 and <= 99
        ? new(new(new(((nth - 1) * 100) + 1, 1, 1), new(nth * 100, 12, 31), Precision.Century), $"{nth - 1:00}", TimexType.Date)
        : new(null, null, TimexType.Date);

    private static ResolvedTime Months(int year, int first, int count, Precision precision, string value) => IsYear(year)
        ? new(new(new(year, first, 1), new(year, first + count - 1, DateTime.DaysInMonth(year, first + count - 1)), precision), value, TimexType.Date)
        : new(null, null, TimexType.Date);

    private static ResolvedTime WeekOf(DateOnly day)
    {
        var monday = Shift(day, 1 - Weekday(day));
        var sunday = Shift(day, 7 - Weekday(day));
        return new(monday is null || sunday is null ? null : new(monday, sunday, Precision.Week), Week(day), TimexType.Date);
    }

    private static ResolvedTime Weekend(DateOnly saturday) =>
        new(Shift(saturday, 1) is { } sunday ? new(saturday, sunday, Precision.Week) : null, $"{Week(saturday)}-WE", TimexType.Date);

    private static bool IsYear(int year) => year is >= 1 and <= 9999;

    /// <summary>
    /// The part of a stretch that "early", "mid", "late", "the start of" and "the end of" mean: thirds of a month (days 1–10, 11–20, 20 to the last) and of
    /// a year, the first and last quarter for its start and end, and Friday to Sunday for the end of a week. A day has no parts here.
    /// </summary>
    private static DateInterval? Part(DateInterval? interval, TimeEdge edge, DateOnly? published)
    {
        if (interval is not { Earliest: { } first, Latest: { } last } || edge == TimeEdge.None || interval.Precision == Precision.Day)
        {
            return interval;
        }

        if (edge is TimeEdge.Earlier or TimeEdge.Later)
        {
            if (published is not { } today || today < first || today > last)
            {
                return interval;
            }

            return edge == TimeEdge.Earlier ? interval with { Latest = today } : interval with { Earliest = today };
        }

        var start = edge is TimeEdge.Early or TimeEdge.Start;
        var end = edge is TimeEdge.Late or TimeEdge.End;
        DateOnly At(int days) => first.AddDays(days);
        var years = last.Year - first.Year + 1;
        return interval.Precision switch
        {
            Precision.Week when last.DayNumber - first.DayNumber == 6 => start ? interval with { Latest = At(2) } : end ? interval with { Earliest = At(4) } : new(At(1), At(3), Precision.Week),
            Precision.Month => start ? interval with { Latest = At(9) } : end ? interval with { Earliest = At(19) } : new(At(10), At(19), Precision.Month),
            Precision.Year => edge switch
            {
                TimeEdge.Early => interval with { Latest = new(first.Year, 4, 30) },
                TimeEdge.Start => interval with { Latest = new(first.Year, 3, 31) },
                TimeEdge.Late => interval with { Earliest = new(first.Year, 9, 1) },
                TimeEdge.End => interval with { Earliest = new(first.Year, 10, 1) },
                _ => new(new(first.Year, 5, 1), new(first.Year, 8, 31), Precision.Year),
            },
            Precision.Decade or Precision.Century when years is 10 or 100 => start ? interval with { Latest = new(first.Year + (years * 4 / 10) - 1, 12, 31) }
                : end ? interval with { Earliest = new(first.Year + (years * 6 / 10), 1, 1) }
                : new(new(first.Year + (years * 3 / 10), 1, 1), new(first.Year + (years * 7 / 10) - 1, 12, 31), interval.Precision),
            _ => interval,
        };
    }
}
