namespace Dateline.Knowledge;

/// <summary>Words that tell violence from what only sounds like it (data/lexicon/figures.yaml).</summary>
internal sealed class FigureWords
{
    private readonly Dictionary<string, ArgumentClass> _classes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Works in which what happens is made up; lemmas, some with the word before.</summary>
    public HashSet<string> Fictions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those who know, teach and write of a sort of happening; lemmas.</summary>
    public HashSet<string> Topics { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs of accidents; lemmas.</summary>
    public HashSet<string> Accidents { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Read(DataNode file)
    {
        Add(file, "harmless", ArgumentClass.Harmless);
        Add(file, "ideas", ArgumentClass.Idea);
        Add(file, "contests", ArgumentClass.Contest);
        Fictions.UnionWith(file.Words("fictions"));
        Topics.UnionWith(file.Words("topics"));
        Accidents.UnionWith(file.Words("accidents"));
    }

    /// <summary>What a noun is in figures of speech.</summary>
    /// <param name="noun">Its lemma.</param>
    /// <param name="before">The lemma of the word before it, which may make it a word of two; null when there is none.</param>
    /// <returns>The class; <see cref="ArgumentClass.Nothing"/> for most nouns.</returns>
    public ArgumentClass ClassOf(string noun, string? before) =>
        before is not null && _classes.TryGetValue($"{before} {noun}", out var both) ? both : _classes.GetValueOrDefault(noun);

    private void Add(DataNode file, string field, ArgumentClass @class)
    {
        foreach (var word in file.Words(field))
        {
            _classes[word] = _classes.GetValueOrDefault(word) | @class;
        }
    }
}
