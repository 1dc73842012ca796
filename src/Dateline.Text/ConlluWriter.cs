using System.Globalization;

namespace Dateline.Text;

/// <summary>Writes a parsed text in CoNLL-U, the format of Universal Dependencies.</summary>
/// <remarks>
/// Words that touch without being punctuation ("do" + "n't") are written as one multiword token with its words, as the English treebanks do,
/// so that outside scorers can align them. Stateless and safe from many threads.
/// </remarks>
public static class ConlluWriter
{
    /// <summary>Writes every sentence of a text.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="writer">Where to write. The caller disposes of it.</param>
    public static void Write(ParsedText text, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var sentence in text.Sentences)
        {
            writer.Write("# sent_id = " + (sentence.Index + 1).ToString(CultureInfo.InvariantCulture) + "\n");
            writer.Write("# text = " + OneLine(text.Text.AsSpan(text.Starts[sentence.First]..text.Ends[sentence.End - 1])) + "\n");
            var rangeEnd = sentence.First;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                if (t >= rangeEnd)
                {
                    rangeEnd = EndOfRange(text, sentence, t);
                    if (rangeEnd > t + 1)
                    {
                        WriteRange(text, sentence, t, rangeEnd, writer);
                    }
                }

                WriteWord(text, sentence, t, t + 1 == rangeEnd && rangeEnd - 1 == t && !IsInRange(text, sentence, t), writer);
            }

            writer.Write('\n');
        }
    }

    private static bool IsInRange(ParsedText text, Sentence sentence, int t) =>
        (t > sentence.First && IsJoined(text, t - 1)) || (t + 1 < sentence.End && IsJoined(text, t));

    /// <summary>Whether a token and the next are one written token: they touch and the next is a contraction or a possessive.</summary>
    private static bool IsJoined(ParsedText text, int t)
    {
        if (text.Ends[t] != text.Starts[t + 1])
        {
            return false;
        }

        var next = text.Text.AsSpan(text.Starts[t + 1]..text.Ends[t + 1]);
        var contraction = next.IndexOfAny('\'', '’') >= 0 && next.Length > 1;
        var bothWords = char.IsLetter(text.Text[text.Ends[t] - 1]) && char.IsLetter(next[0]);
        var possessive = text.PennTags[t + 1] == "POS";
        return bothWords || (char.IsLetterOrDigit(text.Text[text.Ends[t] - 1]) && (contraction || possessive));
    }

    private static int EndOfRange(ParsedText text, Sentence sentence, int t)
    {
        while (t + 1 < sentence.End && IsJoined(text, t))
        {
            t++;
        }

        return t + 1;
    }

    private static void WriteRange(ParsedText text, Sentence sentence, int first, int end, TextWriter writer)
    {
        var form = text.Text.AsSpan(text.Starts[first]..text.Ends[end - 1]);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{first - sentence.First + 1}-{end - sentence.First}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{Misc(text, sentence, end - 1)}\n"));
    }

    private static void WriteWord(ParsedText text, Sentence sentence, int t, bool ownsSpace, TextWriter writer)
    {
        var token = text[t];
        var head = token.Head < 0 ? 0 : token.Head - sentence.First + 1;
        var misc = ownsSpace ? Misc(text, sentence, t) : "_";
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{t - sentence.First + 1}\t{token.Form}\t{token.Lemma}\t{token.Tag.Label()}\t{token.PennTag}\t_\t{head}\t{token.Relation}\t_\t{misc}\n"));
    }

    private static string Misc(ParsedText text, Sentence sentence, int t) =>
        t + 1 < text.Count && t + 1 < sentence.End && text.Ends[t] == text.Starts[t + 1] ? "SpaceAfter=No" : "_";

    private static string OneLine(ReadOnlySpan<char> text) => text.ToString().ReplaceLineEndings(" ");
}
