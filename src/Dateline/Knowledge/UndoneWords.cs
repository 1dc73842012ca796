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

    /// <summary>What there is none of in a report that is not so; lemmas.</summary>
    public HashSet<string> Groundless { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of calling a thing something; lemmas.</summary>
    public HashSet<string> Calling { get; } = new(StringComparer.Ordinal);

    /// <summary>What a report is called by whoever denies it; lemmas.</summary>
    public HashSet<string> Untruths { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of coming to nothing or to an end; lemmas.</summary>
    public HashSet<string> Ends { get; } = new(StringComparer.Ordinal);

    public void Read(DataNode file)
    {
        Aside.AddRange(file.Words("aside").Select(words => words.Split(' ')));
        Short.AddRange(file.Words("short").Select(words => words.Split(' ')));
        Nearly.UnionWith(file.Words("nearly"));
        Unknown.UnionWith(file.Words("unknown"));
        Groundless.UnionWith(file.Words("groundless"));
        Ends.UnionWith(file.Words("ends"));
        Calling.UnionWith(file.Words("calling"));
        Untruths.UnionWith(file.Words("untruths"));
    }
}
