using System.Globalization;
using System.Text.Json;

using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>What a "document-captured" entry says: the metadata, and the hashes of bytes and text.</summary>
/// <param name="Document">The document, its text left empty.</param>
/// <param name="Text">SHA-256 of the text as UTF-8.</param>
/// <param name="Length">Length of the text in UTF-16 units.</param>
internal sealed record CapturePayload(Document Document, string Text, int Length)
{
    private const string Schema = "dateline-capture/1";

    internal static CapturePayload Of(Document document, string text) => new(document with { Text = string.Empty }, text, document.Text.Length);

    internal byte[] ToBytes() => Payload.Write(writer =>
    {
        writer.WriteString("schema"u8, Schema);
        writer.WriteString("id"u8, Document.Id);
        writer.WriteString("title"u8, Document.Title);
        writer.WriteString("publisher"u8, Document.Publisher);
        writer.WriteString("published"u8, Document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("language"u8, Document.Language);
        writer.WriteString("origin"u8, Document.Origin);
        writer.WriteString("mediaType"u8, Document.MediaType);
        writer.WriteString("text"u8, Hashes.ToId(Text));
        writer.WriteNumber("length"u8, Length);
    });

    /// <exception cref="JsonException">The bytes are something else.</exception>
    internal static CapturePayload Read(JournalEntry entry) => Payload.Read(entry, Schema, json => new CapturePayload(
        new Document
        {
            Id = Payload.Text(json, "id"),
            Text = string.Empty,
            Title = Payload.TextOrNull(json, "title"),
            Publisher = Payload.TextOrNull(json, "publisher"),
            Published = Payload.DayOrNull(json, "published"),
            Language = Payload.Text(json, "language"),
            Origin = Payload.TextOrNull(json, "origin"),
            MediaType = Payload.Text(json, "mediaType"),
        },
        Hashes.ToDigits(Payload.Text(json, "text")),
        (int)Payload.Whole(json, "length")));
}
