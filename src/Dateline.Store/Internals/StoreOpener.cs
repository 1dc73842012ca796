using System.Buffers.Binary;
using System.Globalization;

namespace Dateline.Store.Internals;

/// <summary>Opens a file and makes sure that it is a database of this program and of a version that it knows, before anything is written.</summary>
internal static class StoreOpener
{
    private const int HeaderLength = 100;
    private const int ApplicationIdOffset = 68;

    internal static Database Open(string path, StoreAccess access, TimeSpan patience)
    {
        CheckFile(path, access);
        var database = access == StoreAccess.ReadOnly ? OpenForReading(path, patience) : Database.Open(path, access, patience);
        var sound = false;
        try
        {
            // A file from elsewhere must not run code of its own through its schema.
            database.Execute("PRAGMA trusted_schema = OFF");
            if (access == StoreAccess.ReadWrite)
            {
                PrepareForWriting(database);
            }

            CheckVersion(database);
            sound = true;
            return database;
        }
        finally
        {
            if (!sound)
            {
                database.Dispose();
            }
        }
    }

    private static Database OpenForReading(string path, TimeSpan patience)
    {
        var database = Database.Open(path, StoreAccess.ReadOnly, patience);
        try
        {
            database.Whole("PRAGMA application_id");
            return database;
        }
        catch (StoreException e) when (e.Error is StoreError.CannotOpen or StoreError.ReadOnly && !File.Exists(path + "-wal"))
        {
            // Even reading needs a file beside the database, which cannot be made on a read-only disk. Without a write-ahead log
            // the file is complete in itself, and nobody can be writing to it.
            database.Dispose();
            return Database.OpenUnchanging(path, patience);
        }
    }

    private static void PrepareForWriting(Database database)
    {
        if (database.IsReadOnly)
        {
            throw new StoreException(
                StoreError.ReadOnly, database.Path, "the database may only be read", "Allow writing to the file and its folder, or name another with --db");
        }

        if (IsEmpty(database))
        {
            database.Transact(() =>
            {
                // Somebody else may have made it since.
                if (IsEmpty(database))
                {
                    Make(database);
                }

                return true;
            });
        }

        CheckVersion(database);
        database.Execute("PRAGMA foreign_keys = ON");

        // An accepted document must outlive a power cut, not only a crash of the program.
        database.Execute("PRAGMA synchronous = FULL");
        if (database.Text("PRAGMA journal_mode") != "wal")
        {
            database.Text("PRAGMA journal_mode = WAL");
        }
    }

    private static bool IsEmpty(Database database) =>
        database.Whole("PRAGMA application_id") == 0 && database.Whole("SELECT count(*) FROM sqlite_schema") == 0;

    private static void Make(Database database)
    {
        database.Execute($"PRAGMA application_id = {Schema.ApplicationId}");
        database.Execute($"PRAGMA user_version = {Schema.Version}");
        foreach (var sql in Schema.Tables)
        {
            database.Execute(sql);
        }

        foreach (var (_, sql) in Schema.Guards)
        {
            database.Execute(sql);
        }

        new Views(database).Create();
        Meta.Set(database, Meta.Head, JournalHead.Empty.ToString());
        Meta.Set(database, Meta.Views, Schema.ViewsVersion);
    }

    private static void CheckVersion(Database database)
    {
        if (database.Whole("PRAGMA application_id") != Schema.ApplicationId)
        {
            throw NotADatabase(database.Path, "it is an SQLite database of another program");
        }

        var version = database.Whole("PRAGMA user_version");
        if (version > Schema.Version)
        {
            throw new StoreException(
                StoreError.NewerVersion,
                database.Path,
                $"a newer Dateline wrote the database (its layout is {version}, this program knows up to {Schema.Version}); it was not touched",
                "Use the newer program, or name another file with --db");
        }

        if (version < 1)
        {
            throw new StoreException(
                StoreError.Damaged,
                database.Path,
                $"the database says that its layout is {version}, which never was",
                "Restore a copy");
        }
    }

    // Looks at the bytes alone, so that a file of somebody else is not even opened as a database.
    private static void CheckFile(string path, StoreAccess access)
    {
        if (Directory.Exists(path))
        {
            throw new StoreException(StoreError.CannotOpen, path, "it is a folder", "Name a file with --db");
        }

        if (!File.Exists(path))
        {
            if (access == StoreAccess.ReadOnly)
            {
                throw new StoreException(StoreError.NotFound, path, "there is no such database", "Read a report into it first, or name another file with --db");
            }

            var folder = Path.GetDirectoryName(path);
            if (!Directory.Exists(folder))
            {
                throw new StoreException(StoreError.CannotOpen, path, $"there is no folder {folder}", "Make the folder, or name another file with --db");
            }

            return;
        }

        // A rollback journal is left by a crash while the file was being made: the header is not to be trusted until SQLite has recovered it.
        if (!File.Exists(path + "-journal"))
        {
            CheckHeader(path, access);
        }
    }

    private static void CheckHeader(string path, StoreAccess access)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int read;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreError.CannotOpen, path, $"the file cannot be read ({e.Message})", "Allow reading it, or name another file with --db", e);
        }

        if (read == 0 && access == StoreAccess.ReadWrite)
        {
            return;
        }

        if (read < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw NotADatabase(path, read == 0 ? "it is empty" : "it is of another format");
        }

        var application = BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]);
        if (application != Schema.ApplicationId)
        {
            throw NotADatabase(path, string.Create(CultureInfo.InvariantCulture, $"it is an SQLite database of another program (application id {application})"));
        }
    }

    private static StoreException NotADatabase(string path, string why) =>
        new(StoreError.NotADatabase, path, $"the file is not a Dateline database: {why}; it was not touched", "Name another file with --db");
}
