using System.Text.Encodings.Web;
using System.Text.Json;

using Dateline.Model;

namespace Dateline.Exports;

/// <summary>
/// A reading as JSON of the schema <c>dateline-reading/1</c>. The text of the document is not in it, only its id, length and metadata: whoever
/// reads the JSON back supplies the document.
/// </summary>
/// <remarks>
/// Every property is written, as null when unknown; only <c>confidence</c> is left out when it was not estimated. Writing and reading back gives an
/// equal reading, except that a lone surrogate comes back as U+FFFD, which UTF-8 forces and which moves no offset. Thread-safe.
/// </remarks>
public static class ReadingJson
{
    /// <summary>The name of the schema, the first property of the JSON.</summary>
    public const string Schema = "dateline-reading/1";

    // Names and quotations stay legible; the output is never pasted into HTML unescaped.
    private static readonly JsonWriterOptions CompactOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions IndentedOptions = CompactOptions with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a reading as UTF-8 without a byte order mark or a final line end. The stream stays open.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static void Write(Stream output, DocumentReading reading, JsonLayout layout)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(reading);
        using var writer = new Utf8JsonWriter(output, layout == JsonLayout.Indented ? IndentedOptions : CompactOptions);
        new ReadingJsonWriter(writer).Write(reading);
        writer.Flush();
    }

    /// <summary>Reads a reading back.</summary>
    /// <param name="utf8Json">The JSON as UTF-8.</param>
    /// <param name="document">The document that the reading is of.</param>
    /// <exception cref="JsonException">
    /// The JSON is broken or of another schema, is of another document, has a property twice or one that this version does not know, or a span outside the text;
    /// <see cref="JsonException.Path"/> tells where.
    /// </exception>
    public static DocumentReading Read(ReadOnlySpan<byte> utf8Json, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReadingJsonReader(document).Read(utf8Json);
    }
}
