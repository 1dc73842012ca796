using System.Globalization;

namespace Dateline.Reading.Quantities;

/// <summary>A text cut into pieces. Asking beyond either end gives a mark that equals nothing, so that grammars need no bounds checks.</summary>
internal sealed class Pieces
{
    private static readonly Piece Nothing = new(PieceKind.Mark, 0, 0, "", 0, false, true);
    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
    private readonly Piece[] _pieces;

    private Pieces(string text, Piece[] pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    public string Text { get; }

    public int Count => _pieces.Length;

    public Piece this[int index] => (uint)index < (uint)_pieces.Length ? _pieces[index] : Nothing;

    public static Pieces Of(string text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var pieces = new List<Piece>(text.Length / 5);
        Span<char> lower = stackalloc char[32];
        var at = 0;
        while (at < text.Length)
        {
            var gap = at;
            var lines = 0;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                lines += text[at++] == '\n' ? 1 : 0;
            }

            if (at == text.Length)
            {
                break;
            }

            var start = at;
            var glued = gap == at;
            if (char.IsLetter(text[at]))
            {
                at = EndOfWord(text, at);
                pieces.Add(new(PieceKind.Word, start, at, Normal(text.AsSpan(start, at - start), lower, known), 0, glued, lines > 1));
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                at = EndOfNumber(text, at);
                var digits = text[start..at];
                _ = double.TryParse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number);
                pieces.Add(new(PieceKind.Number, start, at, digits, number, glued, lines > 1));
            }
            else
            {
                var mark = text[at++];
                pieces.Add(new(PieceKind.Mark, start, at, mark < 128 ? Marks[mark] : Fold(mark), 0, glued, lines > 1));
            }
        }

        return new(text, [.. pieces]);
    }

    /// <summary>The lower-case word, or the mark, at an index; never null, empty outside the text.</summary>
    public string Norm(int index) => this[index].Norm;

    public bool Is(int index, string norm) => string.Equals(this[index].Norm, norm, StringComparison.Ordinal);

    public bool IsNumber(int index) => this[index].Kind == PieceKind.Number;

    public bool IsHyphen(int index) => this[index] is { Kind: PieceKind.Mark, Norm: "-" };

    /// <summary>Whether the word at an index begins with a capital letter.</summary>
    public bool IsCapital(int index) => this[index] is { Kind: PieceKind.Word } piece && char.IsUpper(Text[piece.Start]);

    /// <summary>Whether the word at an index, of two letters or more, is written in capitals throughout.</summary>
    public bool IsAllCapitals(int index) => this[index] is { Kind: PieceKind.Word, Length: > 1 } piece && !Text.AsSpan(piece.Start, piece.Length).ContainsAnyInRange('a', 'z');

    /// <summary>Index after the words of a phrase (already in lower case, one a piece) at an index; −1 when they are not there.</summary>
    public int After(int index, string[] phrase)
    {
        foreach (var word in phrase)
        {
            if (!Is(index++, word))
            {
                return -1;
            }
        }

        return index;
    }

    private static string Fold(char mark) => mark switch
    {
        '‐' or '‑' or '‒' or '–' or '—' or '−' => "-",
        '‘' or '’' => "'",
        '“' or '”' => "\"",
        _ => mark.ToString(),
    };

    private static string Normal(ReadOnlySpan<char> word, Span<char> scratch, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var length = 0;
        foreach (var unit in word)
        {
            if (length == scratch.Length)
            {
                return word.ToString().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal);
            }

            if (unit != '.')
            {
                scratch[length++] = char.ToLowerInvariant(unit);
            }
        }

        var normal = scratch[..length];
        return known.TryGetValue(normal, out var same) ? same : normal.ToString();
    }

    private static int EndOfWord(string text, int at)
    {
        // "a.m.", "U.S.": single letters that points hold together are one word.
        if (at + 2 < text.Length && text[at + 1] == '.' && char.IsLetter(text[at + 2]) && (at + 3 == text.Length || !char.IsLetter(text[at + 3])))
        {
            while (at < text.Length && char.IsLetter(text[at]) && (at + 1 == text.Length || !char.IsLetter(text[at + 1])))
            {
                at++;
                if (at < text.Length && text[at] == '.')
                {
                    at++;
                }
            }

            return at;
        }

        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfNumber(string text, int at)
    {
        var start = at;
        at = Digits(text, at);
        var grouped = false;
        while (at - start is > 0 and <= 11 && (grouped || at - start <= 3) && at + 3 < text.Length + 0 && text[at] == ',' && Digits(text, at + 1) == at + 4)
        {
            at += 4;
            grouped = true;
        }

        // One point is a decimal point; two are a date ("18.05.2020").
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            var end = Digits(text, at + 1);
            var date = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
            var after = start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
            at = date || after ? at : end;
        }

        return at;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
