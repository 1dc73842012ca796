using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Reads the status of an event off the words above and beside its trigger.</summary>
internal sealed class StatusFinder(ReadingState state)
{
    private const string Truce = "ceasefire";
    private const string Accord = "agreement";

    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly UndoneDeeds _undone = new(state);
    private readonly ClauseModality _modality = new(state);

    /// <summary>Sets the status of an event.</summary>
    /// <returns>False when the words only tell of a purpose, and so of no happening.</returns>
    public bool Decide(Predicate predicate)
    {
        if (_undone.IsSetAside(predicate))
        {
            return false;
        }

        var said = predicate.Status;
        var own = predicate.OwnStatus ?? (_undone.IsNearly(predicate) ? Status.Failed : _undone.IsUnknown(predicate) ? Status.Negated : null);
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
        var isInfinitive = IsBareInfinitive(current);

        // "Urged them to stop and to leave": both are urged.
        while (isInfinitive && _tree.Relation(current) == "conj" && _tree.Head(current) is >= 0 and var first && first < current && IsBareInfinitive(first))
        {
            current = first;
        }

        for (var depth = 0; depth < 12; depth++)
        {
            var head = _tree.Head(current);
            if (head < 0 || !Carries(current, head))
            {
                break;
            }

            var word = StatusOf(head, current);
            isNegated ^= head != predicate.LightVerb && word is not null ? _modality.IsNegated(head) : head == predicate.LightVerb && _modality.IsNegated(head);
            if (word is { } begun && isPurpose && begun is Status.Occurred or Status.Ongoing)
            {
                // "The start of operations to retake the town": what has begun is the operations.
                break;
            }

            if (word is { } status)
            {
                // "May halt the talks": the end itself is only thought of.
                own = status == Status.Negated && own is null && !isNegated ? _modality.Auxiliary(head) ?? status : Combine(own, status);
                isInfinitive = false;
            }
            else if (isInfinitive && _tree.Relation(current) is "advcl" or "acl")
            {
                isPurpose = true;
            }

            own ??= _modality.Auxiliary(head);
            if (_cues.VerbCue(head) is not null && _tree.Relation(current) is "ccomp" or "parataxis")
            {
                break;
            }

            current = head;
        }

        own ??= _modality.Conditional(predicate.Trigger) ?? Ahead(predicate.Trigger);
        if (isPurpose && own is null)
        {
            return false;
        }

        if (isInfinitive && own is null && _tree.Relation(predicate.Trigger) is "advcl" or "acl")
        {
            return false;
        }

        predicate.Status = Settle(predicate, said, own, isNegated);
        return true;
    }

    private Status Settle(Predicate predicate, Status said, Status? own, bool isNegated)
    {
        var isSourced = predicate.Sources.Any(source => !source.IsUnnamed);
        if (said == Status.Denied)
        {
            return isNegated ? Status.Occurred : Status.Denied;
        }

        var status = own ?? Status.Occurred;
        if (isNegated)
        {
            status = status switch
            {
                Status.Negated => Status.Occurred,
                Status.Failed => Status.Occurred,
                Status.Hypothetical or Status.Planned => status,
                _ => isSourced ? Status.Denied : Status.Negated,
            };
        }
        else if (status == Status.Negated && isSourced)
        {
            status = Status.Denied;
        }

        if (status is Status.Occurred or Status.Ongoing && said is Status.Alleged or Status.Hypothetical)
        {
            return said;
        }

        return status == Status.Occurred && !isNegated && own is null && IsProgressive(predicate) ? Status.Ongoing : status;
    }

    private static Status Combine(Status? inner, Status outer) => inner switch
    {
        null or Status.Occurred or Status.Ongoing => outer,
        _ => inner.Value,
    };

