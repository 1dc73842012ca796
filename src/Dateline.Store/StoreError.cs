namespace Dateline.Store;

/// <summary>Why the store could not do what was asked. The value is the stable number that users see: 501 is DL0501.</summary>
public enum StoreError
{
    /// <summary>There is no such file, and it was to be read only.</summary>
    NotFound = 501,

    /// <summary>The file is not a Dateline database. It was not touched.</summary>
    NotADatabase = 502,

    /// <summary>A newer Dateline wrote the file. It was not touched.</summary>
    NewerVersion = 503,

    /// <summary>The file, its folder or its disk may only be read, or the store was opened for reading.</summary>
    ReadOnly = 504,

    /// <summary>The disk is full. What was accepted before is kept. Worth retrying when there is room.</summary>
    DiskFull = 505,

    /// <summary>Another program holds the file. Worth retrying.</summary>
    Locked = 506,

    /// <summary>The file is damaged, or somebody altered it.</summary>
    Damaged = 507,

    /// <summary>The same bytes were captured before with metadata that contradict these.</summary>
    CapturedDifferently = 508,

    /// <summary>The words to search for contain no letter and no digit.</summary>
    NothingToSearch = 509,

    /// <summary>The views were made by another version and must be rebuilt, but the store was opened for reading.</summary>
    ViewsOutdated = 510,

    /// <summary>The file cannot be opened or made: its folder is missing, it is a folder itself, or permission is lacking.</summary>
    CannotOpen = 511,

    /// <summary>The disk failed to read or write.</summary>
    DiskFailed = 512,

    /// <summary>A reading has a span outside its text, or words that are not the words there: a fault of the reader. Nothing was entered.</summary>
    ReadingContradictsText = 513,

    /// <summary>A document or its reading is larger than one value of the database may be (about 1 GB compressed).</summary>
    TooLarge = 514,

    /// <summary>Metadata of the same bytes were entered after this document was reconciled, and its reading does not know them. Worth retrying from there.</summary>
    CapturedMeanwhile = 515,

    /// <summary>A file to be imported is no dump of GeoNames, or a line of it breaks the format. What came before the line is in the gazetteer.</summary>
    NotADump = 516,

    /// <summary>A file to be imported is missing or may not be opened.</summary>
    DumpUnreadable = 517,

    /// <summary>A gazetteer cannot be used, since its import was stopped. Importing again goes on from there.</summary>
    ImportUnfinished = 518,
}
