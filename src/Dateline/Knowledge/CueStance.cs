namespace Dateline.Knowledge;

/// <summary>What somebody who uses a word of saying does with what is said.</summary>
public enum CueStance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Takes back having said so.</summary>
    Retracts,

    /// <summary>Says that it may not be so.</summary>
    Doubts,

    /// <summary>Asks for it, or asks whether it is so.</summary>
    Asks,
}
