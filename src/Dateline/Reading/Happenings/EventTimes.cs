using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds when events happened: by the expressions that hang on their words, and by the events beside them.</summary>
internal sealed class EventTimes
{
    private const int LongestPhrase = 8;
    private const string Support = "support";
    private const string Now = "PRESENT_REF";

    private readonly ReadingState _state;
    private readonly ParseTree _tree;
    private readonly CueFinder _cues;
    private readonly SubjectFinder _subjects;
    private readonly DatedNeighbors _neighbors;
    private readonly Dictionary<int, Predicate> _byLightVerb;

    public EventTimes(ReadingState state)
    {
        _state = state;
        _tree = state.Tree;
        _cues = new CueFinder(state);
        _subjects = new SubjectFinder(state);
        _neighbors = new DatedNeighbors(state);
        _byLightVerb = state.Predicates.Where(predicate => predicate.LightVerb >= 0).GroupBy(predicate => predicate.LightVerb).ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>Events of which only the beginning or the end is dated.</summary>
    public HashSet<Predicate> Edges { get; } = [];

    /// <summary>Gives each expression to the event, or to the word of saying, that governs it.</summary>
    public void Attach()
    {
        foreach (var time in _state.Times.Where(time => time.Type is not TimexType.Set && time.EndToken > time.FirstToken))
        {
            // A length of time ("for three hours") gives way to a date.
            if ((OwnedBy(time) ?? Governor(time) ?? _neighbors.Counted(time)) is { Time: null or { Interval: null } } predicate && !IsMeasure(predicate, time))
            {
                predicate.Time = time;
            }
        }
    }

    /// <summary>"Monday's raid", "today's brutal attack on the camp": the noun whose phrase the expression opens.</summary>
    private Predicate? OwnedBy(TimeExpression time)
    {
        var last = time.EndToken - 1;
        var isOwner = _tree.Form(last) is [.., '\'' or '’', 's' or 'S'] || (time.EndToken < _tree.Count && _state.Text.PennTags[time.EndToken] == "POS");
        for (var token = time.EndToken; isOwner && token < Math.Min(_tree.Count, time.EndToken + LongestPhrase); token++)
        {
            if (_state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Noun } noun)
            {
                return noun;
            }

            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adp)
            {
                return null;
            }
        }

