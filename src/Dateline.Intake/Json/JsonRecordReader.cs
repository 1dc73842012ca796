using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Dateline.Intake.Text;

namespace Dateline.Intake.Json;

/// <summary>Reads one JSON object as a report.</summary>
internal static class JsonRecordReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The record, or why it cannot be read (with no place in the file yet).</summary>
    internal static JsonRecord? Read(ReadOnlyMemory<byte> bytes, out Refusal? refusal)
    {
        var notes = new List<string>();
        if (!Utf8.IsValid(bytes.Span))
        {
            var decoded = TextDecoder.Decode(bytes.Span);
            bytes = Encoding.UTF8.GetBytes(decoded.Text);
            notes.Add($"the JSON was not UTF-8; it was read as {decoded.Encoding}");
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            refusal = json.RootElement.ValueKind == JsonValueKind.Object
                ? null
                : Refusals.BadJson($"this is a JSON {json.RootElement.ValueKind.ToString().ToLowerInvariant()}, not an object");
            return refusal is null ? Record(json.RootElement, notes, out refusal) : null;
        }
        catch (JsonException broken)
        {
            refusal = Refusals.BadJson($"the JSON breaks off or goes wrong at its byte {Position(bytes.Span, broken)}") with { ByteOffset = Position(bytes.Span, broken) };
            return null;
        }
        catch (InvalidOperationException)
        {
            // The only strings that System.Text.Json takes and cannot give back are those with half a surrogate pair.
            refusal = Refusals.BadField("a string holds half of a surrogate pair (such as \\ud83d alone)", "whole characters");
            return null;
        }
    }

    /// <summary>Byte of the text where the reader gave up.</summary>
    internal static long Position(ReadOnlySpan<byte> bytes, JsonException broken)
    {
        var start = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (broken.BytePositionInLine ?? 0);
    }

    private static JsonRecord? Record(JsonElement root, List<string> notes, out Refusal? refusal)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in root.EnumerateObject())
        {
            fields.TryAdd(property.Name, property.Value);
        }

        var names = FieldNames.Json;
        if (Find(fields, names.Text) is not { } text)
        {
            refusal = Refusals.NoText(fields.Keys, names.Text);
            return null;
        }

        if (text.Value.ValueKind != JsonValueKind.String)
        {
            refusal = Refusals.BadField($"the field \"{text.Key}\" is not a string", "the text of the report as a string");
            return null;
        }

        refusal = null;
        return new JsonRecord(
            TextCleaner.Clean(text.Value.GetString()!),
            Words(fields, names.Title, notes),
            Words(fields, names.Publisher, notes),
            Words(fields, names.Published, notes),
            Words(fields, names.Address, notes),
            notes);
    }

    private static string? Words(Dictionary<string, JsonElement> fields, string[] names, List<string> notes)
    {
        if (Find(fields, names) is not { } field)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.Object && field.Value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
        {
            return name.GetString();
        }

        if (field.Value.ValueKind is JsonValueKind.String)
        {
            return TextCleaner.Clean(field.Value.GetString()!).Trim();
        }

        // A number may well be a day (20200528); it is read, or refused, as one. Of anything else there are no words.
        if (field.Value.ValueKind is JsonValueKind.Number)
        {
            return field.Value.GetRawText();
        }

        notes.Add($"the field \"{field.Key}\" is not a string and was left out");
        return null;
    }

    private static KeyValuePair<string, JsonElement>? Find(Dictionary<string, JsonElement> fields, string[] names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value)
                && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                && !(value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString())))
            {
                return new(name, value);
            }
        }

        return null;
    }
}
