using System.Globalization;
using System.Text;

namespace Dateline.Cli.Terminals;

/// <summary>Makes text from reports harmless on a terminal: no escape sequence, no moved cursor, no reversed reading order.</summary>
internal static class SafeText
{
    /// <summary>The text on one line: white space becomes single spaces, whatever a terminal would act on becomes U+FFFD.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else
            {
                Append(clean, rune);
            }
        }

        return clean.Length > 0 && clean[^1] == ' ' ? clean.ToString(0, clean.Length - 1) : clean.ToString();
    }

    /// <summary>The text with its lines kept; tabs become spaces, whatever else a terminal would act on becomes U+FFFD.</summary>
    public static string Block(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    clean.Append('\n');
                    break;
                case '\t':
                    clean.Append(' ');
                    break;
                default:
                    Append(clean, rune);
                    break;
            }
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (IsActedOn(rune))
        {
            clean.Append('\uFFFD');
        }
        else
        {
            clean.Append(rune.ToString());
        }
    }

    /// <summary>Controls (C0, DEL, C1), line and paragraph separators, and formatting marks such as bidirectional overrides and zero-width characters.</summary>
    private static bool IsActedOn(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
