using Microsoft.Data.Sqlite;

namespace Dateline.Store.Internals;

/// <summary>What errors of SQLite mean to a user.</summary>
internal static class SqliteErrors
{
    /// <summary>The error as a user can understand it; null when it is a fault of this program and should surface as it is.</summary>
    internal static StoreException? Translate(SqliteException e, string path)
    {
        // Result codes are documented at sqlite.org/rescode.html; the low byte is the class.
        return e.SqliteErrorCode switch
        {
            5 or 6 => new(StoreError.Locked, path, "another program is writing to the database", "Wait until it has finished, or end it, then try again", e),
            8 => new(StoreError.ReadOnly, path, "the database may only be read", "Allow writing to the file and its folder, or name another with --db", e),
            10 => new(StoreError.DiskFailed, path, $"the disk failed ({e.SqliteExtendedErrorCode})", "Check the disk and its connection, then run verify", e),
            11 => Damaged(e, path),
            13 => new(StoreError.DiskFull, path, "the disk is full; what was accepted before is kept", "Make room and try again", e),
            14 => new(StoreError.CannotOpen, path, "the database cannot be opened or made", "Check that the folder exists and that you may write to it", e),
            18 => new(StoreError.TooLarge, path, "a document or its reading is too large for one database value", "Split the document and read the parts", e),
            26 => new(StoreError.NotADatabase, path, "the file is not a Dateline database; it was not touched", "Name another file with --db", e),
            1 when e.Message.Contains("no such table", StringComparison.Ordinal) || e.Message.Contains("no such column", StringComparison.Ordinal) => Damaged(e, path),
            _ => null,
        };
    }

    private static StoreException Damaged(SqliteException e, string path) =>
        new(StoreError.Damaged, path, $"the database is damaged ({e.Message})", "Restore a copy, or run verify to learn what is affected", e);
}
