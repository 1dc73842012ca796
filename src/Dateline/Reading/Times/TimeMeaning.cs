namespace Dateline.Reading.Times;

/// <summary>What the words of an expression say, before any date is reckoned.</summary>
internal abstract record TimeMeaning;

/// <summary>A place on the calendar, as far as the words fill it in.</summary>
internal sealed record CalendarMeaning : TimeMeaning
{
    public int? Year { get; init; }

    public bool BeforeChrist { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>1 for Monday to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>Time of day as TIMEX3 writes it after the T ("08:30Z", "MO").</summary>
    public string? Clock { get; init; }

    public string? Season { get; init; }

    public int? Quarter { get; init; }

    public int? Half { get; init; }

    /// <summary>First year of a decade, or of a century.</summary>
    public int? Decade { get; init; }

    public int? Century { get; init; }

    /// <summary>"the second week of May": 1 to 5, or −1 for the last.</summary>
    public int? WeekOfMonth { get; init; }

    public TimeEdge Edge { get; init; }

    /// <summary>From where <see cref="Unit"/> (or the month, weekday, season) is counted.</summary>
    public TimeDeixis Deixis { get; init; }

    /// <summary>The unit that the deixis moves by ("last week"); null when it belongs to the month, weekday or season.</summary>
    public string? Unit { get; init; }

    /// <summary>Deixis of the year behind the rest ("March of that year").</summary>
    public TimeDeixis YearDeixis { get; init; }

    /// <summary>Days from the day of publication ("yesterday").</summary>
    public int? DaysFromPublication { get; init; }

    /// <summary>A night that began the day before ("overnight", "last night").</summary>
    public bool Overnight { get; init; }

    public bool IsDayOnly => Day is not null && Month is null && Year is null && Weekday is null;
}

/// <summary>So many units before or after something.</summary>
internal sealed record OffsetMeaning(TimeAmount Amount, int Direction, OffsetAnchor Anchor, CalendarMeaning? From = null) : TimeMeaning;

/// <summary>What an offset is counted from.</summary>
internal enum OffsetAnchor
{
    Publication,
    Text,
    Given,
    Open,
}

/// <summary>How long, or the stretch of that length before or after the day of publication.</summary>
internal sealed record DurationMeaning(TimeAmount Amount, TimeDeixis Deixis = TimeDeixis.None) : TimeMeaning;

/// <summary>How many of which unit. A count of null is a number that the words do not tell ("several"), of at most <paramref name="AtMost"/>.</summary>
internal sealed record TimeAmount(double? Count, string Unit, int AtMost = 0, string? Modifier = null);

/// <summary>Again and again.</summary>
internal sealed record SetMeaning(string Value) : TimeMeaning;

/// <summary>Some time past, present or to come.</summary>
internal sealed record ReferenceMeaning(string Value) : TimeMeaning;

/// <summary>A time that cannot be reckoned ("Ramadan", "the day after the vote").</summary>
internal sealed record OpenMeaning(string? Value) : TimeMeaning;

/// <summary>From one time to another.</summary>
internal sealed record RangeMeaning(CalendarMeaning From, CalendarMeaning To, int FromStart, int FromEnd, int ToStart, int ToEnd) : TimeMeaning;
