namespace Dateline.Knowledge;

/// <summary>Words for what stands beside an event and has no part in it (<c>data/lexicon/adjuncts.yaml</c>); lower-case.</summary>
internal sealed class AdjunctWords
{
    /// <summary>Fixed phrases that say no more than an adverb, by their first word.</summary>
    public Dictionary<string, List<string[]>> Phrases { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that end the phrase before a clause ("in the chaos gunmen killed four"); lemmas.</summary>
    public HashSet<string> Openers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that behind a preposition are nobody and nothing in the event; lemmas.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns by which a phrase behind a comma says again what was told; lemmas.</summary>
    public HashSet<string> Sums { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that measure how far off it was; lemmas.</summary>
    public HashSet<string> Units { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fixed phrases that stand between a verb and what belongs to it, by their first word.</summary>
    public Dictionary<string, List<string[]>> Inserted { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Read(DataNode file)
    {
        Add(Phrases, file.Words("phrases"));
        Add(Inserted, file.Words("inserted"));
        Openers.UnionWith(file.Words("openers"));
        Nouns.UnionWith(file.Words("nouns"));
        Sums.UnionWith(file.Words("sums"));
        Units.UnionWith(file.Words("units"));
    }

    private static void Add(Dictionary<string, List<string[]>> phrases, IEnumerable<string> entries)
    {
        foreach (var words in entries.Select(entry => entry.Split(' ')))
        {
            if (!phrases.TryGetValue(words[0], out var known))
            {
                phrases.Add(words[0], known = []);
            }

            known.Add(words);
        }
    }
}
