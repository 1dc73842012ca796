namespace Dateline.Store;

/// <summary>What became of a document that was offered to the store.</summary>
public enum AcceptOutcome
{
    /// <summary>It is new: the capture and the reading were entered.</summary>
    Added,

    /// <summary>The same bytes were already read by the same reader with the same metadata: nothing was entered.</summary>
    AlreadyHeld,

    /// <summary>The bytes were known; a newer reading, or a capture that fills in unknown metadata or a new text, was entered and replaces the older in the views.</summary>
    ReadAgain,
}
