using System.Security.Cryptography;
using System.Text.Json;

namespace Dateline.Store.Internals;

/// <summary>Checks a store from the outside in: the file, the journal, the bytes it refers to, the readings, the views.</summary>
internal sealed class Verifier(Database database, Journal journal, Replay replay)
{
    private readonly List<VerifyProblem> _problems = [];

    internal VerifyReport Run(JournalHead? noted) => database.Observe(() =>
    {
        CheckFile();
        var referred = new HashSet<string>(StringComparer.Ordinal);
        var (entries, head) = CheckJournal(noted, referred);
        var blobs = CheckBlobs(referred);

        // Views of a damaged journal would differ in any case, and say nothing new.
        if (_problems.TrueForAll(problem => problem.Kind is VerifyProblemKind.GuardMissing or VerifyProblemKind.BytesUnclaimed or VerifyProblemKind.NotedHeadMissing))
        {
            CheckViews();
        }

        return new VerifyReport { Entries = entries, Blobs = blobs, Head = head, Problems = _problems };
    });

    private void CheckFile()
    {
        foreach (var line in database.Query("PRAGMA integrity_check", row => row.Text(0)).Where(line => line != "ok"))
        {
            Found(VerifyProblemKind.FileDamaged, null, $"SQLite finds the file damaged: {line}.");
        }

        foreach (var (name, sql) in Schema.Guards)
        {
            if (database.Text("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = $name", ("$name", name)) != sql)
            {
                Found(VerifyProblemKind.GuardMissing, null, $"The guard {name} was removed or changed: another program could alter the journal or the kept bytes.");
            }
        }
    }

    private (long Entries, JournalHead Head) CheckJournal(JournalHead? noted, HashSet<string> referred)
    {
        var (count, head, notedFound) = (0L, JournalHead.Empty, noted is null || noted == JournalHead.Empty);
        foreach (var entry in journal.Entries())
        {
            count++;
            for (var missing = head.Entry + 1; missing < entry.Seq; missing++)
            {
                Found(VerifyProblemKind.EntryMissing, missing, $"Entry {missing} is missing.");
            }

            var hash = Hashes.OfEntry(entry.Seq, entry.Kind, entry.Time, entry.Previous, entry.Payload);
            if (hash != entry.Hash)
            {
                Found(VerifyProblemKind.EntryAltered, entry.Seq, $"Entry {entry.Seq} was altered: its contents give the hash {hash}, it carries {entry.Hash}.");
            }

            if (entry.Previous != head.Hash)
            {
                Found(
                    VerifyProblemKind.ChainBroken,
                    entry.Seq,
                    $"Entry {entry.Seq} follows a hash {entry.Previous}, but the entry before it, {head.Entry}, carries {head.Hash}: something before it was altered, removed, inserted or moved.");
            }

            CheckPayload(entry, referred);
            head = new JournalHead(entry.Seq, entry.Hash);
            notedFound |= head == noted;
        }

        if (Meta.Get(database, Meta.Head) is var end && end != head.ToString())
        {
            Found(
                VerifyProblemKind.EndMoved,
                head.Entry,
                $"The journal ends at {head}, but the store noted that it ends at {end ?? "nothing"}: entries were cut off, added or altered at the end.");
        }

        if (!notedFound)
        {
            Found(VerifyProblemKind.NotedHeadMissing, noted!.Entry, $"The journal has no entry {noted}: it was rewritten since that was noted, or it is another journal.");
        }

        return (count, head);
    }

