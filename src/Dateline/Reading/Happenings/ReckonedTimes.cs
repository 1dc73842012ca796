using System.Text.RegularExpressions;
using Dateline.Model;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>
/// Reckons when events happened from the time of others: "two days after they had overrun the town", "after two days of fighting", "since the revolt began in 1989", "since then", "for two years".
/// </summary>
internal sealed partial class ReckonedTimes(ReadingState state, EventTimes events)
{
    private const int Farthest = 4;
    private const int SentencesBack = 2;

    private readonly ParseTree _tree = state.Tree;

    public void Complete()
    {
        foreach (var time in state.Times.Where(time => time.EndToken > time.FirstToken))
        {
            if (time.Interval is not null)
            {
                AddSince(time);
            }
            else if (time.Type == TimexType.Duration && Length().Match(time.Value ?? string.Empty) is { Success: true } length)
            {
                var span = LengthOfTime.Of(length);
                AddClause(time, span);
                AddLasting(time, span);
                AddUntilNow(time, span);
            }
        }

        AddSinceThen();
    }

    // "Two days after they had overrun the town", "a week before the vote".
    private void AddClause(TimeExpression time, LengthOfTime length)
    {
        var link = time.EndToken;
        if (link >= _tree.Count || !(_tree.FormIs(link, "after") || _tree.FormIs(link, "before")) || _tree.Head(link) is not (> 0 and var head) || head < link)
        {
            return;
        }

        var clause = _tree.Relation(head) == "aux" ? _tree.Head(head) : head;
        if (clause < link || Bare(events.EventOf(clause) ?? (_tree.Child(clause, "xcomp") is >= 0 and var inner ? events.EventOf(inner) : null)) is not { } told || Anchor(clause, told) is not { Earliest: { } first, Latest: { } last } anchor)
        {
            return;
        }

        // "A day after" some day of a month is no day.
        if (length.Months == 0 && anchor.Precision != Precision.Day)
        {
            return;
        }

        var steps = _tree.FormIs(link, "after") ? -1 : 1;
        if (length.From(first, steps) is not { } from || length.From(last, steps) is not { } to)
        {
            return;
        }

        // "Less than a day after" may be the same day.
        var isLess = state.WordsOf(Math.Max(0, time.FirstToken - 2), time.EndToken).Contains("less than", StringComparison.OrdinalIgnoreCase);
        told.Time = Put(time, isLess ? new DateInterval(from < first ? from : first, to > last ? to : last, Precision.Period) : length.Widen(new DateInterval(from, to, anchor.Precision)));
    }

    // "After two days of fighting", "after a siege of two months": up to what came of it.
    private void AddLasting(TimeExpression time, LengthOfTime length)
    {
        var head = HeadOf(time);
        var (noun, governed) = _tree.Preposition(head) == "after" && _tree.Child(head, "nmod") is >= 0 and var inner && _tree.Preposition(inner) == "of" ? (inner, head)
            : _tree.Relation(head) == "nmod" && _tree.Preposition(head) == "of" && _tree.Head(head) is >= 0 and var outer && _tree.Preposition(outer) == "after" ? (outer, outer)
            : (-1, -1);
        if (noun >= 0 && Bare(state.PredicateAt[noun]) is { } lasting && _tree.Head(governed) is >= 0 and var verb && events.EventOf(verb)?.Time?.Interval is { Earliest: { } first } end
            && length.From(first, -1) is { } start)
        {
            lasting.Time = Put(time, new DateInterval(start, end.Latest, Precision.Period));
        }
    }

    // "Has held the town for two years".
    private void AddUntilNow(TimeExpression time, LengthOfTime length)
    {
        var head = HeadOf(time);
        if (_tree.Preposition(head) != "for" || _tree.Head(head) is not (>= 0 and var verb) || Bare(events.EventOf(verb)) is not { } lasting || !IsPerfect(verb) || state.Document.Published is not { } today
            || length.From(today, -1) is not { } start)
        {
            return;
        }

        lasting.Time = Put(time, new DateInterval(start, today, Precision.Period));
    }

