using System.Globalization;

namespace Dateline.Store.Internals;

/// <summary>The append-only list of everything that entered the store.</summary>
internal sealed class Journal(Database database, TimeProvider time)
{
    private const string Columns = "seq, kind, time, CAST(payload AS BLOB), previous, hash";

    /// <summary>Adds an entry at the end, inside the transaction of the caller.</summary>
    internal JournalEntry Append(string kind, byte[] payload)
    {
        var head = Head();
        var seq = head.Entry + 1;
        var now = time.GetUtcNow().ToString(JournalEntry.TimeFormat, CultureInfo.InvariantCulture);
        var entry = new JournalEntry(seq, kind, now, payload, head.Hash, Hashes.OfEntry(seq, kind, now, head.Hash, payload));
        database.Execute(
            "INSERT INTO journal (seq, kind, time, payload, previous, hash) VALUES ($seq, $kind, $time, CAST($payload AS TEXT), $previous, $hash)",
            ("$seq", entry.Seq),
            ("$kind", entry.Kind),
            ("$time", entry.Time),
            ("$payload", entry.Payload),
            ("$previous", entry.Previous),
            ("$hash", entry.Hash));
        Meta.Set(database, Meta.Head, new JournalHead(entry.Seq, entry.Hash).ToString());
        return entry;
    }

    /// <summary>The end of the journal, which must be where the store noted it.</summary>
    /// <exception cref="StoreException">It is not: appending would bury the damage under sound entries.</exception>
    internal JournalHead Head()
    {
        var last = LastEntry();
        var noted = Meta.Get(database, Meta.Head);
        return last.ToString() == noted
            ? last
            : throw new StoreException(
                StoreError.Damaged,
                database.Path,
                $"the journal ends at {last}, but the store noted {noted ?? "nothing"}",
                "Entries were removed or added by another program: run verify, and restore a copy");
    }

    internal JournalHead LastEntry() =>
        database.First("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", row => new JournalHead(row.Whole(0), row.Text(1))) ?? JournalHead.Empty;

    internal IEnumerable<JournalEntry> Entries() => database.Query($"SELECT {Columns} FROM journal ORDER BY seq", Read);

    /// <exception cref="StoreException">There is no such entry.</exception>
    internal JournalEntry Entry(long seq) => database.First($"SELECT {Columns} FROM journal WHERE seq = $seq", Read, ("$seq", seq)) ?? throw new StoreException(
        StoreError.Damaged, database.Path, $"journal entry {seq} is missing", "Restore a copy, or run verify to learn what is affected");

    private static JournalEntry Read(Row row) => new(row.Whole(0), row.Text(1), row.Text(2), row.Bytes(3), row.Text(4), row.Text(5));
}
