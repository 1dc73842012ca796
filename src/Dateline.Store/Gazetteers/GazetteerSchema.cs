using Dateline.Store.Internals;

namespace Dateline.Store.Gazetteers;

/// <summary>The tables of an imported gazetteer.</summary>
internal static class GazetteerSchema
{
    // "DLGI"; tells the file from other databases.
    private const long ApplicationId = 0x444C4749;
    private const long Version = 1;

    private static readonly string[] Tables =
    [
        "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL, feature TEXT NOT NULL, population INTEGER NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL)",
        "CREATE TABLE name (place INTEGER NOT NULL, spelling TEXT NOT NULL, key TEXT NOT NULL, sound TEXT NOT NULL, PRIMARY KEY (place, spelling)) WITHOUT ROWID",
        "CREATE TABLE source (file TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, lines INTEGER NOT NULL, done INTEGER NOT NULL)",
        $"PRAGMA application_id = {ApplicationId}",
        $"PRAGMA user_version = {Version}",
    ];

    /// <summary>Opens a gazetteer, and makes it where there is none and it may be written.</summary>
    public static Database Open(string path, StoreAccess access)
    {
        if (access == StoreAccess.ReadOnly && !File.Exists(path))
        {
            throw new StoreException(StoreError.NotFound, path, "there is no such gazetteer", "Import a dump of GeoNames into it first, or name another with --gazetteer");
        }

        var database = Database.Open(path, access, TimeSpan.FromSeconds(5));
        try
        {
            if (access == StoreAccess.ReadWrite && database.Whole("SELECT COUNT(*) FROM sqlite_schema") == 0 && database.Whole("PRAGMA application_id") == 0)
            {
                foreach (var sql in Tables)
                {
                    database.Execute(sql);
                }
            }

            if (database.Whole("PRAGMA application_id") != ApplicationId)
            {
                throw new StoreException(StoreError.NotADatabase, path, "the file is no gazetteer that Dateline imported; it was not touched", "Name another file with --gazetteer");
            }

            if (database.Whole("PRAGMA user_version") > Version)
            {
                throw new StoreException(StoreError.NewerVersion, path, "a newer Dateline made this gazetteer; it was not touched", "Use the newer version, or import the dumps again into another file");
            }

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Whether look-ups are possible: the last import was brought to its end.</summary>
    public static bool IsIndexed(Database database) => database.Whole("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index' AND name IN ('name_key', 'name_sound')") == 2;

    /// <summary>Takes the indexes away before many rows are entered: 200,000 names took 17 s with them, and 7 s without them and making them anew.</summary>
    public static void DropIndex(Database database)
    {
        database.Execute("DROP INDEX IF EXISTS name_key");
        database.Execute("DROP INDEX IF EXISTS name_sound");
    }

    /// <summary>Makes the indexes that look-ups need.</summary>
    public static void Index(Database database)
    {
        database.Execute("CREATE INDEX IF NOT EXISTS name_key ON name (key)");
        database.Execute("CREATE INDEX IF NOT EXISTS name_sound ON name (sound)");
    }
}
