using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>
/// Blanks what a document's layout puts among its words and no sentence says: the figures of footnotes ("the town.12 Five days later"), numbers and letters before
/// paragraphs ("14. On 3 May", "B. Attacks on markets"), marks of items, and the colon behind a date or a place in capitals that only labels an entry ("7 May: Gunmen raided"), and the time of day before an entry.
/// </summary>
internal static partial class PageMarks
{
    private const int LongestHeading = 90;

    // "the town.7 Five", "the town.[12] The", "the town,3 where".
    [GeneratedRegex(@"[a-z]{3}[.,;:)”""]{1,2}[0-9]{1,3}(?:\s|$)|\[[0-9]{1,3}\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    // "14. On 3 May", "(b) The group": in front of a sentence.
    [GeneratedRegex(@"^[ \t]*(?:[0-9]{1,3}\.|\([a-z0-9]{1,4}\))[ \t]+[A-Z“""]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // "B. Attacks on markets", "IV. Arms": in front of a heading.
    [GeneratedRegex(@"^[ \t]*(?:[A-K]|[IVX]{1,5})\.[ \t]+[A-Z]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    // "* Near Bor, two strikes": the mark of an item of a list.
    [GeneratedRegex(@"^[ \t]*[•*–●·▪◦-][ \t]+", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^[ \t•*-]*(?:[0-9]{1,2}(?:[–-][0-9]{1,2})? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} [0-9]{1,2}(?:[–-][0-9]{1,2})?)(?:,? [0-9]{4})?: [A-Z“""]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    // "* 1994 – Rebels seize", "Oct 1996: Rebels", "July 14, 2006 - Talks": the date of an entry of a chronology, behind which a dash may stand.
    [GeneratedRegex(
        @"^[ \t•*-]*(?:(?:[0-9]{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: [0-9]{1,2}(?:[–-][0-9]{1,2})?)?(?:,? [0-9]{4})?|[12][0-9]{3})(?:: | (?:[–—-]|--) )[A-Z0-9“""]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EntryLabel();

    // "18:40 – Gunmen have freed", "6.15pm: The army says": the time of an entry.
    [GeneratedRegex(@"^[ \t]*[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]m)?(?: (?:GMT|UTC))?(?::| [–—-]) [A-Z“""]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeLabel();

    // "21.55 Peru has declared": the same without a mark.
    [GeneratedRegex(@"^[ \t]*[0-2][0-9][:.][0-5][0-9](?: (?:GMT|UTC))? [A-Z“""]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex BareTimeLabel();

    // "PORT ANSA: Gunmen raided": a place in capitals that labels what follows it.
    [GeneratedRegex(@"^[ \t]*[A-Z][A-Z .'-]{2,30}: [A-Z“""]", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLabel();

    /// <summary>Whether a line is an entry of a chronology: a date, a mark and what happened then.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="lineStart">Where the line starts.</param>
    public static bool IsEntry(string text, int lineStart)
    {
        const int longest = 40;
        return EntryLabel().IsMatch(text.AsSpan(lineStart, Math.Min(longest, text.Length - lineStart)));
    }

    /// <summary>The text without such marks, at the same offsets.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="masked">A copy to write to; null when nothing has been written yet.</param>
    public static void Blank(string text, ref char[]? masked)
    {
        foreach (var mark in Footnote().EnumerateMatches(text))
        {
            var words = text.AsSpan(mark.Index, mark.Length);
            var first = words.IndexOfAnyInRange('0', '9');
            var figures = words[first..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : words.Length - first;
            if (words[0] == '[')
            {
                Fill(text, ref masked, mark.Index, mark.Length);
            }
            else if (words[first - 1] != '.' || StartsSentence(text, mark.Index + first + figures))
            {
                Fill(text, ref masked, mark.Index + first, figures);
            }
        }

        foreach (var mark in Number().EnumerateMatches(text))
        {
            Fill(text, ref masked, mark.Index, mark.Length - 1);
        }

        foreach (var mark in Letter().EnumerateMatches(text))
        {
            if (IsHeading(text, mark.Index))
            {
                Fill(text, ref masked, mark.Index, mark.Length - 1);
            }
        }

        foreach (var bullet in Bullet().EnumerateMatches(text))
        {
            // An item ends what stands before it, with or without a full stop.
            masked ??= text.ToCharArray();
            masked.AsSpan(bullet.Index, bullet.Length).Fill('\n');
        }

        foreach (var label in DateLabel().EnumerateMatches(text))
        {
            masked ??= text.ToCharArray();
            masked.AsSpan(label.Index + label.Length - 3, 2).Fill('\n');
        }

        foreach (var label in EntryLabel().EnumerateMatches(text))
        {
            masked ??= text.ToCharArray();
            var mark = text.AsSpan(label.Index, label.Length - 2).LastIndexOfAnyExcept(":–—- ".AsSpan()) + 1;
            masked.AsSpan(label.Index + mark, label.Length - 1 - mark).Fill('\n');
        }

        foreach (var label in TimeLabel().EnumerateMatches(text))
        {
            Fill(text, ref masked, label.Index, label.Length - 1);
        }

        foreach (var label in BareTimeLabel().EnumerateMatches(text))
        {
            Fill(text, ref masked, label.Index, label.Length - 1);
        }

        foreach (var label in PlaceLabel().EnumerateMatches(text))
        {
            if (!IsInCapitals(text, label.Index + label.Length - 1))
            {
                masked ??= text.ToCharArray();
                masked.AsSpan(label.Index + label.Length - 3, 2).Fill('\n');
            }
        }
    }

    /// <summary>Whether the line goes on in capitals, as all of a wire in capitals does: there a place in capitals stands out by nothing.</summary>
    public static bool IsInCapitals(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        var rest = text.AsSpan(at, end < 0 ? Math.Min(text.Length - at, LongestHeading) : Math.Min(end, LongestHeading));
        return !rest.ContainsAnyInRange('a', 'z') && rest.ContainsAnyInRange('A', 'Z');
    }

    private static void Fill(string text, ref char[]? masked, int start, int length)
    {
        masked ??= text.ToCharArray();
        masked.AsSpan(start, length).Fill(' ');
    }

    // "No.7 brigade" and "1.5" go on; behind a footnote a sentence or a line begins.
    private static bool StartsSentence(string text, int at)
    {
        while (at < text.Length && text[at] is ' ')
        {
            at++;
        }

        return at >= text.Length || text[at] is '\n' or '\r' || char.IsUpper(text[at]) || text[at] is '“' or '"';
    }

    // "I. Ivanov was arrested." is a sentence.
    private static bool IsHeading(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd();
        return line.Length <= LongestHeading && line[^1] is not ('.' or '!' or '?' or '”' or '"' or ';');
    }
}