    private void CheckPayload(JournalEntry entry, HashSet<string> referred)
    {
        try
        {
            switch (entry.Kind)
            {
                case JournalEntry.DocumentCaptured:
                    var capture = CapturePayload.Read(entry);
                    Refer(Hashes.ToDigits(capture.Document.Id));
                    Refer(capture.Text);
                    break;
                case JournalEntry.ReadingMade:
                    Refer(ReadingPayload.Read(entry).Reading);
                    break;
                case JournalEntry.DecisionTaken:
                    break;
                default:
                    Found(VerifyProblemKind.EntryUnreadable, entry.Seq, $"Entry {entry.Seq} is of a kind that this version does not know: \"{entry.Kind}\".");
                    break;
            }
        }
        catch (JsonException e)
        {
            Found(VerifyProblemKind.EntryUnreadable, entry.Seq, $"Entry {entry.Seq} cannot be understood: {e.Message}");
        }

        void Refer(string digits)
        {
            if (referred.Add(digits) && database.First("SELECT 1 FROM blobs WHERE sha256 = $digits", row => row.WholeOrNull(0), ("$digits", digits)) is null)
            {
                Found(VerifyProblemKind.BytesMissing, entry.Seq, $"Entry {entry.Seq} refers to bytes with SHA-256 {digits}, which are not there.");
            }
        }
    }

    private long CheckBlobs(HashSet<string> referred)
    {
        var count = 0L;
        foreach (var (number, digits, length) in database.Query(
            "SELECT number, sha256, length FROM blobs ORDER BY number", row => (row.Whole(0), row.Text(1), row.Whole(2))))
        {
            count++;
            var found = HashOf(number);
            if (found != (digits, length))
            {
                Found(
                    VerifyProblemKind.BytesAltered,
                    null,
                    $"The bytes kept under SHA-256 {digits} ({length} bytes) were altered: {(found is { } other ? $"they now have {other.Digits} ({other.Length} bytes)" : "they cannot be unpacked")}.");
            }

            if (!referred.Contains(digits))
            {
                Found(VerifyProblemKind.BytesUnclaimed, null, $"No entry refers to the bytes with SHA-256 {digits}.");
            }
        }

        return count;
    }

    private (string Digits, long Length)? HashOf(long blob)
    {
        try
        {
            using var bytes = new System.IO.Compression.GZipStream(database.OpenBytes("blobs", "gzip", blob), System.IO.Compression.CompressionMode.Decompress);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            var length = 0L;
            for (int read; (read = bytes.Read(buffer)) > 0; length += read)
            {
                hash.AppendData(buffer.AsSpan(0, read));
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void CheckViews()
    {
        using var again = Database.OpenTemporary();
        var views = new Views(again);
        views.Create();
        foreach (var entry in journal.Entries())
        {
            try
            {
                var replayed = replay.Load(entry);
                if (replayed is ReplayedEntry.Made made && ReadingCheck.FirstFault(made.Reading) is { } fault)
                {
                    Found(VerifyProblemKind.ReadingContradictsText, entry.Seq, $"The reading of entry {entry.Seq} contradicts its text: {fault}.");
                }

                views.Add(replayed);
            }
            catch (StoreException e) when (e.Error == StoreError.Damaged)
            {
                Found(VerifyProblemKind.EntryUnreadable, entry.Seq, $"Entry {entry.Seq} cannot be replayed: {e.What}.");
                return;
            }
        }

        foreach (var (name, _, listing) in Schema.Views)
        {
            Compare(name, listing, again);
        }
    }

    private void Compare(string name, string listing, Database again)
    {
        using var held = database.Query(listing, Values).GetEnumerator();
        using var made = again.Query(listing, Values).GetEnumerator();
        for (var row = 1L; ; row++)
        {
            var (more, wanted) = (held.MoveNext(), made.MoveNext());
            if (!more && !wanted)
            {
                return;
            }

            if (more != wanted || !held.Current.AsSpan().SequenceEqual(made.Current))
            {
                Found(VerifyProblemKind.ViewDiffers, null, $"The view {name} differs from the journal from row {row} on: run rebuild.");
                return;
            }
        }

        static object[] Values(Row row) => [.. Enumerable.Range(0, row.Count).Select(row.Any)];
    }

    private void Found(VerifyProblemKind kind, long? entry, string message) => _problems.Add(new VerifyProblem(kind, entry, message));
}
