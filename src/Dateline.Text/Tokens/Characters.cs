using System.Buffers;

namespace Dateline.Text.Tokens;

/// <summary>Classes of characters, as the tokeniser and the splitter tell them apart.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Terminals = SearchValues.Create(".!?…:;");

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’)]}»");

    public static bool IsTerminal(char c) => Terminals.Contains(c);

    public static bool IsCloser(char c) => Closers.Contains(c);

    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    /// <summary>White space, and what shows as nothing: zero-width marks and the byte order mark separate words here.</summary>
    public static bool IsSpace(char c) => c <= ' ' || (c >= '\u007f' && (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u007f' || char.IsControl(c)));

    /// <summary>The class of a character as a letter: a letter, A capital, 0 digit, or the sign itself.</summary>
    public static char Class(char c)
    {
        if (char.IsAsciiLetterLower(c))
        {
            return 'a';
        }

        if (char.IsAsciiLetterUpper(c))
        {
            return 'A';
        }

        if (char.IsDigit(c))
        {
            return '0';
        }

        return c < 128 ? c : char.IsUpper(c) ? 'A' : char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? 'a' : Fold(c);
    }

    /// <summary>Quotes and dashes of every make as the plain ones.</summary>
    public static char Fold(char c) => c switch
    {
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‐' or '‑' or '−' => '-',
        _ => c,
    };
}
