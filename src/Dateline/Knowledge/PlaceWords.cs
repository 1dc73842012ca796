namespace Dateline.Knowledge;

/// <summary>Words about where, from data/lexicon/places.yaml.</summary>
internal sealed class PlaceWords
{
    /// <summary>Nouns for sorts of place, by lemma.</summary>
    public Dictionary<string, PlaceReach> Nouns { get; } = new(StringComparer.Ordinal);

    /// <summary>Bearing in degrees from north by word; null for the middle.</summary>
    public Dictionary<string, double?> Directions { get; } = new(StringComparer.Ordinal);

    /// <summary>Prepositions that say where, whatever the verb.</summary>
    public HashSet<string> At { get; } = new(StringComparer.Ordinal);

    /// <exception cref="KnowledgeException">An entry breaks the format.</exception>
    public void Read(DataNode file)
    {
        foreach (var entry in file["nouns"]?.Items ?? [])
        {
            var reach = FrameFile.Parse<PlaceReach>(entry, entry.Required("reach"), "reach");
            entry.Words("words").ForEach(word => Nouns.TryAdd(word, reach));
        }

        foreach (var entry in file["directions"]?.Items ?? [])
        {
            double? bearing = entry["bearing"]?.Text is { } text ? double.Parse(text) : null;
            entry.Words("words").ForEach(word => Directions.TryAdd(word, bearing));
        }

        At.UnionWith(file.Words("at"));
    }
}
