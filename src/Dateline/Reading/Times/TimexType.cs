namespace Dateline.Reading.Times;

/// <summary>What sort of time an expression tells, as in TIMEX3.</summary>
public enum TimexType
{
    /// <summary>A day or something longer on the calendar.</summary>
    Date,

    /// <summary>A part of a day, or a time of day.</summary>
    Time,

    /// <summary>How long something lasts.</summary>
    Duration,

    /// <summary>Something that comes again and again.</summary>
    Set,
}
