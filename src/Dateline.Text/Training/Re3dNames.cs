using System.Text.Json;
using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>Makes names of re3d's entities, which are whole noun phrases ("the Iraqi Foreign Minister", "Minister Tobias Ellwood").</summary>
/// <remarks>Articles and titles are cut off; what then is not capitals throughout is left undecided, for part of it may be a name.</remarks>
internal static class Re3dNames
{
    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "mr", "mr.", "ms", "mrs", "dr", "dr.", "minister", "president", "secretary", "deputy", "foreign", "prime", "defense", "defence", "special", "advisor", "gen.", "lt.", "col.", "maj.",
        "adm.", "general", "colonel", "major", "lieutenant", "captain", "sir", "envoy", "assistant", "ambassador", "of", "state", "office", "fco", "for", "middle", "east", "army", "commander",
        "vice", "chief", "king", "prince", "sheikh", "rear", "brig.", "brigadier", "u.s.", "us", "uk", "acting", "under", "spokesman", "spokesperson", "international", "development", "a", "an", "its", "their", "our",
    };

    public static IEnumerable<NameExample> Read(string folder, Tokeniser tokeniser, SentenceSplitter splitter)
    {
        var entities = Rows(Path.Combine(folder, "entities.json"))
            .ToLookup(e => e.GetProperty("documentId").GetString(), StringComparer.Ordinal);
        var places = entities.SelectMany(g => g)
            .Where(e => e.GetProperty("type").GetString() == "Location")
            .Select(e => e.GetProperty("value").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var document in Rows(Path.Combine(folder, "documents.json")))
        {
            var text = document.GetProperty("text").GetString()!;
            var words = RunningText.Of(text, tokeniser, splitter);
            var labels = Labels(text, words.Starts, words.Ends, entities[document.GetProperty("_id").GetString()], places);
            foreach (var sentence in words.Sentences())
            {
                yield return new NameExample(words.Forms(sentence), labels[sentence]);
            }
        }
    }

    private static int[] Labels(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends, IEnumerable<JsonElement> entities, HashSet<string> places)
    {
        var labels = new int[starts.Length];
        foreach (var entity in entities.OrderByDescending(e => e.GetProperty("end").GetInt32() - e.GetProperty("begin").GetInt32()).ThenBy(e => e.GetProperty("begin").GetInt32()))
        {
            var (begin, stop) = (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
            var first = starts.BinarySearch(begin);
            var last = ends.BinarySearch(stop);
            if (first < 0 || last < first || KindOf(entity.GetProperty("type").GetString()!) is not { } kind || labels.AsSpan(first..(last + 1)).ContainsAnyExcept(0))
            {
                continue;
            }

            var from = first;
            while (from <= last && (kind == NameKind.Person ? Titles.Contains(text[starts[from]..ends[from]]) : text[starts[from]..ends[from]] is "The" or "the"))
            {
                from++;
            }

            if (from > last)
            {
                continue;
            }

            var name = text[starts[from]..ends[last]];
            kind = kind == NameKind.Organisation && places.Contains(name) ? NameKind.Location : kind;
            if (IsName(text, starts[from..(last + 1)], ends[from..(last + 1)]))
            {
                labels.AsSpan(from..(last + 1)).Fill(Network.NameLabels.Inside(kind));
                labels[from] = Network.NameLabels.Begin(kind);
            }
            else if (name.Any(char.IsUpper))
            {
                labels.AsSpan(from..(last + 1)).Fill(-1);
            }
        }

        return labels;
    }

    private static bool IsName(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        for (var i = 0; i < starts.Length; i++)
        {
            var form = text.AsSpan(starts[i]..ends[i]);
            var small = i > 0 && i < starts.Length - 1 && form is "of" or "the" or "and" or "for" or "in" or "-" or "al" or "’s" or "'s" or "&";
            if (!small && !char.IsUpper(form[0]) && !form.StartsWith("al-"))
            {
                return false;
            }
        }

        return text[starts[0]..ends[0]] is not ("We" or "I" or "They" or "It" or "He" or "She" or "Our");
    }

    private static NameKind? KindOf(string type) => type switch
    {
        "Person" => NameKind.Person,
        "Organisation" => NameKind.Organisation,
        "Location" => NameKind.Location,
        _ => null,
    };

    private static IEnumerable<JsonElement> Rows(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                using var row = JsonDocument.Parse(line);
                yield return row.RootElement.Clone();
            }
        }
    }
}
