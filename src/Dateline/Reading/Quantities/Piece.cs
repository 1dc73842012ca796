namespace Dateline.Reading.Quantities;

/// <summary>What a piece of text is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>Letters, or single letters with points ("a.m.").</summary>
    Word,

    /// <summary>Digits, with the separators of thousands and of decimals.</summary>
    Number,

    /// <summary>One unit of anything else.</summary>
    Mark,
}

/// <summary>
/// A run of letters, a run of digits, or one other unit. Numbers and times are read from pieces and not from tokens, so that it does not matter
/// whether the tokeniser keeps "mid-March", "15-20", "1980s" and "3pm" together.
/// </summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Offset of its first unit.</param>
/// <param name="End">Offset one past its last unit.</param>
/// <param name="Norm">The word in lower case, without the points of an abbreviation; the digits as written; the mark.</param>
/// <param name="Number">The value of a number; 0 for anything else.</param>
/// <param name="Glued">Whether nothing stands between it and the piece before.</param>
/// <param name="Break">Whether an empty line stands before it.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, string Norm, double Number, bool Glued, bool Break)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;
}
