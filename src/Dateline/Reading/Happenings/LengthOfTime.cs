using System.Globalization;
using System.Text.RegularExpressions;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>A length of time in whole days or whole months.</summary>
internal readonly record struct LengthOfTime(int Days, int Months)
{
    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int DaysOfYear = 365;

    /// <param name="length">A match of a TIMEX3 duration: the "T" of clock time, the number, and the unit.</param>
    public static LengthOfTime Of(Match length)
    {
        var count = int.Parse(length.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return (length.Groups[1].Success, length.Groups[3].Value) switch
        {
            (true, "H") => new LengthOfTime(count / HoursOfDay, 0),
            (true, _) => default,
            (_, "D") => new LengthOfTime(count, 0),
            (_, "W") => new LengthOfTime(count * DaysOfWeek, 0),
            (_, "M") => new LengthOfTime(0, count),
            _ => new LengthOfTime(0, count * MonthsOfYear),
        };
    }

    /// <summary>The day so far away; null beyond the calendar.</summary>
    public DateOnly? From(DateOnly day, int direction)
    {
        var year = day.Year + ((long)direction * ((Months / MonthsOfYear) + (Days / DaysOfYear)));
        return year is <= 2 or >= 9997 ? null : day.AddMonths(direction * Months).AddDays(direction * Days);
    }

    /// <summary>"Three months after" is told by the month and "two years after" by the year.</summary>
    public DateInterval Widen(DateInterval days) => this switch
    {
        { Months: 0 } => days,
        { Months: < MonthsOfYear } => new DateInterval(new DateOnly(days.Earliest!.Value.Year, days.Earliest.Value.Month, 1), new DateOnly(days.Latest!.Value.Year, days.Latest.Value.Month, DateTime.DaysInMonth(days.Latest.Value.Year, days.Latest.Value.Month)), Precision.Month),
        _ => new DateInterval(new DateOnly(days.Earliest!.Value.Year, 1, 1), new DateOnly(days.Latest!.Value.Year, MonthsOfYear, 31), Precision.Year),
    };
}
