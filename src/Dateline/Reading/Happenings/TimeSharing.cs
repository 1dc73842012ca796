using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Gives events without a time that of the events beside them in the sentence, and of those that they point back to.</summary>
internal sealed class TimeSharing(ReadingState state, EventTimes events)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly DatedNeighbors _neighbors = new(state);
    private readonly Dictionary<int, Predicate> _byLightVerb = state.Predicates.Where(predicate => predicate.LightVerb >= 0).GroupBy(predicate => predicate.LightVerb).ToDictionary(group => group.Key, group => group.First());

    /// <summary>Gives events without a time that of the events that they go together with.</summary>
    public void Share()
    {
        foreach (var time in state.Times.Where(time => time.Interval is not null && time.EndToken > time.FirstToken))
        {
            if (_neighbors.ClauseWhen(time) is { Time: null } told)
            {
                told.Time = DatedNeighbors.Edge(time);
            }
        }

        foreach (var predicate in state.Predicates)
        {
            predicate.Time = Dated(predicate.Time) ?? Shared(predicate) ?? Dated(predicate.Referent?.Time) ?? TimeOf(predicate.Cause) ?? TimeOf(predicate.Cause?.Referent) ?? predicate.Time;
            if (predicate.Cause is { Time: null or { Interval: null } } cause)
            {
                cause.Time = predicate.Time ?? cause.Time;
            }
        }
    }

    // "Killed in the clashes, which began in May": not in May.
    private TimeExpression? TimeOf(Predicate? cause) => cause is null || events.Edges.Contains(cause) ? null : Dated(cause.Time);

    private static TimeExpression? Dated(TimeExpression? time) => time is { Interval: not null } ? time : null;

    /// <summary>
    /// "On Friday they attacked and took the town", "began to attack on Friday", "withdrew on Friday, leaving": one time for verbs that share a clause.
    /// </summary>
    private TimeExpression? Shared(Predicate predicate)
    {
        var current = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        while (_tree.Head(current) is >= 0 and var head && GoesAlong(current))
        {
            // "Met today in Baghdad, where they discussed": the clause hangs on a noun under the verb.
            current = head;
            while (_tree.Relation(current) is "obl" or "nmod" or "obj" && _tree.Tag(current) != UniversalTag.Verb && state.PredicateAt[current] is null && _tree.Head(current) >= 0)
            {
                current = _tree.Head(current);
            }

            if (Dated(Carried(current)?.Time) is { } time)
            {
                return time;
            }
        }

        return FromNext(predicate);
    }

    private Predicate? Carried(int token) => state.PredicateAt[token] ?? _byLightVerb.GetValueOrDefault(token);

    /// <summary>"Killed ten and wounded four over the past three days": what stands behind the last of several verbs holds for all.</summary>
    private TimeExpression? FromNext(Predicate predicate)
    {
        var verb = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) == "conj" && _tree.Tag(child) == UniversalTag.Verb && !_tree.Has(child, "nsubj") && !_tree.Has(child, "advmod") && Carried(child) is { } next
                && state.Knowledge.Kinds[next.Kind].Family == state.Knowledge.Kinds[predicate.Kind].Family && Dated(next.Time) is { } time && time.FirstToken > child)
            {
                return time;
            }
        }

        return null;
    }

    private bool GoesAlong(int verb) => _tree.FullRelation(verb) switch
    {
        "conj" or "xcomp" => true,
        "advcl" => state.Text.PennTags[verb] == "VBG" && !_tree.Has(verb, "mark") && !_tree.Has(verb, "nsubj") && !_tree.Has(verb, "aux"),
        "acl:relcl" => _tree.HasWord(verb, "where"),
        _ => false,
    };
}
