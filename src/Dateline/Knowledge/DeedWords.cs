namespace Dateline.Knowledge;

/// <summary>Nouns that tell a deed only by pointing back to it, and what stands beside them (data/lexicon/deeds.yaml).</summary>
internal sealed class DeedWords
{
    /// <summary>"Crime", "incident"; lemmas.</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adjectives that judge a deed and leave it the same; lemmas.</summary>
    public HashSet<string> Judging { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs and adjectives that tell whose a deed is; lemmas.</summary>
    public HashSet<string> Doing { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Read(DataNode file)
    {
        Nouns.UnionWith(file.Words("nouns"));
        Judging.UnionWith(file.Words("judging"));
        Doing.UnionWith(file.Words("doing"));
    }
}
