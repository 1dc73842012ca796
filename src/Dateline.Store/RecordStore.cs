using Dateline.Exports;
using Dateline.Model;
using Dateline.Store.Internals;

namespace Dateline.Store;

/// <summary>Everything that entered the record, in one SQLite file: a journal that only grows, the bytes it refers to, and views computed from both.</summary>
/// <remarks>
/// Not thread-safe: use one instance a thread. Several processes may have one file open; one writes at a time, and the others wait for it. Finish
/// or leave an enumeration before the next <see cref="Accept"/>. Every method throws <see cref="StoreException"/> when the file is locked,
/// damaged or its disk fails, and then nothing is half done.
/// </remarks>
public sealed partial class RecordStore : IDisposable
{
    /// <summary>How long to wait for another program that is writing, unless told otherwise.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    private readonly Database _database;
    private readonly StoreAccess _access;
    private readonly Journal _journal;
    private readonly Blobs _blobs;
    private readonly Views _views;
    private readonly Replay _replay;

    private RecordStore(Database database, TimeProvider time, StoreAccess access)
    {
        _database = database;
        _access = access;
        _journal = new Journal(database, time);
        _blobs = new Blobs(database);
        _views = new Views(database);
        _replay = new Replay(database, _journal, _blobs);
    }

    /// <summary>The file.</summary>
    public string Path => _database.Path;

    /// <summary>The end of the journal.</summary>
    public JournalHead Head => _journal.LastEntry();

    internal Database Database => _database;

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file; made when missing and <paramref name="access"/> allows.</param>
    /// <param name="time">Tells when entries are made.</param>
    /// <param name="access">What for.</param>
    /// <param name="patience">How long to wait for another program that is writing, in whole seconds, at least one; null means <see cref="DefaultPatience"/>.</param>
    /// <exception cref="StoreException">The file is missing, of another program, of a newer version, damaged, locked, or may not be written.</exception>
    public static RecordStore Open(string path, TimeProvider time, StoreAccess access, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(time);
        var database = StoreOpener.Open(System.IO.Path.GetFullPath(path), access, patience ?? DefaultPatience);
        var store = new RecordStore(database, time, access);
        var sound = false;
        try
        {
            store.BringViewsUpToDate();
            sound = true;
            return store;
        }
        finally
        {
            if (!sound)
            {
                store.Dispose();
            }
        }
    }

    /// <summary>
    /// The document as it should be read: as offered when it is new; when its bytes are held, with what is held filled in where the offer leaves
    /// something unknown. Read the result, not the offer, so that no reading loses a date that was given before.
    /// </summary>
    /// <exception cref="StoreException">Title, publisher or date contradict what is held (<see cref="StoreError.CapturedDifferently"/>).</exception>
    public Document Reconcile(Document offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        return Held(offered.Id) is { } held ? Merging.Merge(held.Payload.Document, offered, Path) : offered;
    }

