namespace Dateline.Knowledge;

/// <summary>Words before or above a happening that say it did not come to pass (data/lexicon/undone.yaml).</summary>
internal sealed class UndoneWords
{
    /// <summary>Prepositions of what was not done at all, each as its words.</summary>
    public List<string[]> Aside { get; } = [];

    /// <summary>Words before what nearly happened, each as its words.</summary>
    public List<string[]> Short { get; } = [];

    /// <summary>Adverbs of what nearly happened; lower-case.</summary>
    public HashSet<string> Nearly { get; } = new(StringComparer.Ordinal);

    /// <summary>What somebody has none of, who knows nothing of a happening; lemmas.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    public void Read(DataNode file)
    {
        Aside.AddRange(file.Words("aside").Select(words => words.Split(' ')));
        Short.AddRange(file.Words("short").Select(words => words.Split(' ')));
        Nearly.UnionWith(file.Words("nearly"));
        Unknown.UnionWith(file.Words("unknown"));
    }
}
