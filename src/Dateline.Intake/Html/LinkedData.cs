using System.Text.Json;

namespace Dateline.Intake.Html;

/// <summary>What the JSON-LD blocks of a page say about the article.</summary>
/// <param name="Published">As written; null when they do not say.</param>
/// <param name="Publisher">Its name; null when they do not say.</param>
internal sealed record LinkedData(string? Published, string? Publisher)
{
    private const int MostValues = 20_000;

    /// <summary>Reads the blocks; those that are no JSON are passed over, as browsers do.</summary>
    internal static LinkedData Read(IEnumerable<string> blocks)
    {
        var found = new LinkedData(null, null);
        foreach (var block in blocks)
        {
            try
            {
                using var json = JsonDocument.Parse(block, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                found = Search(json.RootElement, found);
            }
            catch (JsonException)
            {
                // A page's metadata is a bonus: a broken block says nothing.
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair in a string: System.Text.Json cannot give its words.
            }
        }

        return found;
    }

    private static LinkedData Search(JsonElement root, LinkedData found)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostValues && waiting.TryDequeue(out var element); seen++)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    found = property.Name switch
                    {
                        "datePublished" when found.Published is null && property.Value.ValueKind == JsonValueKind.String => found with { Published = property.Value.GetString() },
                        "publisher" when found.Publisher is null => found with { Publisher = Name(property.Value) },
                        _ => found,
                    };
                    if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        waiting.Enqueue(property.Value);
                    }
                }
            }
        }

        return found;
    }

    private static string? Name(JsonElement publisher)
    {
        if (publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0)
        {
            publisher = publisher[0];
        }

        return publisher.ValueKind switch
        {
            JsonValueKind.String => publisher.GetString(),
            JsonValueKind.Object when publisher.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
            _ => null,
        };
    }
}
