using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Intake;

/// <summary>Reads the day of publication as pages, feeds and people write it.</summary>
/// <remarks>
/// The day is the calendar day as written, at the offset as written: 2020-05-28T23:30-04:00 is the 28th. Nothing is guessed: 05/06/2020 is
/// two days, and is not read. Thread-safe.
/// </remarks>
public static partial class PublicationDate
{
    internal const string Expected = "a day such as 2020-05-28, 2020-05-28T14:30:00+02:00 or 28 May 2020";

    private const int LongestWords = 100;

    /// <summary>Reads one day.</summary>
    /// <param name="words">The words. White space around them does not matter.</param>
    /// <param name="day">The day; the default when it cannot be read.</param>
    /// <param name="problem">Why not, as a clause that quotes the words; null when the day was read.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryRead(string words, out DateOnly day, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(words);
        day = default;
        var trimmed = words.Trim();
        if (trimmed.Length > LongestWords)
        {
            problem = $"\"{trimmed[..40]}…\" is no date";
            return false;
        }

        var match = YearFirst().Match(trimmed);
        if (!match.Success)
        {
            match = DayFirst().Match(trimmed);
        }

        if (!match.Success)
        {
            match = MonthFirst().Match(trimmed);
        }

        if (!match.Success)
        {
            match = Slashed().Match(trimmed);
            if (match.Success && IsAmbiguous(match))
            {
                problem = $"\"{trimmed}\" can be read as two days";
                return false;
            }
        }

        if (!match.Success)
        {
            problem = $"\"{trimmed}\" is no date";
            return false;
        }

        var year = Number(match.Groups["year"]);
        var month = Month(match.Groups["month"]);
        var dayOfMonth = Number(match.Groups["day"]);
        if (match.Groups["slash"].Success && month > 12)
        {
            (month, dayOfMonth) = (dayOfMonth, month);
        }

        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            problem = $"\"{trimmed}\" is a day that does not exist";
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        problem = null;
        return true;
    }

    private static bool IsAmbiguous(Match match)
    {
        var first = Number(match.Groups["month"]);
        var second = Number(match.Groups["day"]);
        return first <= 12 && second <= 12 && first != second;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Month(Group group)
    {
        if (char.IsAsciiDigit(group.ValueSpan[0]))
        {
            return Number(group);
        }

        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;
        return Array.FindIndex(names, name => name.Length > 0 && group.ValueSpan.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    private const string MonthWords =
        "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    private const string Weekday = "^((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[.,]*\\s+)?";

    // A time of day may follow, in whatever form; only the day is wanted, and it is the day as written.
    private const string Rest = "($|[Tt\\s,;|–-])";

    [GeneratedRegex("^(?<year>[0-9]{4})((?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})|(?<month>[0-9]{2})(?<day>[0-9]{2}))" + Rest, RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(Weekday + "(?<day>[0-9]{1,2})(st|nd|rd|th)?(\\s+of)?[\\s-]+" + MonthWords + "[.,]?[\\s-]+(?<year>[0-9]{4})" + Rest, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Weekday + MonthWords + "\\.?[\\s-]+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?[\\s-]+(?<year>[0-9]{4})" + Rest, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex("^(?<month>[0-9]{1,2})(?<slash>[-/.])(?<day>[0-9]{1,2})\\k<slash>(?<year>[0-9]{4})" + Rest, RegexOptions.ExplicitCapture)]
    private static partial Regex Slashed();
}
