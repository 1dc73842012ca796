namespace Dateline.Record;

/// <summary>What claims contradict each other in.</summary>
public enum DisputedPoint
{
    /// <summary>Whether it happened at all.</summary>
    Occurrence,

    /// <summary>Whether somebody took part.</summary>
    Participant,

    /// <summary>Who did it.</summary>
    Agent,

    /// <summary>A number.</summary>
    Count,

    /// <summary>Which items.</summary>
    Items,

    /// <summary>When.</summary>
    Time,
}
