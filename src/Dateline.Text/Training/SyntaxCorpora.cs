using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Puts treebanks and corpora of names together.</summary>
internal static class SyntaxCorpora
{
    /// <summary>Trees with entities get their own names; the others get what <see cref="NameSeeds"/> is sure of.</summary>
    public static SyntaxCorpus Build(WordVectors vectors, IReadOnlyList<ConlluSentence> trees, NameCorpora names, NameLists lists, IReadOnlyList<ConlluSentence> development)
    {
        var withoutTrees = names.WithoutTrees();
        var hasEntities = trees.Select(HasEntities).ToArray();
        var withEntities = GumNames.Read(trees.Where((_, i) => hasEntities[i])).ToList();
        var seeds = new NameSeeds(withoutTrees.Concat(withEntities), names.Places(), lists);
        var next = 0;
        return new SyntaxCorpus
        {
            Vectors = vectors,
            Trees = trees,
            NamesOfTrees = trees.Select((t, i) => hasEntities[i] ? withEntities[next++].Labels : seeds.Label(t)).ToArray(),
            Names = withoutTrees,
            Development = development,
            DevelopmentNames = names.Development(),
        };
    }

    /// <summary>GUM numbers its sentences with its name.</summary>
    private static bool HasEntities(ConlluSentence sentence) => sentence.Comments.Any(c => c.StartsWith("sent_id = GUM_", StringComparison.Ordinal));
}
