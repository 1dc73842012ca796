using System.Text.RegularExpressions;
using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>
/// Blanks what a transcript of a broadcast puts in brackets among what was said: notes of the transcriber ("[words indistinct]", "(begin recording)") and who speaks,
/// before the words ("(Prado) According to the police, gunmen …"). Whoever is in such a bracket has no part in the sentence.
/// </summary>
internal static partial class Transcripts
{
    private const int LongestLabel = 3;

    /// <summary>How far before a bracket the end of what stands before it is looked for, in characters: a dateline and more.</summary>
    private const int Farthest = 200;

    // Without stops or digits: no sentence, no reference, no age.
    [GeneratedRegex(@"\([A-Za-z][\p{L} ,'\r\n-]{2,50}\)|\[[A-Za-z][\p{L} ,'\r\n-]{2,50}\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    /// <summary>The text without such brackets, at the same offsets.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="lexicon">The words of notes.</param>
    /// <param name="masked">A copy to write to, in which datelines are blanked already; null when nothing has been written yet.</param>
    public static void Blank(string text, Lexicon lexicon, ref char[]? masked)
    {
        foreach (var bracket in Bracket().EnumerateMatches(text))
        {
            var words = text.Substring(bracket.Index + 1, bracket.Length - 2).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (IsNote(words, lexicon) || (IsLabel(words) && OpensSpeech(text, masked, bracket.Index) && IsBeforeSentence(text, bracket.Index + bracket.Length)))
            {
                masked ??= text.ToCharArray();
                for (var at = bracket.Index; at < bracket.Index + bracket.Length; at++)
                {
                    masked[at] = text[at] is '\r' or '\n' ? text[at] : ' ';
                }
            }
        }
    }

    private static bool IsNote(string[] words, Lexicon lexicon) =>
        words.Length > 0 && (lexicon.TranscriptNotes.Contains(string.Join(' ', words)) || (words.Length <= LongestLabel + 1 && lexicon.TranscriptNoteEnds.Contains(words[^1])));

    // A name: all its words begin with a capital.
    private static bool IsLabel(string[] words) => words.Length is > 0 and <= LongestLabel && Array.TrueForAll(words, word => char.IsUpper(word[0]));

    // Behind the end of a sentence, or at the start of a paragraph.
    private static bool OpensSpeech(string text, char[]? masked, int start)
    {
        var breaks = 0;
        for (var at = start - 1; at >= Math.Max(0, start - Farthest); at--)
        {
            var unit = masked is null ? text[at] : masked[at];
            breaks += unit == '\n' ? 1 : 0;
            if (!char.IsWhiteSpace(unit))
            {
                return breaks > 1 || (start - at > 1 && unit is '.' or '!' or '?' or '"' or '”' or ')' or ']');
            }
        }

        return start <= Farthest || breaks > 1;
    }

    private static bool IsBeforeSentence(string text, int end)
    {
        var at = end;
        while (at < text.Length && at - end < Farthest && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at > end && at < text.Length && (char.IsUpper(text[at]) || text[at] is '"' or '“' or '(' or '[');
    }
}
