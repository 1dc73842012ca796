using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Reads the status of an event off the words above and beside its trigger.</summary>
internal sealed class StatusFinder(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly UndoneDeeds _undone = new(state);
    private readonly ClauseModality _modality = new(state);
    private readonly GoverningWords _governing = new(state);
    private readonly Suppositions _suppositions = new(state);

    /// <summary>Sets the status of an event.</summary>
    /// <returns>False when the words only tell of a purpose, and so of no happening.</returns>
    public bool Decide(Predicate predicate)
    {
        if (_undone.IsSetAside(predicate))
        {
            return false;
        }

        var said = predicate.Status;
        var own = _undone.IsYetAhead(predicate) ? Status.Planned : predicate.OwnStatus ?? _undone.Nearly(predicate) ?? (_undone.IsUnknown(predicate) ? Status.Negated : null);
        var isNegated = _modality.IsNegated(predicate.Trigger) || _undone.IsYetToCome(predicate);
        if (_tree.FullRelation(predicate.Trigger) == "nsubj" && _modality.IsNegated(predicate.LightVerb))
        {
            // "The assault never came"; "the bombing has not stopped".
            var goesOn = state.Knowledge.Lexicon.StatusWords.TryGetValue(_tree.Lemma(predicate.LightVerb), out var end) && end == Status.Negated;
            (own, isNegated) = goesOn ? (Status.Ongoing, isNegated) : (own, true);
        }

        var isPurpose = false;
        var current = predicate.Trigger;
        own ??= _modality.Auxiliary(current);
        if (predicate.LightVerb >= 0 && _tree.Relation(current) == "nsubj" && _tree.Head(current) == predicate.LightVerb)
        {
            // "The talks could resume", "the toll may rise".
            own ??= _modality.Auxiliary(predicate.LightVerb);
        }

        own ??= BeforeNoun(predicate) is { } before && !IsCarriedOut(predicate, before) ? before : null;
        // "Urged them to stop and to leave": both are urged. "Plan to storm the town and kill the mayor": the "to" stands once, before both.
        while (_tree.Relation(current) == "conj" && _tree.Head(current) is >= 0 and var first && first < current && (_governing.IsBareInfinitive(current) || SharesInfinitive(current)) && (_governing.IsBareInfinitive(first) || SharesInfinitive(first)))
        {
            current = first;
        }

        var isInfinitive = _governing.IsBareInfinitive(current);

        for (var depth = 0; depth < 12; depth++)
        {
            var head = _tree.Head(current);
            if (head < 0 || !_governing.Carry(current, head))
            {
                break;
            }

            // "A halt to hostilities": what is part of the happening's own words does not undo it.
            var isOwnWord = head != predicate.LightVerb && _tree.IsNominal(head) && Array.IndexOf(predicate.Frame.Others, _tree.Lemma(head)) >= 0;
            var word = isOwnWord ? null : _governing.StatusOf(head, current);
            if (word == Status.Negated && own is not null && _modality.IsNegated(head) && !_governing.IsExcluding(head))
            {
                // "Does not stop trying to surround it": two words that say no.
                own = own is Status.Occurred ? Status.Ongoing : own;
                current = head;
                continue;
            }

            isNegated = head == predicate.LightVerb ? isNegated || _modality.IsNegated(head) : isNegated ^ (word is not null && _modality.IsNegated(head));
            if (word is { } begun && isPurpose && begun is Status.Occurred or Status.Ongoing)
            {
                // "The start of operations to retake the town": what has begun is the operations.
                break;
            }

            if (word is { } status)
            {
                // "Has not ruled out an attack": it may come.
                // "May halt the talks": the end itself is only thought of.
                var isLeftOpen = isNegated && _governing.IsExcluding(head);
                own = isLeftOpen ? Status.Hypothetical : status == Status.Negated && own is null && !isNegated ? _modality.Auxiliary(head) ?? status : GoverningWords.Combine(own, status);
                if (own == Status.Occurred && _modality.Auxiliary(head) is { } modal)
                {
                    // "Could be forced to withdraw".
                    own = modal;
                }

                isNegated &= !isLeftOpen;
                isInfinitive = false;
            }
            else if (isInfinitive && _tree.Relation(current) is "advcl" or "acl")
            {
                isPurpose = true;
            }

            // "The report will say that troops fired": what is yet to be said is past.
            own ??= _tree.Relation(current) is "ccomp" or "csubj" && state.Text.PennTags[current] == "VBD" && _cues.VerbCue(head) is not null ? null : _modality.Auxiliary(head);
            if (_cues.VerbCue(head) is not null && _tree.Relation(current) is "ccomp" or "parataxis")
            {
                break;
            }

            current = head;
        }

        own = _suppositions.IsSupposed(predicate) ? Status.Hypothetical : own ?? Ahead(predicate.Trigger);
        if (isPurpose && own is null && !IsSpokenThere(predicate))
        {
            return false;
        }

        if (isInfinitive && own is null && _tree.Relation(predicate.Trigger) is "advcl" or "acl" && !IsSpokenThere(predicate))
        {
            return false;
        }

        predicate.Status = Settle(predicate, said, own, isNegated);
        return true;
    }

    private bool SharesInfinitive(int verb) =>
        _tree.Relation(verb) == "conj" && state.Text.PennTags[verb] == "VB" && !_tree.Has(verb, "mark") && !_tree.Has(verb, "aux") && !_tree.Has(verb, "nsubj") && !_tree.Has(verb, "aux:pass");

    // "Went on the radio to demand", "took to the streets to condemn": whoever did the one did the other.
    private bool IsSpokenThere(Predicate predicate) =>
        state.Knowledge.Kinds[predicate.Kind].IsSpeech && _tree.Relation(predicate.Trigger) == "advcl" && _tree.Head(predicate.Trigger) is >= 0 and var going && going < predicate.Trigger && state.Text.PennTags[going] == "VBD"
        && !_tree.Has(going, "obj") && !_tree.IsPassive(going) && _governing.StatusOf(going, predicate.Trigger) is null;

    private Status Settle(Predicate predicate, Status said, Status? own, bool isNegated)
    {
        var isSourced = predicate.Sources.Any(source => !source.IsUnnamed);
        if (said == Status.Denied)
        {
            // "Reports of shelling are false": denied by the outlet itself.
            return isNegated ? Status.Occurred : predicate.Sources.Count == 0 ? Status.Negated : Status.Denied;
        }

        var status = own ?? Status.Occurred;
        if (isNegated)
        {
            status = status switch
            {
                Status.Negated => Status.Occurred,
                Status.Failed => Status.Occurred,
                Status.Hypothetical => status,

                // "Will not attack", "has no plans to attack": announced is that it will not be.
                Status.Planned => Status.Negated,
                _ => isSourced ? Status.Denied : Status.Negated,
            };
        }
        else if (status == Status.Negated && isSourced && predicate.Frame.Status != Status.Negated)
        {
            status = Status.Denied;
        }

        if (status is Status.Occurred or Status.Ongoing && said is Status.Alleged or Status.Hypothetical)
        {
            return said;
        }

        status = status == Status.Occurred && !isNegated && own is null && IsProgressive(predicate) ? Status.Ongoing : status;
        return status is Status.Occurred or Status.Ongoing && !isNegated && own is null && IsAhead(predicate) ? Status.Planned : status;
    }

    private Status? BeforeNoun(Predicate predicate)
    {
        foreach (var child in _tree.Children(predicate.Trigger))
        {
            // "At a summit scheduled for Friday".
            if (child > predicate.Trigger && _tree.Relation(child) == "acl" && state.Text.PennTags[child] == "VBN" && state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Lemma(child)) == Status.Planned
                && _tree.Child(child, "obl") is >= 0 and var when && state.Nominals[when] is { IsTime: true })
            {
                return Status.Planned;
            }

            // "A cease-fire": the first half of a word with a hyphen says nothing of the second.
            if (_tree.Relation(child) is "amod" or "compound" && !(child + 1 < _tree.Count && _tree.FormIs(child + 1, "-")) && state.Knowledge.Lexicon.StatusWords.TryGetValue(_tree.Form(child).ToString().ToLowerInvariant(), out var status))
            {
                return status;
            }
        }

        return null;
    }

    // "Mounted its long-threatened invasion", "began the planned withdrawal": it has come; "announced a planned withdrawal" leaves it ahead.
    private bool IsCarriedOut(Predicate predicate, Status before) =>
        before == Status.Planned && predicate.LightVerb >= 0 && state.Text.PennTags[predicate.LightVerb] is "VBD" or "VBN" && _cues.VerbCue(predicate.LightVerb) is null;

    // "A step towards clearing the valley" has not cleared it; "a raid would be a disaster" is thought of.
    private Status? Ahead(int trigger)
    {
        var first = trigger;
        while (_tree.Relation(first) == "conj" && !_tree.Has(first, "mark") && state.Text.PennTags[first] == "VBG" && _tree.Head(first) is >= 0 and var before)
        {
            first = before;
        }

        if (state.Text.PennTags[first] == "VBG" && _tree.Child(first, "mark") is >= 0 and var mark && _tree.Lemma(mark) is "towards" or "toward")
        {
            return Status.Planned;
        }

        return _tree.FullRelation(trigger) == "nsubj" && _tree.Head(trigger) is >= 0 and var told && _tree.Has(told, "cop") && _tree.HasWord(told, "would") && !_tree.HasWord(told, "have") ? Status.Hypothetical : IsAnyDeed(trigger) ? Status.Hypothetical : null;
    }

    // "A truce could save thousands", "could be killed in such an attack": of any truce or attack, and none that is there.
    private bool IsAnyDeed(int noun) => (_tree.FullRelation(noun) == "nsubj" || (_tree.Relation(noun) == "obl" && _tree.Preposition(noun) is "in" or "during" or "by")) && _tree.Head(noun) is >= 0 and var verb && !_tree.HasWord(verb, "have") && _tree.Child(verb, "aux") is >= 0 and var modal && _tree.Lemma(modal) is "could" or "would" or "might" or "may" or "will" && (!_tree.FormIs(modal, "will") || _tree.HasWord(noun, "any"))
        && (_tree.HasWord(noun, "a") || _tree.HasWord(noun, "an") || _tree.HasWord(noun, "any") || _tree.HasWord(noun, "another") || _tree.HasWord(noun, "such"));

    // "Is sending soldiers next week", "meet on Monday": in the present tense, of a day to come.
    private bool IsAhead(Predicate predicate)
    {
        var verb = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        var finite = _tree.Child(verb, "aux") is >= 0 and var auxiliary ? auxiliary : verb;
        return state.Text.PennTags[finite] is "VBZ" or "VBP" && predicate.Time is { Interval.Earliest: { } earliest } && earliest > state.Document.Published;
    }

    private bool IsProgressive(Predicate predicate)
    {
        var verb = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        if (state.Text.PennTags[verb] is "VBZ" or "VBP" && predicate.Frame.WordClass == FrameWordClass.Verb)
        {
            return false;
        }

        if (state.Text.PennTags[verb] != "VBG")
        {
            return false;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "aux" && _tree.Lemma(child) == "be")
            {
                return true;
            }
        }

        return false;
    }
}
