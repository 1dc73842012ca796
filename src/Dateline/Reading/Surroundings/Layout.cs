using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// What the lines of a document tell beside its sentences: which paragraph a sentence stands in, under which heading ("Attacks in Metekel"), and behind which label ("7 May:",
/// "Pemba: 800 arrivals"), and which sentence leads up to its list ("The air force conducted nine strikes:").
/// </summary>
internal sealed class Layout
{
    private const int LongestHeading = 70;
    private const string Bullets = "•*-–●·▪◦";

    private readonly int[] _lineOf;
    private readonly int[] _headingOf;
    private readonly int[] _leadOf;
    private readonly bool[] _isHeading;

    private Layout(int sentences)
    {
        _lineOf = new int[sentences];
        _headingOf = new int[sentences];
        _leadOf = new int[sentences];
        _isHeading = new bool[sentences];
    }

    public static Layout Of(ReadingState state)
    {
        var text = state.Text;
        var layout = new Layout(text.Sentences.Length);
        int line = 0, at = 0, heading = -1, lead = -1, sentence = 0;
        var before = ReadOnlySpan<char>.Empty;
        while (at <= text.Text.Length && sentence < text.Sentences.Length)
        {
            var end = text.Text.IndexOf('\n', at) is >= 0 and var found ? found : text.Text.Length;
            var words = text.Text.AsSpan(at, end - at).Trim();
            var first = sentence;
            while (sentence < text.Sentences.Length && text.Starts[text.Sentences[sentence].First] < end)
            {
                layout._lineOf[sentence++] = line;
            }

            // The title stands over everything, and so tells of no part of it.
            if (sentence > first && line > 0 && (before.IsEmpty || before[^1] is '.' or ':' or '”' or '"') && IsHeading(state, words, text.Sentences[first].First, text.Sentences[sentence - 1].End, end))
            {
                heading = first;
                Array.Fill(layout._isHeading, true, first, sentence - first);
            }

            var isItem = words.Length > 0 && Bullets.Contains(words[0]);
            lead = isItem || words.IsEmpty ? lead : -1;
            Array.Fill(layout._headingOf, heading, first, sentence - first);
            Array.Fill(layout._leadOf, lead, first, sentence - first);
            lead = !isItem && sentence > first && words[^1] == ':' && !layout._isHeading[first] ? sentence - 1 : lead;
            before = words;
            line++;
            at = end + 1;
        }

        return layout;
    }

    /// <summary>Whether two sentences stand in one paragraph.</summary>
    public bool AreTogether(int one, int other) => _lineOf[one] == _lineOf[other];

    /// <summary>Whether two sentences stand in paragraphs next to one another, the first before the second, with no other between.</summary>
    public bool AreNeighbors(int first, int second)
    {
        if (first >= second || AreTogether(first, second))
        {
            return false;
        }

        for (var between = first + 1; between < second; between++)
        {
            if (!AreTogether(between, first) && !AreTogether(between, second))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a sentence is a heading inside the document.</summary>
    public bool IsHeading(int sentence) => _isHeading[sentence];

    /// <summary>The heading that a sentence stands under; −1 where there is none.</summary>
    public int HeadingOf(int sentence) => _isHeading[sentence] ? -1 : _headingOf[sentence];

    /// <summary>The sentence with a colon that leads up to the list in which a sentence is an item; −1 where there is none.</summary>
    public int LeadOf(int sentence) => _leadOf[sentence];

    // A short line without a main verb, with something below it.
    private static bool IsHeading(ReadingState state, ReadOnlySpan<char> words, int first, int end, int lineEnd)
    {
        if (words.Length > LongestHeading || words[^1] is '.' or '!' or '?' or ';' or ',' or '”' or '"' || Bullets.Contains(words[0]) || words.IndexOf(": ") >= 0 || end >= state.Text.Count)
        {
            return false;
        }

        for (var token = first; token < end; token++)
        {
            if (state.Text.PennTags[token] is "VBD" or "VBZ" or "VBP" or "MD" || state.Text.Ends[token] > lineEnd)
            {
                return false;
            }
        }

        return char.IsUpper(words[0]) || char.IsDigit(words[0]);
    }
}
