namespace Dateline.Record;

/// <summary>What a claim does with the event that it is about.</summary>
public enum Stance
{
    /// <summary>Says that it happened or goes on.</summary>
    Asserts,

    /// <summary>Says so, but marks it as unproven.</summary>
    Alleges,

    /// <summary>Says that it did not happen.</summary>
    Denies,

    /// <summary>Speaks of it as planned or possible.</summary>
    Foresees,
}
