namespace Dateline.Record;

/// <summary>How claims about one event contradict each other.</summary>
public enum DisputeKind
{
    /// <summary>Somebody denies what others say.</summary>
    Denial,

    /// <summary>Two values exclude each other.</summary>
    ExclusiveValues,

    /// <summary>One origin gave a value and later another: a correction or a newer count, not a quarrel between sources.</summary>
    Revision,
}
