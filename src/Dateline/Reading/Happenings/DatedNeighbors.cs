using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the event beside an expression of time that it dates, where the verb that governs both takes no date itself.</summary>
internal sealed class DatedNeighbors(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>"After the fall of the city in 2014, the council fled": a date inside the opening phrase is that of the phrase's event.</summary>
    public Predicate? Opening(int verb, int time)
    {
        var first = state.Text.Sentences[state.Text.SentenceOf[time]].First;
        for (var token = time - 1; token >= first; token--)
        {
            if (_tree.FormIs(token, ",") || _tree.Tag(token) == UniversalTag.Verb)
            {
                return null;
            }

            // "In a raid on Monday, police arrested three": one event's time is the other's, and goes by way of what they share.
            if (state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Noun } noun && _tree.IsUnder(token, verb) && token < verb)
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>The last noun of an event between a word and an expression of time.</summary>
    public Predicate? NounBetween(int first, int end)
    {
        for (var token = end - 1; token > first; token--)
        {
            if (state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Noun } noun)
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>"The LNA, which captured the oil fields in January, accuses …"</summary>
    public Predicate? ClauseBefore(int verb, TimeExpression time)
    {
        var first = state.Text.Sentences[state.Text.SentenceOf[verb]].First;
        for (var token = time.FirstToken - 1; token >= first && time.FirstToken < verb && time.Interval?.Latest < state.Document.Published; token--)
        {
            if (state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Verb } told)
            {
                return told;
            }
        }

        return null;
    }
}
