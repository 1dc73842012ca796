namespace Dateline.Record;

/// <summary>In which world an event is said to happen; claims of different worlds never make one event.</summary>
internal enum Modality
{
    /// <summary>It happened, goes on, is alleged, or was tried.</summary>
    Real,

    /// <summary>It is announced or intended.</summary>
    Planned,

    /// <summary>It is only thought of.</summary>
    Supposed,
}
