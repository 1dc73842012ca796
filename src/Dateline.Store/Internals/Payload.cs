using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dateline.Store.Internals;

/// <summary>The canonical bytes of journal entries: one line of JSON, properties in a fixed order, no spaces.</summary>
internal static class Payload
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    internal static T Read<T>(JournalEntry entry, string schema, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(entry.Payload);
        var root = json.RootElement;
        return root.ValueKind == JsonValueKind.Object && TextOrNull(root, "schema") == schema
            ? read(root)
            : throw new JsonException($"expected the schema {schema}");
    }

    internal static string Text(JsonElement json, string name) => TextOrNull(json, name) ?? throw new JsonException($"{name}: expected a string, found nothing");

    internal static string? TextOrNull(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException($"{name}: expected a string, found {value.ValueKind}");
    }

    internal static long Whole(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole)
            ? whole
            : throw new JsonException($"{name}: expected a whole number");

    internal static DateOnly? DayOrNull(JsonElement json, string name) => TextOrNull(json, name) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"{name}: expected a day as yyyy-MM-dd, found \"{text}\"");
}
