using Dateline.Model;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reading.Times;

/// <summary>Which tokens the pieces of a text belong to, and what their tags say.</summary>
internal sealed class TokenMap
{
    private readonly ParsedText _text;
    private readonly int[] _tokenOf;

    private TokenMap(ParsedText text, int[] tokenOf)
    {
        _text = text;
        _tokenOf = tokenOf;
    }

    public static TokenMap Of(ParsedText text, Pieces pieces)
    {
        var tokenOf = new int[pieces.Count];
        var token = 0;
        for (var index = 0; index < tokenOf.Length; index++)
        {
            while (token < text.Count && text.Ends[token] <= pieces[index].Start)
            {
                token++;
            }

            tokenOf[index] = token < text.Count && text.Starts[token] < pieces[index].End ? token : -1;
        }

        return new(text, tokenOf);
    }

    /// <summary>Index of the token that holds a piece; −1 when none does.</summary>
    public int this[int piece] => (uint)piece < (uint)_tokenOf.Length ? _tokenOf[piece] : -1;

    public bool IsVerb(int piece) => this[piece] is >= 0 and var token && (_text.Tags[token] is UniversalTag.Verb or UniversalTag.Aux || _text.PennTags[token] is "MD");

    /// <summary>The half-open range of tokens that a span touches.</summary>
    public (int First, int End) Cover(Span span)
    {
        var first = Array.BinarySearch(_text.Starts, span.Start);
        first = first >= 0 ? first : Math.Max(0, ~first - 1);
        while (first < _text.Count && _text.Ends[first] <= span.Start)
        {
            first++;
        }

        var end = first;
        while (end < _text.Count && _text.Starts[end] < span.End)
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Whether the nearest verb, or word of planning, before the expression (else behind it) looks ahead or back; never beyond the sentence.</summary>
    public TimeTense TenseAt(Pieces pieces, TimeLexicon lexicon, int start, int end)
    {
        var sentence = SentenceOf(start);
        var that = false;
        for (var index = start - 1; index >= 0 && start - index <= 14 && SentenceOf(index) == sentence; index--)
        {
            // "announced Friday that it will": beside a verb of saying stands the time of saying.
            that |= pieces.Is(index, "that") || pieces[index].Kind == PieceKind.Mark;
            if (start - index <= 4 && !that && lexicon.Saying.Contains(pieces.Norm(index)))
            {
                return TimeTense.Past;
            }

            if (TenseOf(pieces, lexicon, index) is not TimeTense.Unknown and var before)
            {
                return before == TimeTense.Past && IsPassiveAhead(pieces, lexicon, index) ? TimeTense.Future : before;
            }
        }

        for (var index = end; index < pieces.Count && index - end <= 10 && SentenceOf(index) == sentence && !pieces.Is(index, "that"); index++)
        {
            if (TenseOf(pieces, lexicon, index) is not TimeTense.Unknown and var after)
            {
                return after;
            }
        }

        return TimeTense.Unknown;
    }

    // "may be signed", "is to be held": the participle looks back, its auxiliaries ahead.
    private static bool IsPassiveAhead(Pieces pieces, TimeLexicon lexicon, int index)
    {
        for (var at = index - 1; at >= Math.Max(0, index - 3) && pieces[at].Kind == PieceKind.Word; at--)
        {
            if (lexicon.Future.Contains(pieces.Norm(at)) || (pieces.Is(at, "be") && pieces.Is(at - 1, "to")))
            {
                return true;
            }
        }

        return false;
    }

    private int SentenceOf(int piece) => this[piece] is >= 0 and var token ? _text.SentenceOf[token] : -1;

    private TimeTense TenseOf(Pieces pieces, TimeLexicon lexicon, int index)
    {
        var word = pieces.Norm(index);
        if (pieces[index].Kind != PieceKind.Word || lexicon.Neutral.Contains(word) || lexicon.Saying.Contains(word))
        {
            return TimeTense.Unknown;
        }

        if (lexicon.Future.Contains(word))
        {
            // "set to" and "due to" look ahead only as "is set to", "is due to".
            return word is not ("set" or "due" or "going" or "will" or "may") || (word is "will" or "may" ? !pieces.IsCapital(index) || IsVerb(index) : pieces.Norm(index - 1) is "is" or "are" or "was" or "were" or "be" or "s" or "re")
                ? TimeTense.Future : TimeTense.Unknown;
        }

        return lexicon.Past.Contains(word) || (this[index] is >= 0 and var token && _text.PennTags[token] is "VBD") ? TimeTense.Past : TimeTense.Unknown;
    }
}
