using System.Globalization;

namespace Dateline.Knowledge;

/// <summary>Reads dates of knowledge files: a day, a month or a year.</summary>
internal static class PartialDate
{
    // The format follows from the length; trying one after the other costs as many failures as there are years in the files.
    private const int DayLength = 10;
    private const int MonthLength = 7;
    private const int YearLength = 4;

    public static DateOnly? First(DataNode entry, string field) => Read(entry, field)?.First;

    public static DateOnly? Last(DataNode entry, string field) => Read(entry, field)?.Last;

    private static (DateOnly First, DateOnly Last)? Read(DataNode entry, string field)
    {
        var node = entry[field];
        if (node?.Text is not { } text)
        {
            return null;
        }

        if (text.Length == DayLength && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (text.Length == MonthLength && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        if (text.Length == YearLength && DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return (year, new DateOnly(year.Year, 12, 31));
        }

        throw node.Wrong($"'{text}' is no date; write yyyy-MM-dd, yyyy-MM or yyyy");
    }
}
