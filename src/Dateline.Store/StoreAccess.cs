namespace Dateline.Store;

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Read and write; a missing file is made.</summary>
    ReadWrite,

    /// <summary>Read only; a missing file is an error, and nothing is written, not even to bring views up to date.</summary>
    ReadOnly,
}
