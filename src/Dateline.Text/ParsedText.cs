namespace Dateline.Text;

/// <summary>
/// A text with its tokens, sentences, tags, lemmas, dependencies and names. It owns flat arrays with one element a token, in the order of the
/// text; <see cref="Token"/> and <see cref="Sentence"/> are views of them.
/// </summary>
/// <remarks>Immutable once built, and safe to read from many threads. Treat the arrays as read-only.</remarks>
public sealed class ParsedText
{
    /// <summary>The text that was parsed. All offsets are UTF-16 offsets into it.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the first UTF-16 unit of each token.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Offset one past the last UTF-16 unit of each token.</summary>
    public required int[] Ends { get; init; }

    /// <summary>Universal part of speech of each token.</summary>
    public required UniversalTag[] Tags { get; init; }

    /// <summary>Penn Treebank tag of each token.</summary>
    public required string[] PennTags { get; init; }

    /// <summary>Lemma of each token.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Index of the head of each token, or −1 for the root of its sentence.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Universal Dependencies relation of each token to its head, with English subtypes.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Index of the sentence of each token.</summary>
    public required int[] SentenceOf { get; init; }

    /// <summary>The sentences, in order; together they hold every token once.</summary>
    public required Sentence[] Sentences { get; init; }

    /// <summary>The names found, in order, never overlapping.</summary>
    public required NameSpan[] Names { get; init; }

    /// <summary>The same text with other names.</summary>
    internal ParsedText WithNames(NameSpan[] names) => new()
    {
        Text = Text,
        Starts = Starts,
        Ends = Ends,
        Tags = Tags,
        PennTags = PennTags,
        Lemmas = Lemmas,
        Heads = Heads,
        Relations = Relations,
        SentenceOf = SentenceOf,
        Sentences = Sentences,
        Names = names,
    };

    /// <summary>Number of tokens.</summary>
    public int Count => Starts.Length;

    /// <summary>The token at an index from 0 to <see cref="Count"/> − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside that range.</exception>
    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Token(this, index);
        }
    }
}
