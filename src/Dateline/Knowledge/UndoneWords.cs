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

    /// <summary>Verbs of paying for what was done, or of making others pay; lemmas.</summary>
    public HashSet<string> Requital { get; } = new(StringComparer.Ordinal);

    /// <summary>What a report is called by whoever denies it; lemmas.</summary>
    public HashSet<string> Untruths { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs of coming to nothing or to an end; lemmas.</summary>
    public HashSet<string> Ends { get; } = new(StringComparer.Ordinal);

    /// <summary>Marks of clauses that are only supposed, each as its words.</summary>
    public List<string[]> Conditions { get; } = [];

    /// <summary>Prepositions of what is only supposed, each as its words.</summary>
    public List<string[]> Supposed { get; } = [];

    /// <summary>Prepositions of what is still to come, each as its words.</summary>
    public List<string[]> Ahead { get; } = [];

    /// <summary>Words of an attempt's coming to nothing, each as its words, the verb first.</summary>
    public List<string[]> Nothing { get; } = [];

    /// <summary>Words that say that something will not be, and leave it open where they are negated; lemmas with their particle.</summary>
    public HashSet<string> Excluding { get; } = new(StringComparer.Ordinal);

    public void Read(DataNode file)
    {
        Conditions.AddRange(file.Words("conditions").Select(words => words.Split(' ')));
        Ahead.AddRange(file.Words("ahead").Select(words => words.Split(' ')));
        Supposed.AddRange(file.Words("supposed").Select(words => words.Split(' ')));
        Nothing.AddRange(file.Words("nothing").Select(words => words.Split(' ')));
        Excluding.UnionWith(file.Words("excluding"));
        Aside.AddRange(file.Words("aside").Select(words => words.Split(' ')));
        Short.AddRange(file.Words("short").Select(words => words.Split(' ')));
        Nearly.UnionWith(file.Words("nearly"));
        Unknown.UnionWith(file.Words("unknown"));
        Groundless.UnionWith(file.Words("groundless"));
        Ends.UnionWith(file.Words("ends"));
        Calling.UnionWith(file.Words("calling"));
        Untruths.UnionWith(file.Words("untruths"));
        Requital.UnionWith(file.Words("requital"));
    }
}
