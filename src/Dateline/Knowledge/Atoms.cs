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

    public static Atoms Of(string text)
    {
        var starts = new List<int>(text.Length / 5);
        var ends = new List<int>(text.Length / 5);
        var keys = new List<string>(text.Length / 5);
        var position = 0;
        while (position < text.Length)
        {
            if (!IsWordUnit(text[position]))
            {
                position++;
                continue;
            }

            var start = position;
            var isDigits = char.IsAsciiDigit(text[position]);
            while (position < text.Length && IsWordUnit(text[position]) && char.IsAsciiDigit(text[position]) == isDigits)
            {
                position++;
            }

            // "U.N." and "U.S" are one atom: single letters joined by full stops.
            if (position - start == 1 && !isDigits)
            {
                var joined = position;
                while (joined + 1 < text.Length && text[joined] == '.' && char.IsLetter(text[joined + 1])
                    && (joined + 2 >= text.Length || !char.IsLetterOrDigit(text[joined + 2])))
                {
                    joined += 2;
                }

                position = joined;
            }

            starts.Add(start);
            ends.Add(position);
            keys.Add(Fold(text.AsSpan(start, position - start)));
        }

        return new Atoms([.. starts], [.. ends], [.. keys]);
    }

    /// <summary>Lower case, without diacritics and full stops.</summary>
    internal static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 64 ? stackalloc char[64] : new char[word.Length];
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

        var folded = new string(buffer[..length]);
        return isAscii ? folded : WithoutDiacritics(folded);
    }

    private static string WithoutDiacritics(string word)
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
