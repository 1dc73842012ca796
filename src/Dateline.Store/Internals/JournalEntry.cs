using System.Globalization;

namespace Dateline.Store.Internals;

/// <summary>One line of the journal. Times and hashes stay as written, because they are hashed as written.</summary>
internal sealed record JournalEntry(long Seq, string Kind, string Time, byte[] Payload, string Previous, string Hash)
{
    internal const string DocumentCaptured = "document-captured";

    internal const string ReadingMade = "reading-made";

    /// <summary>Reserved for what people decide: merges, splits, corrections.</summary>
    internal const string DecisionTaken = "decision-taken";

    internal const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    internal static DateTimeOffset ParseTime(string time) =>
        DateTimeOffset.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
