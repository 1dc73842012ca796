using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the event beside an expression of time that it dates, where the verb that governs both takes no date itself.</summary>
internal sealed class DatedNeighbors(ReadingState state)
{
    private const int FarthestVerb = 12;

    // "Late October" is a third of a month.
    private const int LooseDays = 11;

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

    /// <summary>
    /// "Counted 300 strikes in the year to March", "was hit by strikes in October": where the verb takes no date, it is that of the event that it counts or that did it.
    /// </summary>
    public Predicate? Counted(TimeExpression time)
    {
        var verb = time.FirstToken;
        while (verb >= 0 && (verb >= time.FirstToken || _tree.Tag(verb) != UniversalTag.Verb))
        {
            verb = _tree.Head(verb);
        }

        if (verb < 0 || state.PredicateAt[verb] is not null)
        {
            return null;
        }

        var isCue = _tree.IsCue(verb);
        for (var token = time.FirstToken - 1; token > verb && token > time.FirstToken - FarthestVerb; token--)
        {
            if (_tree.FormIs(token, ",") || _tree.Tag(token) == UniversalTag.Verb)
            {
                return null;
            }

            // "Announced after the attack on Monday": only what is counted itself.
            if (state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Noun } noun && (!isCue || (_tree.Child(verb, "obj") is >= 0 and var counted && _tree.Coordinated(counted).Contains(token))))
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>"Condemned the attack in Bor on 3 May": the noun of an event right before an expression of time, with only its place between.</summary>
    public Predicate? PlacedBetween(int speech, int time)
    {
        if (_tree.Child(speech, "obj") is not (>= 0 and var spoken) || state.PredicateAt[spoken] is not { Frame.WordClass: FrameWordClass.Noun } noun)
        {
            return null;
        }

        foreach (var child in _tree.Children(spoken))
        {
            if (child > spoken && child < time && _tree.Relation(child) == "nmod" && state.Nominals[child]?.Place is not null && _tree.Subtree(child).End >= time - 2)
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>"On Monday he was struck and killed": the first verb carries nothing, the one joined to it does.</summary>
    public Predicate? Joined(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "conj" && child - verb <= 3 && _tree.Tag(verb) == UniversalTag.Verb && _tree.Tag(child) == UniversalTag.Verb && !_tree.Has(child, "nsubj") && !_tree.Has(child, "aux"))
            {
                return state.PredicateAt[child];
            }
        }

        return null;
    }

    /// <summary>"Since late October, when the militia took the city": what a clause behind a date tells happened then.</summary>
    public Predicate? ClauseWhen(TimeExpression time)
    {
        var when = time.EndToken < _tree.Count && _tree.FormIs(time.EndToken, ",") ? time.EndToken + 1 : time.EndToken;
        return when + 1 < _tree.Count && _tree.FormIs(when, "when") && _tree.Head(when) is var verb && verb > when && verb - when <= FarthestVerb && state.Text.SentenceOf[verb] == state.Text.SentenceOf[time.FirstToken]
            ? state.PredicateAt[verb] ?? (_tree.Child(verb, "nsubj") is >= 0 and var subject ? state.PredicateAt[subject] : null) ?? (_tree.Child(verb, "obj") is >= 0 and var thing ? state.PredicateAt[thing] : null)
            : null;
    }

    /// <summary>The stretch in which a time with an open end begins: "since October" begins in October.</summary>
    public static TimeExpression Edge(TimeExpression time)
    {
        if (time.Bound != TimeBound.Since || time.Interval?.Earliest is not { } first)
        {
            return time;
        }

        var last = time.Interval.Precision switch
        {
            Precision.Year => new DateOnly(first.Year, 12, 31),
            Precision.Month => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            Precision.Day => first,
            _ => new DateOnly(first.Year, first.Month, Math.Min(first.Day + LooseDays, DateTime.DaysInMonth(first.Year, first.Month))),
        };
        return time with { Interval = time.Interval with { Latest = last }, Bound = TimeBound.None };
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
