using System.Text.Json;

namespace Dateline.Store.Internals;

/// <summary>What a "reading-made" entry says: which reader read which capture, and the hash of its reading.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Capture">Number of the entry that captured the text and metadata that were read.</param>
/// <param name="Reader">Version of the reader.</param>
/// <param name="Reading">SHA-256 of the reading as compact JSON of the schema dateline-reading/1.</param>
internal sealed record ReadingPayload(string Document, long Capture, string Reader, string Reading)
{
    private const string Schema = "dateline-reading-made/1";

    internal byte[] ToBytes() => Payload.Write(writer =>
    {
        writer.WriteString("schema"u8, Schema);
        writer.WriteString("document"u8, Document);
        writer.WriteNumber("capture"u8, Capture);
        writer.WriteString("reader"u8, Reader);
        writer.WriteString("reading"u8, Hashes.ToId(Reading));
    });

    /// <exception cref="JsonException">The bytes are something else.</exception>
    internal static ReadingPayload Read(JournalEntry entry) => Payload.Read(entry, Schema, json => new ReadingPayload(
        Payload.Text(json, "document"), Payload.Whole(json, "capture"), Payload.Text(json, "reader"), Hashes.ToDigits(Payload.Text(json, "reading"))));
}
