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
            var mark = MarkOf(state.Tree.Form(token));

            // A straight mark opens and closes; a paragraph that ends without closing ends the quotation with it.
            if (open >= 0 && mark != Mark.Close && StartsParagraph(text, token) && mark is Mark.Open or Mark.Either)
            {
                count = Close(state, open, token, count);
                open = token;
                continue;
            }

            switch (mark)
            {
                case Mark.Open when open < 0:
                case Mark.Either when open < 0:
                    open = token;
                    break;
                case Mark.Close when open >= 0:
                case Mark.Either when open >= 0:
                    count = Close(state, open, token, count);
                    open = -1;
                    break;
                default:
                    if (open >= 0 && StartsParagraph(text, token))
                    {
                        count = Close(state, open, token, count);
                        open = -1;
                    }

                    break;
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

    private static bool StartsParagraph(ParsedText text, int token) =>
        token > 0 && text.Text.AsSpan(text.Ends[token - 1], text.Starts[token] - text.Ends[token - 1]).Contains('\n');

    private static Mark MarkOf(ReadOnlySpan<char> form) => form switch
    {
        "“" or "„" or "«" or "``" => Mark.Open,
        "”" or "»" or "''" => Mark.Close,
        "\"" or "\"\"" => Mark.Either,
        _ => Mark.None,
    };
}
