using System.Text.Json;

using Dateline.Exports;
using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>Reads journal entries back with what they refer to.</summary>
internal sealed class Replay(Database database, Journal journal, Blobs blobs)
{
    /// <summary>Every entry in order.</summary>
    /// <exception cref="StoreException">An entry, or what it refers to, is missing or damaged.</exception>
    internal IEnumerable<ReplayedEntry> Entries() => journal.Entries().Select(Load);

    /// <exception cref="StoreException">The entry, or what it refers to, is missing or damaged.</exception>
    internal ReplayedEntry Load(JournalEntry entry)
    {
        try
        {
            switch (entry.Kind)
            {
                case JournalEntry.DocumentCaptured:
                    var capture = CapturePayload.Read(entry);
                    return new ReplayedEntry.Captured(entry, capture, blobs.Text(capture.Text));
                case JournalEntry.ReadingMade:
                    var made = ReadingPayload.Read(entry);
                    return new ReplayedEntry.Made(entry, made, Reading(made));
                case JournalEntry.DecisionTaken:
                    return new ReplayedEntry.Other(entry);
                default:
                    throw new JsonException($"expected a kind of entry that this version knows, found \"{entry.Kind}\"");
            }
        }
        catch (JsonException e)
        {
            throw new StoreException(
                StoreError.Damaged,
                $"{database.Path}, journal entry {entry.Seq}",
                $"the entry cannot be understood ({e.Message})",
                "Restore a copy, or run verify to learn what is affected",
                e);
        }
    }

    /// <summary>The document as the entry captured it, text included.</summary>
    internal Document Document(long capture)
    {
        var payload = CapturePayload.Read(journal.Entry(capture));
        return payload.Document with { Text = blobs.Text(payload.Text) };
    }

    private DocumentReading Reading(ReadingPayload made) => ReadingJson.Read(blobs.Bytes(made.Reading), Document(made.Capture));
}
