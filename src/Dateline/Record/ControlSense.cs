namespace Dateline.Record;

/// <summary>What a claim says about somebody and a place.</summary>
public enum ControlSense
{
    /// <summary>They took it.</summary>
    Took,

    /// <summary>It was taken from them, or they left it.</summary>
    Lost,

    /// <summary>They have a base there or use it as one.</summary>
    Uses,

    /// <summary>They surround it.</summary>
    Surrounds,

    /// <summary>They are surrounded there.</summary>
    IsSurrounded,
}
