namespace Dateline.Store.Internals;

/// <summary>The tables of the database. docs/store.md describes them for people.</summary>
internal static class Schema
{
    /// <summary>Says in the header of the file that it is Dateline's: "DtLn".</summary>
    internal const int ApplicationId = 0x44744C6E;

    /// <summary>Version of journal and blobs, the part that cannot be rebuilt. A file with a greater one is refused untouched.</summary>
    internal const int Version = 1;

    /// <summary>Version of the views. Another one in the file means only that they are rebuilt.</summary>
    internal const string ViewsVersion = "1";

    internal static readonly string[] Tables =
    [
        """
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, time TEXT NOT NULL, payload TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT
        """,
        "CREATE TABLE blobs (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, gzip BLOB NOT NULL) STRICT",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ];

    /// <summary>The guards against altering what is only ever added to, by name.</summary>
    /// <remarks>They stop accidents and honest tools; the hashes find the rest.</remarks>
    internal static readonly (string Name, string Sql)[] Guards =
    [
        ("journal_keeps_rows", "CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"),
        ("journal_keeps_values", "CREATE TRIGGER journal_keeps_values BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"),
        ("journal_grows_at_end",
            "CREATE TRIGGER journal_grows_at_end BEFORE INSERT ON journal WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal) "
            + "BEGIN SELECT raise(ABORT, 'the journal is append-only'); END"),
        ("blobs_keep_rows", "CREATE TRIGGER blobs_keep_rows BEFORE DELETE ON blobs BEGIN SELECT raise(ABORT, 'kept bytes are never removed'); END"),
        ("blobs_keep_values", "CREATE TRIGGER blobs_keep_values BEFORE UPDATE ON blobs BEGIN SELECT raise(ABORT, 'kept bytes are never altered'); END"),
    ];

    /// <summary>The views, each with the query that lists all of it in a fixed order.</summary>
    internal static readonly (string Name, string Sql, string Listing)[] Views =
    [
        ("documents",
            """
            CREATE TABLE documents (
                number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, capture INTEGER NOT NULL, captured TEXT NOT NULL, text TEXT NOT NULL,
                length INTEGER NOT NULL, title TEXT, publisher TEXT, published TEXT, language TEXT NOT NULL, origin TEXT, media_type TEXT NOT NULL,
                reading INTEGER, read TEXT, reader TEXT, claims INTEGER NOT NULL) STRICT
            """,
            "SELECT * FROM documents ORDER BY number"),
        ("claims",
            """
            CREATE TABLE claims (
                document INTEGER NOT NULL REFERENCES documents (number), ordinal INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, plover TEXT,
                status TEXT NOT NULL, background INTEGER NOT NULL, confidence REAL, trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL,
                trigger TEXT NOT NULL, evidence_start INTEGER NOT NULL, evidence_end INTEGER NOT NULL, evidence TEXT NOT NULL, earliest TEXT, latest TEXT,
                precision TEXT, time TEXT, agents TEXT, patients TEXT, recipients TEXT, items TEXT, places TEXT, sources TEXT,
                PRIMARY KEY (document, ordinal)) STRICT, WITHOUT ROWID
            """,
            "SELECT * FROM claims ORDER BY document, ordinal"),
        ("passages",
            "CREATE TABLE passages (number INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, \"end\" INTEGER NOT NULL) STRICT",
            "SELECT * FROM passages ORDER BY number"),
        ("passage_text",
            "CREATE VIRTUAL TABLE passage_text USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2')",
            "SELECT rowid, text FROM passage_text ORDER BY rowid"),
    ];

    internal const string PassagesByDocument = "CREATE INDEX passages_by_document ON passages (document)";
}
