using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>What a syntax network is trained and measured on.</summary>
internal sealed record SyntaxCorpus
{
    /// <summary>What is known of words beforehand.</summary>
    public required WordVectors Vectors { get; init; }

    /// <summary>Sentences with trees.</summary>
    public required IReadOnlyList<ConlluSentence> Trees { get; init; }

    /// <summary>Name labels of the words of <see cref="Trees"/>, −1 where nothing is known.</summary>
    public required IReadOnlyList<int[]> NamesOfTrees { get; init; }

    /// <summary>Sentences with names and without trees.</summary>
    public required IReadOnlyList<NameExample> Names { get; init; }

    /// <summary>Sentences without anything, for teachers to tell what they see in them.</summary>
    public IReadOnlyList<string[]> Plain { get; init; } = [];

    /// <summary>Networks that teach this one; none for a teacher.</summary>
    public IReadOnlyList<SyntaxNetwork> Teachers { get; init; } = [];

    /// <summary>Sentences with trees to measure on.</summary>
    public required IReadOnlyList<ConlluSentence> Development { get; init; }

    /// <summary>Sentences with names to measure on.</summary>
    public required IReadOnlyList<NameExample> DevelopmentNames { get; init; }

    /// <summary>Called after each epoch, to keep what is there.</summary>
    public Action<SyntaxNetwork> Save { get; init; } = _ => { };
}
