using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>How nouns point back to somebody told of before (data/lexicon/coreference.yaml). Lower-case lemmas.</summary>
internal sealed class CoreferenceWords
{
    /// <summary>Singular nouns for many who act as one ("army", "group").</summary>
    public HashSet<string> Bodies { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns for those who did the deed told right before ("attacker").</summary>
    public HashSet<string> Doers { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that point back to a group told of by name, with the kinds of group that they stand for.</summary>
    public Dictionary<string, HashSet<ActorKind>> Groups { get; } = new(StringComparer.Ordinal);

    /// <exception cref="KnowledgeException">The file breaks its format.</exception>
    public void Read(DataNode file)
    {
        Bodies.UnionWith(file.Words("bodies"));
        Doers.UnionWith(file.Words("doers"));
        foreach (var entry in file["groups"]?.Items ?? [])
        {
            var kinds = entry.Words("kinds").Select(kind => FrameFile.Parse<ActorKind>(entry, kind, "kind of actor")).ToHashSet();
            entry.Words("words").ForEach(word => Groups[word] = kinds);
        }
    }
}
