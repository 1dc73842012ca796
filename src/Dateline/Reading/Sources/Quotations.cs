using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Where the text quotes speech. Short quotations without a verb are scare quotes and names, not speech.</summary>
internal sealed class Quotations
{
    private const int LeastWordsOfSpeech = 4;

    private readonly int[] _quotationOf;

    public Quotations(ReadingState state)
    {
        _quotationOf = new int[state.Text.Count];
        Array.Fill(_quotationOf, -1);
        var text = state.Text;
        var open = -1;
        var count = 0;
        for (var token = 0; token < text.Count; token++)
        {
            var startsParagraph = StartsParagraph(text, token);
            var mark = MarkOf(state.Tree.Form(token));
            if (mark == Mark.Either)
            {
                // A run of straight marks is one; spreadsheets double each mark and put one more around the whole paragraph.
                var run = Run(state, token);
                var isOuter = run == 1 && (startsParagraph || token == text.Count - 1 || StartsParagraph(text, token + 1)) && IsDoubled(state, token);
                mark = isOuter ? Mark.None : mark;
                token += run - 1;
            }

            // A paragraph that ends without closing ends the quotation with it.
            if (open >= 0 && startsParagraph)
            {
                count = Close(state, open, token, count);
                open = -1;
            }

            if (open < 0 && mark is Mark.Open or Mark.Either)
            {
                open = token;
            }
            else if (open >= 0 && mark is Mark.Close or Mark.Either)
            {
                count = Close(state, open, token, count);
                open = -1;
            }
        }

        if (open >= 0)
        {
            Close(state, open, text.Count, count);
        }
    }

    private enum Mark
    {
        None,
        Open,
        Close,
        Either,
    }

    /// <summary>Number of the quotation that holds a token; −1 outside quotations.</summary>
    public int Of(int token) => _quotationOf[token];

    private int Close(ReadingState state, int open, int close, int number)
    {
        var words = 0;
        var hasVerb = false;
        for (var token = open + 1; token < close; token++)
        {
            words += state.Tree.Tag(token) == UniversalTag.Punct ? 0 : 1;
            hasVerb |= state.Tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux;
        }

        if (words < LeastWordsOfSpeech && !hasVerb)
        {
            return number;
        }

        for (var token = open + 1; token < close; token++)
        {
            _quotationOf[token] = number;
        }

        return number + 1;
    }

    private static int Run(ReadingState state, int token)
    {
        var end = token + 1;
        while (end < state.Text.Count && state.Text.Starts[end] == state.Text.Ends[end - 1] && MarkOf(state.Tree.Form(end)) == Mark.Either)
        {
            end++;
        }

        return end - token;
    }

    /// <summary>Whether the paragraph around a token holds doubled marks.</summary>
    private static bool IsDoubled(ReadingState state, int token)
    {
        var text = state.Text.Text;
        var start = state.Text.Starts[token] == 0 ? 0 : text.LastIndexOf('\n', state.Text.Starts[token] - 1) + 1;
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).Contains("\"\"", StringComparison.Ordinal);
    }

    private static bool StartsParagraph(ParsedText text, int token) =>
        token > 0 && token < text.Count && text.Text.AsSpan(text.Ends[token - 1], text.Starts[token] - text.Ends[token - 1]).Contains('\n');

    private static Mark MarkOf(ReadOnlySpan<char> form) => form switch
    {
        "“" or "„" or "«" or "``" => Mark.Open,
        "”" or "»" or "''" => Mark.Close,
        "\"" or "\"\"" => Mark.Either,
        _ => Mark.None,
    };
}
