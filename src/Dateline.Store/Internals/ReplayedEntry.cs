using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>A journal entry with what it refers to.</summary>
internal abstract record ReplayedEntry
{
    private ReplayedEntry()
    {
    }

    /// <summary>A capture and the text.</summary>
    internal sealed record Captured(JournalEntry Entry, CapturePayload Payload, string Text) : ReplayedEntry;

    /// <summary>A reading and what it says.</summary>
    internal sealed record Made(JournalEntry Entry, ReadingPayload Payload, DocumentReading Reading) : ReplayedEntry;

    /// <summary>An entry that no view shows yet.</summary>
    internal sealed record Other(JournalEntry Entry) : ReplayedEntry;
}
