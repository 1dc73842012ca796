using System.Globalization;
using System.Text;

namespace Dateline.Knowledge;

/// <summary>
/// A text as a row of atoms: runs of letters or of digits, folded to lower case without diacritics. Names are matched over atoms, not over tokens, so
/// that "al-Watiya", "Al Watiya" and "U.N.", "UN" meet whatever a tokeniser makes of them.
/// </summary>
internal sealed class Atoms
{
    private Atoms(int[] starts, int[] ends, string[] keys)
    {
        Starts = starts;
        Ends = ends;
        Keys = keys;
    }

    public int[] Starts { get; }

    public int[] Ends { get; }

    public string[] Keys { get; }

    public int Count => Keys.Length;

    /// <summary>Room that a folded atom of a name fits into, in UTF-16 units; longer ones get room of their own.</summary>
    public const int FoldLength = 64;

    public static Atoms Of(string text)
    {
        var starts = new List<int>(text.Length / 5);
        var ends = new List<int>(text.Length / 5);
        var keys = new List<string>(text.Length / 5);
        var position = 0;
        while (TryNext(text, ref position, out var start))
        {
            starts.Add(start);
            ends.Add(position);
            keys.Add(Fold(text.AsSpan(start, position - start)));
        }

        return new Atoms([.. starts], [.. ends], [.. keys]);
    }

    /// <summary>Moves to the next atom of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to look from; then the end of the atom.</param>
    /// <param name="start">Where the atom begins.</param>
    /// <returns>False when there is no further atom.</returns>
    public static bool TryNext(string text, ref int position, out int start)
    {
        while (position < text.Length && !IsWordUnit(text[position]))
        {
            position++;
        }

        start = position;
        if (position == text.Length)
        {
            return false;
        }

        var isDigits = char.IsAsciiDigit(text[position]);
        while (position < text.Length && IsWordUnit(text[position]) && char.IsAsciiDigit(text[position]) == isDigits)
        {
            position++;
        }

        // "U.N." and "U.S" are one atom: single letters joined by full stops.
        if (position - start == 1 && !isDigits)
        {
            while (position + 1 < text.Length && text[position] == '.' && char.IsLetter(text[position + 1])
                && (position + 2 >= text.Length || !char.IsLetterOrDigit(text[position + 2])))
            {
                position += 2;
            }
        }

        return true;
    }

    /// <summary>Lower case, without diacritics and full stops.</summary>
    internal static string Fold(ReadOnlySpan<char> word) => Fold(word, stackalloc char[FoldLength]).ToString();

    /// <summary>Lower case, without diacritics and full stops.</summary>
    /// <param name="word">An atom.</param>
    /// <param name="buffer">Where to write it; <see cref="FoldLength"/> units.</param>
    /// <returns>The folded atom, in the buffer if it fits.</returns>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length > buffer.Length)
        {
            buffer = new char[word.Length];
        }

        var length = 0;
        var isAscii = true;
        foreach (var unit in word)
        {
            isAscii &= unit < 128;
            if (unit != '.')
            {
                buffer[length++] = char.ToLowerInvariant(unit);
            }
        }

        return isAscii ? buffer[..length] : WithoutDiacritics(buffer[..length]);
    }

    private static string WithoutDiacritics(ReadOnlySpan<char> word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (LatinFolding.Plain(unit) is { } plain)
            {
                builder.Append(plain);
            }
            else if (!LatinFolding.IsMark(unit))
            {
                builder.Append(unit);
            }
        }

        return builder.ToString();
    }

    private static bool IsWordUnit(char unit) =>
        char.IsLetterOrDigit(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;
}
