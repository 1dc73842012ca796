using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds who does what a word tells, where its own phrase and clause do not say.</summary>
internal sealed class EventDoers(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly SubjectFinder _subjects = new(state);
    private readonly FillerFinder _fillers = new(state);
    private readonly CueFinder _cues = new(state);
    private readonly ArgumentFinder _arguments = new(state);

    public void Complete(Predicate noun)
    {
        if (!noun.Of(Role.Agent).Any())
        {
            AddResponsible(noun);
        }

        if (!noun.Of(Role.Agent).Any())
        {
            AddOwnerOfList(noun);
        }

        if (!noun.Of(Role.Agent).Any())
        {
            AddDoerOfWhole(noun);
            AddOwnerAbove(noun);
        }

        if (!noun.Of(Role.Agent).Any())
        {
            AddAccused(noun);
            AddSpeaker(noun);
        }
    }

    /// <summary>"The minister said the situation was grave, warning of famine": situations warn of nothing, so the speaker does.</summary>
    public void AddSpeakerAbove(Predicate verb)
    {
        if (!state.Knowledge.Kinds[verb.Kind].IsSpeech || verb.Of(Role.Agent).Any() || state.Text.PennTags[verb.Trigger] != "VBG" || _tree.Relation(verb.Trigger) is not ("advcl" or "csubj") || _tree.Head(verb.Trigger) > verb.Trigger)
        {
            return;
        }

        for (var current = _tree.Head(verb.Trigger); current >= 0; current = _tree.Head(current))
        {
            var speakers = _cues.VerbCue(current) is null ? [] : _subjects.SurfaceSubject(current, 0).Where(subject => subject.Entity is not null).ToList();
            if (speakers.Count > 0)
            {
                speakers.ForEach(speaker => verb.AddRole(Role.Agent, speaker));
                return;
            }
        }
    }

    // "The army is responsible for the massacre", "were guilty of the murder", "the front is behind the bombing".
    private void AddResponsible(Predicate noun)
    {
        // "The attack, for which the front claimed responsibility".
        if (_tree.Child(noun.Trigger, "acl:relcl") is >= 0 and var owning && _tree.Child(owning, "obj") is >= 0 and var owned && _tree.Lemma(owned) is "responsibility" or "credit" && _tree.Child(owning, "nsubj") is >= 0 and var claimer && !_tree.HasWord(claimer, "no"))
        {
            _fillers.At(claimer).Where(somebody => somebody.Entity is not null).ToList().ForEach(somebody => noun.AddRole(Role.Agent, somebody));
            return;
        }

        // "Is behind a series of massacres".
        var whole = _tree.Relation(noun.Trigger) == "nmod" && _tree.Preposition(noun.Trigger) == "of" && state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(_tree.Head(noun.Trigger))) ? _tree.Head(noun.Trigger) : noun.Trigger;
        var isBehind = _tree.Preposition(whole) == "behind" && _tree.Has(whole, "cop");
        if (!isBehind && _tree.Relation(noun.Trigger) is not ("obl" or "nmod" or "root"))
        {
            return;
        }

        var word = isBehind ? whole : _tree.Head(noun.Trigger);
        if (!isBehind && (word < 0 || !(_tree.Lemma(word) == "responsible" && _tree.Preposition(noun.Trigger) == "for") && !(_tree.Lemma(word) == "guilty" && _tree.Preposition(noun.Trigger) == "of")))
        {
            return;
        }

        var subjects = _tree.Child(word, "nsubj") is >= 0 and var doer ? _fillers.At(doer).ToList() : isBehind ? Charged(word) : [];
        if (subjects is [{ Entity: null } it] && _tree.FormIs(it.Head, "it") && _tree.Relation(word) == "ccomp")
        {
            // "The group said it was behind the attack": it says so of itself.
            subjects = [.. _subjects.SurfaceSubject(_tree.Head(word), 0)];
        }

        foreach (var subject in subjects.Where(subject => subject.Entity is not null))
        {
            noun.AddRole(Role.Agent, subject);
        }
    }

    // "Accused them of being behind the raid".
    private List<Nominal> Charged(int clause)
    {
        for (var above = _tree.Relation(clause) is "acl" or "advcl" or "xcomp" ? _tree.Head(clause) : -1; above >= 0; above = _tree.Relation(above) is "obj" ? _tree.Head(above) : -1)
        {
            if (Accusation(above) is { } charge)
            {
                return [.. charge.Of(Role.Patient)];
            }
        }

        return [];
    }

    // "The regime's attacks on the city and siege of the suburbs": one owner for the list, as long as the rest has none.
    private void AddOwnerOfList(Predicate noun)
    {
        if (_tree.Relation(noun.Trigger) != "conj" || state.PredicateAt[_tree.Head(noun.Trigger)] is not { Frame.WordClass: FrameWordClass.Noun } first
            || _tree.Has(noun.Trigger, "det") || _tree.Has(noun.Trigger, "nmod:poss"))
        {
            return;
        }

        // "Supports them through training and airstrikes": whoever does the first of the means does the others too.
        foreach (var owner in first.Of(Role.Agent).Where(agent => agent.Head < first.Trigger && (_tree.FullRelation(agent.Head) == "nmod:poss" || !_tree.IsUnder(agent.Head, first.Trigger))).ToList())
        {
            noun.AddRole(Role.Agent, owner);
        }
    }

    // "The rebels' launch of an offensive", "the imposition by the council of sanctions": whoever launches it does it.
    private void AddOwnerAbove(Predicate noun)
    {
        if (_tree.Relation(noun.Trigger) != "nmod" || _tree.Preposition(noun.Trigger) != "of" || _tree.Head(noun.Trigger) is not (>= 0 and var above))
        {
            return;
        }

        // Hung on the council, as often as not.
        above = _tree.Preposition(above) == "by" && _tree.Relation(above) == "nmod" ? _tree.Head(above) : above;
        foreach (var frame in state.PredicateAt[above] is null ? state.Knowledge.Lexicon.Frames(FrameWordClass.Noun, _tree.Lemma(above)).Where(frame => frame.IsLight) : [])
        {
            var slots = _arguments.OfNoun(above, []);
            foreach (var doer in frame.Roles.Keys.SelectMany(slot => slots[slot]).Where(doer => doer.Entity is not null))
            {
                noun.AddRole(Role.Agent, doer);
            }
        }
    }

    // "Carried out abuses, including the killing of two monks", "caused damage on a large scale, such as attacks on bridges": whoever did the whole did the part.
    private void AddDoerOfWhole(Predicate noun)
    {
        // "Killed hundreds, including 27 soldiers during an attack on the town": an occasion of a part is the same doer's.
        var part = _tree.Preposition(noun.Trigger) is "in" or "during" && _tree.Head(noun.Trigger) is >= 0 and var above && _tree.Preposition(above) == "including" ? above : noun.Trigger;
        if (_tree.Relation(part) is not ("nmod" or "obl") || _tree.Preposition(part) is not ("including" or "such as" or "like" or "as"))
        {
            return;
        }

        for (var current = _tree.Head(part); current >= 0 && _tree.Relation(current) is "nmod" or "obl" or "obj" or "root" or "conj"; current = _tree.Head(current))
        {
            // "Committed abuses": the verb only lends its doer.
            var told = state.PredicateAt[current] is null && _tree.Child(current, "obj") is >= 0 and var lent ? lent : current;
            if (state.PredicateAt[told] is { } whole && whole != noun && state.Knowledge.Kinds[whole.Kind].Family is "attack" or "harm" or "destruction" or "seizure-of-people" or "fighting")
            {
                whole.Of(Role.Agent).ToList().ForEach(doer => noun.AddRole(Role.Agent, doer));
                return;
            }
        }
    }

    // "Accused the junta of air strikes", "implicated two officers in the killing", "the murder was attributed to the cartel", "held the front responsible for the attack": the deed is theirs.
    private void AddAccused(Predicate noun)
    {
        if (Charge(noun.Trigger) is not { } charge)
        {
            return;
        }

        foreach (var accused in charge.Of(Role.Patient).Where(accused => accused.Head != noun.Trigger && IsSomebody(accused)).ToList())
        {
            // "Pinned the bombing on militants": nothing was done to them.
            noun.Roles.RemoveAll(role => role.Role == Role.Patient && role.Filler == accused);
            noun.AddRole(Role.Agent, accused);
        }
    }

    private Predicate? Charge(int noun)
    {
        if (_tree.Relation(noun) is "nsubj" or "obj" && Accusation(_tree.Head(noun)) is { } whole)
        {
            return whole;
        }

        foreach (var child in _tree.Children(noun))
        {
            if (_tree.Relation(child) == "acl" && Accusation(child) is { } beside)
            {
                return beside;
            }
        }

        // "An ambush on the road, attributed to the front, killed nine": the charge hangs on the verb.
        if (_tree.Relation(noun) == "nsubj" && _tree.Child(_tree.Head(noun), "advcl") is var aside && aside > noun && aside < _tree.Head(noun) && state.Text.PennTags[aside] == "VBN")
        {
            return Accusation(aside);
        }

        if (_tree.Relation(noun) is not ("nmod" or "obl") || _tree.Preposition(noun) is not ("of" or "for" or "in" or "with" or "to"))
        {
            return null;
        }

        var above = _tree.Head(noun);
        return Accusation(above) ?? (_tree.Relation(above) is "obj" or "xcomp" ? Accusation(_tree.Head(above)) : null);
    }

    private Predicate? Accusation(int token) => token >= 0 && state.PredicateAt[token] is { Kind: "accusation", Frame.WordClass: FrameWordClass.Verb } charge ? charge : null;

    private bool IsSomebody(Nominal nominal) => nominal.Entity is not null || (nominal.Place is null && state.PredicateAt[nominal.Head] is null);

    /// <summary>"In an action attributed to the cartel, a bomb destroyed a school": whoever the action is put down to did what happened in it.</summary>
    public void AddAttributed(Predicate verb)
    {
        if (verb.Of(Role.Agent).Any() || state.Knowledge.Kinds[verb.Kind].Family is not ("attack" or "harm" or "destruction" or "seizure-of-people"))
        {
            return;
        }

        foreach (var child in _tree.Children(verb.Trigger))
        {
            if (_tree.Relation(child) == "obl" && _tree.Preposition(child) == "in" && state.PredicateAt[child] is null && Charge(child) is { } charge)
            {
                charge.Of(Role.Patient).Where(IsSomebody).ToList().ForEach(accused => verb.AddRole(Role.Agent, accused));
            }
        }
    }

    /// <summary>"Was kidnapped on Monday in the north of the province by rebels": what has no doer was done by those behind "by", although they hang on the province.</summary>
    public void AddDistant(Predicate verb)
    {
        if (verb.Of(Role.Agent).Any() || !_tree.IsPassive(verb.Trigger) || !verb.Frame.Roles.ContainsKey("subject"))
        {
            return;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[verb.Trigger]];
        for (var token = verb.End; token < sentence.End && state.PredicateAt[token] is null && _tree.Tag(token) != UniversalTag.Verb; token++)
        {
            if (state.Nominals[token] is { } doer && _tree.Relation(token) is "nmod" or "obl" && _tree.Preposition(token) == "by" && (doer.Class & (ArgumentClass.Force | ArgumentClass.Person)) != 0 && _tree.IsUnder(token, verb.Trigger))
            {
                _fillers.At(token).ToList().ForEach(somebody => verb.AddRole(Role.Agent, somebody));
                return;
            }
        }
    }

    // "It was following with concern": the concern is the subject's. "Rejected the proposal": the proposal is another's.
    private void AddSpeaker(Predicate noun)
    {
        if (!state.Knowledge.Kinds[noun.Kind].IsSpeech || _tree.Relation(noun.Trigger) is not ("obl" or "obj") || state.PredicateAt[_tree.Head(noun.Trigger)] is not null)
        {
            return;
        }

        // "Denied the accusation": it is another's.
        if (_cues.VerbCue(_tree.Head(noun.Trigger)) is { Stance: not CueStance.Asserts })
        {
            return;
        }

        foreach (var subject in _subjects.SurfaceSubject(_tree.Head(noun.Trigger), 0).Where(subject => subject.Entity is not null))
        {
            noun.AddRole(Role.Agent, subject);
        }
    }
}
