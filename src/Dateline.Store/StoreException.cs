namespace Dateline.Store;

/// <summary>The store could not do what was asked, for a reason that the user can understand and mostly mend. Nothing was half done.</summary>
public sealed class StoreException : Exception
{
    /// <summary>An error with its place and its remedy.</summary>
    /// <param name="error">Why.</param>
    /// <param name="where">The file, entry or document concerned.</param>
    /// <param name="what">What is wrong, in a clause without a full stop.</param>
    /// <param name="remedy">What the user can do, as one sentence without a full stop.</param>
    /// <param name="inner">The error underneath; null when there is none.</param>
    public StoreException(StoreError error, string where, string what, string remedy, Exception? inner = null)
        : base($"{NumberOf(error)} {where}: {what}. {remedy}.", inner)
    {
        Error = error;
        Where = where;
        What = what;
        Remedy = remedy;
    }

    /// <summary>Why.</summary>
    public StoreError Error { get; }

    /// <summary>The file, entry or document concerned.</summary>
    public string Where { get; }

    /// <summary>What is wrong, in a clause without a full stop.</summary>
    public string What { get; }

    /// <summary>What the user can do, as one sentence without a full stop.</summary>
    public string Remedy { get; }

    /// <summary>The number that users see, documentation lists and that never changes its meaning: "DL0501".</summary>
    public string Number => NumberOf(Error);

    /// <summary>Whether the same call may succeed later without any change to it: the file was locked, the disk full, or the document entered by somebody else meanwhile.</summary>
    public bool IsRetryable => Error is StoreError.Locked or StoreError.DiskFull or StoreError.CapturedMeanwhile;

    private static string NumberOf(StoreError error) => $"DL{(int)error:0000}";
}
