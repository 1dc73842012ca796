namespace Dateline.Reading.Times;

/// <summary>Everything that one word can mean in a time. A word may be of several sorts: "second" is a unit and an ordinal.</summary>
internal sealed class TimeWord
{
    /// <summary>1 to 12; 0 when it is no month.</summary>
    public int Month { get; set; }

    /// <summary>Whether the month needs a day, a year or a preposition beside it ("May"), or is short ("Jan").</summary>
    public bool DoubtfulMonth { get; set; }

    public bool ShortMonth { get; set; }

    /// <summary>1 for Monday to 7; 0 when it is no weekday.</summary>
    public int Weekday { get; set; }

    public bool ShortWeekday { get; set; }

    /// <summary>Letter of the unit as in the lexicon; null when it is none.</summary>
    public string? Unit { get; set; }

    public string? DayPart { get; set; }

    public string? Season { get; set; }

    public TimeEdge Edge { get; set; }

    public TimeDeixis Deixis { get; set; }

    public int Ordinal { get; set; }

    public int VagueAmount { get; set; }

    public int? Days { get; set; }

    public string? Set { get; set; }
}
