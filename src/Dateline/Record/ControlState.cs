namespace Dateline.Record;

/// <summary>How somebody holds a place, as the claims have it.</summary>
public enum ControlState
{
    /// <summary>Nobody in the record says otherwise.</summary>
    Held,

    /// <summary>They hold it, and others surround it.</summary>
    Surrounded,

    /// <summary>Sources name several holders at one time, or deny that it was taken.</summary>
    Contested,

    /// <summary>They are said to have left or lost it.</summary>
    Lost,
}
