namespace Dateline.Record;

/// <summary>How an event stands on the word of all its claims.</summary>
public enum EventStanding
{
    /// <summary>Somebody says that it happened, and nobody in the record denies it.</summary>
    Asserted,

    /// <summary>All who speak of it mark it as unproven, and nobody in the record denies it.</summary>
    Alleged,

    /// <summary>Some say that it happened, and some that it did not.</summary>
    Disputed,

    /// <summary>The record holds nothing but denials of it.</summary>
    OnlyDenied,

    /// <summary>It is announced, intended or ordered.</summary>
    Planned,

    /// <summary>It is only thought of.</summary>
    Supposed,

    /// <summary>All who speak of it say that it was tried without success.</summary>
    Failed,
}
