using System.Text.Json;

namespace Dateline.Intake.Json;

/// <summary>Cuts a JSON file that is not one object a line into its objects: one object over many lines, or a list of them.</summary>
internal static class JsonSlicer
{
    /// <summary>Whether the bytes could go on to become JSON, but end too early.</summary>
    internal static bool IsIncomplete(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState());
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return reader.CurrentDepth > 0 || reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray);
    }

    /// <summary>The items of a list, or the values that stand one after the other.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="error">What is wrong with the JSON behind the last slice; null when it is whole.</param>
    internal static List<JsonSlice> Slice(ReadOnlySpan<byte> bytes, out JsonException? error)
    {
        var slices = new List<JsonSlice>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true });
        error = null;
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                {
                    continue;
                }

                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                slices.Add(new JsonSlice(start, (int)reader.BytesConsumed - start));
            }
        }
        catch (JsonException broken)
        {
            error = broken;
        }

        return slices;
    }
}
