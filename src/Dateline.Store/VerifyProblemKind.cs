namespace Dateline.Store;

/// <summary>What is wrong with a store.</summary>
public enum VerifyProblemKind
{
    /// <summary>SQLite finds its own structures damaged.</summary>
    FileDamaged,

    /// <summary>A guard that forbids altering the journal was removed or changed.</summary>
    GuardMissing,

    /// <summary>A number in the journal is missing: an entry was removed.</summary>
    EntryMissing,

    /// <summary>An entry does not have the hash that its contents give: it was altered.</summary>
    EntryAltered,

    /// <summary>An entry does not carry the hash of the one before: an entry before it was altered, removed, inserted or moved.</summary>
    ChainBroken,

    /// <summary>The journal does not end where the store noted that it ends: entries were cut off or added at the end.</summary>
    EndMoved,

    /// <summary>The journal does not contain the entry and hash that the user noted elsewhere.</summary>
    NotedHeadMissing,

    /// <summary>An entry cannot be understood.</summary>
    EntryUnreadable,

    /// <summary>Bytes that an entry refers to are not there.</summary>
    BytesMissing,

    /// <summary>Bytes do not have the hash that they are kept under: they were altered.</summary>
    BytesAltered,

    /// <summary>Bytes that no entry refers to.</summary>
    BytesUnclaimed,

    /// <summary>A reading has a span outside its text, or words that are not the words there.</summary>
    ReadingContradictsText,

    /// <summary>A view does not hold what the journal gives; rebuilding mends it.</summary>
    ViewDiffers,
}
