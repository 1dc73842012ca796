namespace Dateline.Text.Tokens;

/// <summary>
/// Tells what line ends mean. A blank line always ends a sentence. A single line end does too, unless the text is hard-wrapped: then it is
/// a space, except after a line that had much room left.
/// </summary>
internal sealed class LineLayout
{
    private const int WidestWrap = 110;
    private const int NarrowestWrap = 40;
    private const int FewLines = 8;
    private readonly int _width;

    private LineLayout(int width) => _width = width;

    /// <summary>Looks at the lines of a document.</summary>
    /// <remarks>A line is wrapped when the first word of the next would not have fitted; a text, when most of its line ends are like that.</remarks>
    public static LineLayout Of(ReadOnlySpan<char> text)
    {
        var width = WidthOf(text);
        if (width is > WidestWrap or < NarrowestWrap)
        {
            return new LineLayout(0);
        }

        int joins = 0, full = 0, last = 0;
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (!line.IsEmpty && last > 0)
            {
                joins++;

                // Wires were wrapped a little short of the longest line, hence the slack of eight.
                full += last + 1 + FirstWord(line) > width - 8 ? 1 : 0;
            }

            last = line.Length;
        }

        return new LineLayout(joins >= 2 && full >= 0.65 * joins ? width : 0);
    }

    // One line in fifty may be longer than the others: a heading, or the first with a dateline put before it.
    private static int WidthOf(ReadOnlySpan<char> text)
    {
        var lengths = new List<int>();
        foreach (var line in text.EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                lengths.Add(line.TrimEnd().Length);
            }
        }

        if (lengths.Count == 0)
        {
            return 0;
        }

        lengths.Sort();
        var allowed = lengths.Count < FewLines ? 0 : 1 + (lengths.Count / 50);
        return lengths[^(1 + allowed)];
    }

    /// <summary>The end of the block of text that starts at an offset: the next place where a sentence must end.</summary>
    public int EndOfBlock(ReadOnlySpan<char> text, int from)
    {
        var lineStart = from;
        while (true)
        {
            var lineEnd = lineStart;
            while (lineEnd < text.Length && !Characters.IsLineEnd(text[lineEnd]))
            {
                lineEnd++;
            }

            var next = lineEnd;
            var ends = 0;
            while (next < text.Length && Characters.IsSpace(text[next]))
            {
                if (Characters.IsLineEnd(text[next]))
                {
                    ends++;
                    next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 1 : 0;
                }

                next++;
            }

            var blank = text[lineStart..lineEnd].IsWhiteSpace();
            if (next >= text.Length || (!blank && (ends > 1 || _width == 0 || HadRoom(text, lineStart, lineEnd, next))))
            {
                return lineEnd;
            }

            lineStart = next;
        }
    }

    private bool HadRoom(ReadOnlySpan<char> text, int lineStart, int lineEnd, int next) =>
        text[lineStart..lineEnd].TrimEnd().Length + 1 + FirstWord(text[next..]) < 0.6 * _width;

    private static int FirstWord(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var end = line.IndexOfAny(" \t\r\n");
        return end < 0 ? line.Length : end;
    }
}