    /// <summary>What <see cref="Accept"/> would answer, so that a document which is held need not be read again.</summary>
    /// <param name="document">The document, as <see cref="Reconcile"/> returned it.</param>
    /// <param name="readerVersion">See <see cref="Accept"/>.</param>
    /// <exception cref="StoreException">Title, publisher or date contradict what is held (<see cref="StoreError.CapturedDifferently"/>).</exception>
    public AcceptOutcome Foresee(Document document, string readerVersion)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(readerVersion);
        return Foresee(document, Hashes.OfText(document.Text), readerVersion).Outcome;
    }

    /// <summary>Enters a captured document and its reading, both or neither. When this returns they are on the disk.</summary>
    /// <param name="reading">The reading, with the document as <see cref="Reconcile"/> returned it.</param>
    /// <param name="originalBytes">The bytes that the document was captured from.</param>
    /// <param name="readerVersion">
    /// Names everything that the reading depends on apart from the document: program, models, knowledge. A reading by another version replaces the older one.
    /// </param>
    /// <exception cref="StoreException">
    /// The metadata contradict what is held or lack some of it, the reading contradicts its text, or the file cannot be written. Nothing was entered.
    /// </exception>
    /// <exception cref="ArgumentException">The bytes do not have the hash that the document is named by.</exception>
    public AcceptOutcome Accept(DocumentReading reading, ReadOnlyMemory<byte> originalBytes, string readerVersion)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentException.ThrowIfNullOrEmpty(readerVersion);
        RequireWriting();
        var document = reading.Document;
        var digits = Hashes.Of(originalBytes.Span);
        if (document.Id != Hashes.ToId(digits))
        {
            throw new ArgumentException($"The document is named {document.Id}, but its bytes have the SHA-256 {digits}.", nameof(originalBytes));
        }

        var text = Hashes.OfText(document.Text);
        if (Foresee(document, text, readerVersion).Outcome == AcceptOutcome.AlreadyHeld)
        {
            return AcceptOutcome.AlreadyHeld;
        }

        if (ReadingCheck.FirstFault(reading) is { } fault)
        {
            throw new StoreException(
                StoreError.ReadingContradictsText, document.Origin ?? document.Id, fault, "This is a fault of the reader: please report it with the document");
        }

        // Packed before the file is locked: compressing takes longer than writing.
        PackedBlob[] blobs =
        [
            PackedBlob.OfBytes(originalBytes), PackedBlob.OfText(document.Text), PackedBlob.Of(stream => ReadingJson.Write(stream, reading, JsonLayout.Compact)),
        ];
        return _database.Transact(() => Enter(reading, blobs, text, readerVersion));
    }

    /// <summary>Throws the views away and makes them again from the journal. Documents, readings and hashes stay as they are.</summary>
    public void Rebuild()
    {
        RequireWriting();
        _database.Transact(() =>
        {
            _views.Drop();
            _views.Create();
            foreach (var entry in _replay.Entries())
            {
                _views.Add(entry);
            }

            Meta.Set(_database, Meta.Views, Schema.ViewsVersion);
            return true;
        });
    }

    /// <summary>Checks the journal, the bytes it refers to, the readings and the views, and tells everything that is wrong.</summary>
    /// <param name="noted">A head that was noted elsewhere, to prove that nothing up to it was altered since; null when there is none.</param>
    public VerifyReport Verify(JournalHead? noted = null) => new Verifier(_database, _journal, _replay).Run(noted);

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private AcceptOutcome Enter(DocumentReading reading, PackedBlob[] blobs, string text, string readerVersion)
    {
        // Asked again: another program may have entered it since.
        var (outcome, held, payload) = Foresee(reading.Document, text, readerVersion);
        if (outcome == AcceptOutcome.AlreadyHeld)
        {
            return outcome;
        }

        foreach (var blob in blobs)
        {
            _blobs.Keep(blob);
        }

        var capture = held?.Capture;
        if (payload != held?.Payload)
        {
            var captured = _journal.Append(JournalEntry.DocumentCaptured, payload.ToBytes());
            _views.Add(new ReplayedEntry.Captured(captured, payload, reading.Document.Text));
            capture = captured.Seq;
        }

        var made = new ReadingPayload(reading.Document.Id, capture!.Value, readerVersion, blobs[^1].Sha256);
        _views.Add(new ReplayedEntry.Made(_journal.Append(JournalEntry.ReadingMade, made.ToBytes()), made, reading));
        return outcome;
    }

    private (AcceptOutcome Outcome, HeldCapture? Held, CapturePayload Payload) Foresee(Document document, string text, string readerVersion)
    {
        if (Held(document.Id) is not { } held)
        {
            return (AcceptOutcome.Added, null, CapturePayload.Of(document, text));
        }

        var merged = Merging.Merge(held.Payload.Document, document, Path);
        var payload = CapturePayload.Of(merged, text);
        if (held.Reader == readerVersion && payload == held.Payload)
        {
            return (AcceptOutcome.AlreadyHeld, held, payload);
        }

        // A reading made without a date that is known would leave open what could be told.
        return (merged.Title, merged.Publisher, merged.Published) == (document.Title, document.Publisher, document.Published)
            ? (AcceptOutcome.ReadAgain, held, payload)
            : throw new StoreException(
                StoreError.CapturedMeanwhile,
                document.Origin ?? document.Id,
                "it was read without metadata of the same bytes that are held",
                "Read it again: it then gets them");
    }

    private HeldCapture? Held(string documentId) => _database.First(
        "SELECT capture, reader FROM documents WHERE id = $id", row => new { Capture = row.Whole(0), Reader = row.TextOrNull(1) }, ("$id", documentId)) is { } held
        ? new HeldCapture(held.Capture, held.Reader, CapturePayload.Read(_journal.Entry(held.Capture)))
        : null;

    private DocumentReading ReadingOf(long seq) => _replay.Load(_journal.Entry(seq)) is ReplayedEntry.Made made
        ? made.Reading
        : throw new StoreException(StoreError.Damaged, Path, $"journal entry {seq} is not a reading, though a view says so", "Run rebuild, then verify");

    private void BringViewsUpToDate()
    {
        if (Meta.Get(_database, Meta.Views) == Schema.ViewsVersion)
        {
            return;
        }

        if (_access == StoreAccess.ReadOnly)
        {
            throw new StoreException(StoreError.ViewsOutdated, Path, "another version of Dateline made the views", "Run rebuild");
        }

        Rebuild();
    }

    private void RequireWriting()
    {
        if (_access == StoreAccess.ReadOnly)
        {
            throw new StoreException(StoreError.ReadOnly, Path, "the store was opened for reading", "Open it for writing");
        }
    }
}
