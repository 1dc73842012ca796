namespace Dateline.Model;

/// <summary>When something happened, as far as the words tell: calendar days from earliest to latest, both included.</summary>
/// <param name="Earliest">First possible day; null when the words set no such bound ("until May").</param>
/// <param name="Latest">Last possible day; null when the words set no such bound.</param>
/// <param name="Precision">How fine the words are.</param>
public sealed record DateInterval(DateOnly? Earliest, DateOnly? Latest, Precision Precision)
{
    /// <summary>The interval of one day.</summary>
    public static DateInterval Of(DateOnly day) => new(day, day, Precision.Day);

    /// <summary>Whether some day may lie in both; an open bound excludes nothing.</summary>
    public bool MayOverlap(DateInterval other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return !(Latest < other.Earliest) && !(other.Latest < Earliest);
    }
}