    // "Thousands have died since the revolt began in 1989": from then on.
    private void AddSince(TimeExpression time)
    {
        var clause = HeadOf(time);
        for (var climbed = 0; climbed < Farthest && clause >= 0 && _tree.Relation(clause) != "advcl"; climbed++)
        {
            clause = _tree.Head(clause);
        }

        if (clause >= 0 && _tree.Relation(clause) == "advcl" && _tree.Has(clause, "nsubj") && _tree.HasWord(clause, "since") && _tree.Head(clause) is >= 0 and var verb && Bare(events.EventOf(verb)) is { } told)
        {
            told.Time = Put(time, Since(time.Interval!));
        }
    }

    // "Since then": since the last day told.
    private void AddSinceThen()
    {
        var next = 0;
        TimeExpression? before = null;
        for (var token = 0; token + 1 < _tree.Count; token++)
        {
            for (; next < state.Times.Count && state.Times[next].EndToken <= token; next++)
            {
                before = state.Times[next].Interval is not null ? state.Times[next] : before;
            }

            if (!_tree.FormIs(token, "since") || !_tree.FormIs(token + 1, "then") || before is null || state.Text.SentenceOf[token] - state.Text.SentenceOf[before.FirstToken] > SentencesBack)
            {
                continue;
            }

            var verb = _tree.Head(token + 1) == token ? _tree.Head(token) : _tree.Head(token + 1);
            for (var climbed = 0; climbed < Farthest && verb >= 0 && events.EventOf(verb) is null; climbed++)
            {
                verb = _tree.Head(verb);
            }

            if (verb >= 0 && Bare(events.EventOf(verb)) is { } told)
            {
                told.Time = new TimeExpression { FirstToken = token, EndToken = token + 2, Span = state.SpanOf(token, token + 2), Type = TimexType.Date, Interval = Since(before.Interval!), RelativeToText = true };
            }
        }
    }

    private DateInterval Since(DateInterval start) => new(start.Earliest, state.Document.Published is { } today && today >= start.Earliest ? today : null, Precision.Period);

    // The time of the event on which a clause hangs, or of what is said where it hangs on the word of saying.
    private DateInterval? Anchor(int clause, Predicate told)
    {
        var verb = _tree.Head(clause);
        for (var climbed = 0; climbed < Farthest && verb >= 0; climbed++, verb = _tree.Head(verb))
        {
            var isSaying = events.EventOf(verb) is null && _tree.IsCue(verb);
            if (isSaying && state.TimeOf.TryGetValue(verb, out var saying) && saying.Interval is not null)
            {
                return saying.Interval;
            }

            var said = isSaying ? Math.Max(_tree.Child(verb, "ccomp"), _tree.Child(verb, "parataxis")) : -1;
            if (events.EventOf(said >= 0 ? said : verb) is { } main && main != told)
            {
                return main.Time?.Interval ?? (state.Knowledge.Kinds[main.Kind].IsSpeech ? JustNow() : null);
            }
        }

        return null;
    }

    // "Two days after the raid, the group vowed revenge": what a report tells as said without a day was said on its own day.
    private DateInterval? JustNow() => state.Document.Published is { } today ? DateInterval.Of(today) : null;

    private int HeadOf(TimeExpression time)
    {
        var head = time.FirstToken;
        while (_tree.Head(head) >= time.FirstToken && _tree.Head(head) < time.EndToken)
        {
            head = _tree.Head(head);
        }

        return head;
    }

    private bool IsPerfect(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "aux" && state.Text.PennTags[child] is "VBZ" or "VBP" && _tree.Lemma(child) == "have")
            {
                return true;
            }
        }

        return _tree.Lemma(verb) == "have" && _tree.Has(verb, "aux");
    }

    private static Predicate? Bare(Predicate? told) => told is { Time: null or { Interval: null } } ? told : null;

    private static TimeExpression Put(TimeExpression time, DateInterval interval) => time with { Interval = interval, Type = TimexType.Date, RelativeToText = true };

    [GeneratedRegex(@"^P(T)?(\d{1,4})([HDWMY])$", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
