namespace Dateline.Store;

/// <summary>What a check of a store found.</summary>
public sealed record VerifyReport
{
    /// <summary>Number of journal entries that were checked.</summary>
    public required long Entries { get; init; }

    /// <summary>Number of kept byte strings (originals, texts, readings) that were checked.</summary>
    public required long Blobs { get; init; }

    /// <summary>The end of the journal as it is in the file. Note it elsewhere: only then can a later check find a journal that was rewritten as a whole.</summary>
    public required JournalHead Head { get; init; }

    /// <summary>Everything found wrong, in the order of the journal. Empty when nothing is.</summary>
    public required IReadOnlyList<VerifyProblem> Problems { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
