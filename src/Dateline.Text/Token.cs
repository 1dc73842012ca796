namespace Dateline.Text;

/// <summary>
/// One syntactic word of a <see cref="ParsedText"/>: a cheap view that copies nothing. Contractions and possessives are split as in
/// Universal Dependencies ("don't" is "do" + "n't", "Haftar's" is "Haftar" + "'s"), and every word keeps its own place in the text.
/// </summary>
/// <remarks>Equal when index and text are the same. Safe to share between threads, as the text is.</remarks>
public readonly record struct Token
{
    private readonly ParsedText _text;

    internal Token(ParsedText text, int index)
    {
        _text = text;
        Index = index;
    }

    /// <summary>Index of this token in the text, from 0.</summary>
    public int Index { get; }

    /// <summary>Offset of the first UTF-16 unit of this word in the text.</summary>
    public int Start => _text.Starts[Index];

    /// <summary>Offset one past the last UTF-16 unit of this word.</summary>
    public int End => _text.Ends[Index];

    /// <summary>The word as written.</summary>
    public ReadOnlySpan<char> Form => _text.Text.AsSpan(Start, End - Start);

    /// <summary>The dictionary form, lower-case except for proper nouns. Never null.</summary>
    public string Lemma => _text.Lemmas[Index];

    /// <summary>The universal part of speech.</summary>
    public UniversalTag Tag => _text.Tags[Index];

    /// <summary>The Penn Treebank tag ("VBD", "NNPS"). Never null.</summary>
    public string PennTag => _text.PennTags[Index];

    /// <summary>The relation to the head: a Universal Dependencies label with its English subtype ("nsubj:pass", "obl:tmod"). Never null; "root" for a root.</summary>
    public string Relation => _text.Relations[Index];

    /// <summary>Index of the head token in the text, always in the same sentence; −1 for a root. Each sentence has exactly one root.</summary>
    public int Head => _text.Heads[Index];

    /// <summary>Index of the sentence that holds this token.</summary>
    public int SentenceIndex => _text.SentenceOf[Index];

    /// <summary>The word as written, as a string.</summary>
    public override string ToString() => Form.ToString();
}
