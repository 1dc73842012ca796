using Dateline.Text.Tokens;

namespace Dateline.Text.Training;

/// <summary>A text of a corpus, cut into words and sentences by our own models.</summary>
internal sealed class RunningText
{
    private readonly string _text;
    private readonly IntBuffer _starts = new();
    private readonly IntBuffer _ends = new();
    private readonly IntBuffer _sentenceEnds = new();

    private RunningText(string text) => _text = text;

    /// <summary>First character of each word.</summary>
    public ReadOnlySpan<int> Starts => _starts.Items;

    /// <summary>Character behind each word.</summary>
    public ReadOnlySpan<int> Ends => _ends.Items;

    public static RunningText Of(string text, Tokeniser tokeniser, SentenceSplitter splitter)
    {
        var words = new RunningText(text);
        var layout = LineLayout.Of(text);
        for (var from = 0; from < text.Length;)
        {
            var end = layout.EndOfBlock(text, from);
            var first = words._starts.Count;
            tokeniser.Run(text, from, end, words._starts, words._ends);
            splitter.Run(text, words._starts.Items, words._ends.Items, first, words._sentenceEnds);
            from = end + 1;
        }

        return words;
    }

    /// <summary>The words of each sentence, as a range of words.</summary>
    public IEnumerable<Range> Sentences() => Enumerable.Range(0, _sentenceEnds.Count).Select(s => (s == 0 ? 0 : _sentenceEnds[s - 1]).._sentenceEnds[s]);

    /// <summary>The words of a range as written.</summary>
    public string[] Forms(Range words)
    {
        var (first, count) = words.GetOffsetAndLength(_starts.Count);
        return Enumerable.Range(first, count).Select(t => _text[_starts[t].._ends[t]]).ToArray();
    }
}