        return null;
    }

    // "The heaviest attack to date": how it compares, and not when it was.
    private bool IsMeasure(Predicate predicate, TimeExpression time)
    {
        foreach (var child in _tree.Children(predicate.Trigger))
        {
            if (_state.Text.PennTags[child] == "JJS")
            {
                return time.Value == Now;
            }
        }

        return false;
    }

    private Predicate? Governor(TimeExpression time)
    {
        var anchor = time.FirstToken;
        while (_tree.Head(anchor) >= time.FirstToken && _tree.Head(anchor) < time.EndToken)
        {
            anchor = _tree.Head(anchor);
        }

        var isSaid = false;
        for (var current = _tree.Head(anchor); current >= 0; isSaid |= _tree.Relation(current) == "ccomp", current = _tree.Head(current))
        {
            // "Launched an offensive to take the town last April": a purpose lies ahead, a past date is the deed's.
            if (IsPurpose(current) && time.Interval?.Latest < _state.Document.Published && _tree.Head(current) >= 0)
            {
                continue;
            }

            var predicate = EventOf(current);

            // "…, the third such case this year": how many there were this year, and not when this one was.
            if (predicate is null && _tree.Relation(current) is "parataxis" or "appos" && _state.Knowledge.Lexicon.Adjuncts.Sums.Contains(_tree.Lemma(current)))
            {
                return null;
            }

            if (predicate is not null && predicate == Argument(current) && IsAspect(current))
            {
                Edges.Add(predicate);
            }

            if (predicate is not null && time.Interval is { Precision: Precision.Day or Precision.Month or Precision.Year } && time.Bound == TimeBound.None && IsPresent(current, predicate))
            {
                // "Has called for an inquiry into the attack on Friday", "condemns the attacks today": the present takes no date, so the date is the attack's.
                return _neighbors.NounBetween(current, time.FirstToken) ?? _neighbors.ClauseBefore(current, time) ?? predicate;
            }

            // "Condemned the attack in Bor on 3 May": behind the place of the attack stands its day.
            if (predicate is not null && _state.Knowledge.Kinds[predicate.Kind].IsSpeech && anchor > current && _neighbors.PlacedBetween(current, time.FirstToken) is { } placed)
            {
                return placed;
            }

            if (predicate is not null && _tree.Relation(anchor) == "obl" && anchor < current && _neighbors.Opening(current, time.FirstToken) is { } opening)
            {
                return opening;
            }

            if (predicate is null && _cues.VerbCue(current) is null && _neighbors.Joined(current) is { } joined)
            {
                return joined;
            }

            // "On Sunday, rebels are reported to have killed": nobody says when it was reported.
            if (predicate is null && _tree.Child(current, "xcomp") is >= 0 and var inner && EventOf(inner) is { } below && (_cues.VerbCue(current) is null || _subjects.ActsPassive(current)))
            {
                return below;
            }

            // "The camp, which opened in 2014, was shelled": what a relative clause dates is its own.
            if (predicate is null && _tree.FullRelation(current) == "acl:relcl" && _tree.Tag(current) == UniversalTag.Verb)
            {
                return Told(current);
            }

            // "Killed since fighting began in April": a clause with a subject of its own keeps its date.
            if (predicate is null && _tree.Relation(current) == "advcl" && _tree.Tag(current) == UniversalTag.Verb && _tree.Has(current, "nsubj") && _cues.VerbCue(current) is null)
            {
                return null;
            }

            if (predicate is null && SaidBehind(current, time) is { } said)
            {
                return said;
            }

            // A word of saying keeps the time of the saying to itself; a time inside what is said is none.
            if (predicate is not null || _cues.VerbCue(current) is not null)
            {
                if (predicate is not null || !isSaid)
                {
                    _state.TimeOf.TryAdd(current, time);
                }

                return predicate;
            }
        }

        return null;
    }

    /// <summary>"The attack on a convoy, which took place on Monday", "the clashes, which began in May": the event that a relative clause dates.</summary>
    private Predicate? Told(int clause)
    {
        // "The massacre, which survivors described last week", "the talks, which collapsed last year": the date of what somebody else did, or of the end.
        // "The offensive, which the army launched on Monday" was launched then.
        // "The assault on the city that has defied them since April": the city has, and the assault was not then.
        var happens = _state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(clause)).Any(frame => frame.IsLight);
        if (!happens && _tree.Head(clause) is >= 0 and var noun && _state.PredicateAt[noun] is null)
        {
            return null;
        }

        var isOfOthers = !happens && _tree.Child(clause, "nsubj") is >= 0 and var subject && _state.Text.PennTags[subject] is not ("WDT" or "WP") && !_tree.FormIs(subject, "that");
        if (isOfOthers || _state.Knowledge.Lexicon.Undone.Ends.Contains(_tree.Lemma(clause)) || _state.EventWithClause(clause) is not { } told)
        {
            return null;
        }

        if (IsAspect(clause))
        {
            Edges.Add(told);
        }

        return told;
    }

    /// <summary>"Found that, on 3 May, rebels raided": behind the "that" all is part of what is said.</summary>
    private Predicate? SaidBehind(int cue, TimeExpression time)
    {
        var clause = Math.Max(_tree.Child(cue, "ccomp"), _tree.Child(cue, "parataxis"));
        var that = clause < 0 ? clause : time.FirstToken - 1;
        while (that > cue && !_tree.FormIs(that, "that") && _tree.Tag(that) is UniversalTag.Punct or UniversalTag.Adp)
        {
            that--;
        }

        return that > cue && _tree.FormIs(that, "that") && clause > time.FirstToken ? EventOf(clause) : null;
    }

    private bool IsAspect(int verb) =>
        _state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Lemma(verb), Status.Denied) is Status.Occurred or Status.Ongoing or Status.Negated;

    private bool IsPurpose(int verb) =>
        _tree.Relation(verb) is "advcl" or "acl" && _state.Text.PennTags[verb] == "VB" && _tree.Child(verb, "mark") is >= 0 and var mark && _tree.FormIs(mark, "to");

    /// <summary>The event that a word carries, lends its arguments to, or only says something about.</summary>
    public Predicate? EventOf(int token) => _state.PredicateAt[token] ?? _byLightVerb.GetValueOrDefault(token) ?? Argument(token);

    private bool IsPresent(int verb, Predicate predicate)
    {
        if (_state.Text.PennTags[verb] is "VBZ" or "VBP" && (_state.Knowledge.Kinds[predicate.Kind].IsSpeech || predicate.Kind == Support))
        {
            return true;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "aux" && _tree.Lemma(child) == "have" && _state.Text.PennTags[child] is "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    // "The talks ran into Friday", "the siege entered its third week": the verb carries nothing, its event noun does.
    private Predicate? Argument(int verb)
    {
        if (_tree.Tag(verb) != UniversalTag.Verb || _state.Knowledge.Lexicon.VerbCues(_tree.Lemma(verb)).Count > 0)
        {
            return null;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.FullRelation(child) is "nsubj" or "nsubj:pass" or "obj" or "obl:agent" && _state.PredicateAt[child] is { } predicate)
            {
                return predicate;
            }
        }

        return null;
    }
}