    /// <summary>What a governing word makes of the happening that depends on it; null when it says nothing about it.</summary>
    private Status? StatusOf(int head, int current)
    {
        var lemma = _tree.Lemma(head).ToLowerInvariant();
        var relation = _tree.Relation(current);
        if (!state.Knowledge.Lexicon.StatusWords.TryGetValue(lemma, out var status))
        {
            return null;
        }

        // "Began a push to seize the town": what began is the push.
        if (relation == "advcl" && status == Status.Occurred && state.PredicateAt[head] is { Frame.Others.Length: > 0 })
        {
            return null;
        }

        // "Committed abuses" did them; only "committed to" is for later.
        if ((relation is "obj" or "obl" or "nmod" or "nsubj" && status is Status.Occurred) || (relation == "obj" && lemma == "commit"))
        {
            return null;
        }

        // "Agreed on a truce": what is agreed on is there, "agreed to withdraw" is ahead.
        if (relation is "obl" or "nsubj" && status == Status.Planned && state.PredicateAt[current] is { Kind: Truce or Accord } pact && pact.LightVerb == head)
        {
            return null;
        }

        // "Called the raid a crime": what is called something is not called for.
        if (relation == "obj" && _tree.Child(head, "xcomp") is >= 0 and var called && _tree.Tag(called) != UniversalTag.Verb)
        {
            return null;
        }

        // "told them that it had attacked" says so; "told them to attack" orders it.
        if (relation == "ccomp" && _cues.VerbCue(head) is not null)
        {
            return null;
        }

        if (status == Status.Planned && _undone.CameToNothing(head, relation))
        {
            return Status.Failed;
        }

        // "kept them from attacking" did not happen; "kept attacking" went on.
        var mark = _tree.Child(current, "mark");
        if (status == Status.Ongoing && mark >= 0 && _tree.Lemma(mark) == "from")
        {
            return Status.Negated;
        }

        return status;
    }

    private bool Carries(int current, int head) => _tree.Relation(current) switch
    {
        // "Failed to condemn the attack": it took place, whether condemned or not.
        "obj" when state.PredicateAt[head] is { Kind: "condemnation" } && state.PredicateAt[current] is not null => false,
        "xcomp" or "ccomp" or "obj" or "csubj" => true,
        "advcl" => IsBareInfinitive(current) || IsToGerund(current) || IsFromGerund(current) || IsNextGerund(current, head),
        "acl" => _tree.FullRelation(current) == "acl" && (IsBareInfinitive(current) || IsToGerund(current)),

        // What happens to an event ("an inquiry into the attack") says nothing of the events that its noun tells of.
        "nmod" => state.PredicateAt[head] is null && _tree.Preposition(current) is "of" or "to" or "for" or "from"
            && (state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(head)) || state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(head))),
        "obl" when state.PredicateAt[head] is { } demand => state.Knowledge.Kinds[demand.Kind].IsSpeech && _tree.Preposition(current) == "for"
            && state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Lemma(head)) == Status.Planned && state.PredicateAt[current] is not null,
        // "Asked them to report on the massacre": what is reported on has happened.
        "obl" when _tree.Preposition(current) is "on" or "about" && _cues.VerbCue(head) is { Stance: CueStance.Asserts } => false,
        "obl" => _tree.Preposition(current) is "of" or "to" or "for" or "from" or "against" or "with" or "on" or "in",
        "nsubj" => _tree.FullRelation(current) == "nsubj:pass",
        _ => false,
    };

    private Status? BeforeNoun(Predicate predicate)
    {
        foreach (var child in _tree.Children(predicate.Trigger))
        {
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

        return _tree.FullRelation(trigger) == "nsubj" && _tree.Head(trigger) is >= 0 and var told && _tree.Has(told, "cop") && _tree.HasWord(told, "would") && !_tree.HasWord(told, "have") ? Status.Hypothetical : null;
    }

    // "Committed to defeating them", "the commitment to ending the siege".
    private bool IsToGerund(int token) => state.Text.PennTags[token] == "VBG" && _tree.Child(token, "mark") is >= 0 and var mark && _tree.Lemma(mark) == "to";

    private bool IsFromGerund(int token) => _tree.Child(token, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) == "from";

    // "Prepared to resume shelling": right behind a word that sets a status a gerund is what is resumed, whatever the parser calls it.
    private bool IsNextGerund(int token, int head) =>
        token == head + 1 && state.Text.PennTags[token] == "VBG" && state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(head));

    private bool IsBareInfinitive(int token) =>
        state.Text.PennTags[token] == "VB" && _tree.Child(token, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) == "to";

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
