using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the subjects of clauses: their own, or those understood from the clause above by coordination, infinitives and participles.</summary>
internal sealed class SubjectFinder(ReadingState state)
{
    private const int MaximumClimb = 6;

    private readonly ParseTree _tree = state.Tree;
    private readonly FillerFinder _fillers = new(state);

    /// <summary>Whether the surface subject of a verb is its logical object.</summary>
    public bool ActsPassive(int verb)
    {
        if (_tree.IsPassive(verb))
        {
            return true;
        }

        // "…, the general staff confirmed": taken for a participle, but with a speaker before it.
        if (_tree.FullRelation(verb) == "parataxis" && _tree.Has(verb, "nsubj") && state.Knowledge.Lexicon.VerbCues(_tree.Lemma(verb)).Count > 0)
        {
            return false;
        }

        // "Reported a woman and her son killed", tagged as a past: nobody is named whom they killed.
        var isDescription = _tree.FullRelation(verb) == "acl" && state.Text.PennTags[verb] == "VBD" && !_tree.Has(verb, "obj") && state.Knowledge.Lexicon.Transitives.Contains(_tree.Lemma(verb));
        if (isDescription || IsHeadlinePassive(verb))
        {
            return true;
        }

        // "Were launched from the coast and intercepted over the north": so of the second of two.
        if (_tree.FullRelation(verb) == "conj" && state.Text.PennTags[verb] == "VBD" && !_tree.Has(verb, "obj") && !_tree.Has(verb, "nsubj") && _tree.Head(verb) < verb && state.Knowledge.Lexicon.Transitives.Contains(_tree.Lemma(verb)) && _tree.IsPassive(_tree.Head(verb)))
        {
            return true;
        }

        if (state.Text.PennTags[verb] != "VBN" || _tree.Has(verb, "aux") || _tree.Has(verb, "obj"))
        {
            return false;
        }

        return _tree.FullRelation(verb) switch
        {
            "acl" or "advcl" or "amod" => true,
            "conj" => !_tree.Has(verb, "nsubj") && ActsPassive(_tree.Head(verb)),
            // "Remain blocked in Bor", "got killed".
            "xcomp" => _tree.Has(_tree.Head(verb), "obj") ? IsStateOf(verb) : !_tree.Has(verb, "mark"),
            "root" or "parataxis" or "ccomp" => !_tree.Has(verb, "nsubj"),
            _ => false,
        };
    }

    // "At least 70 killed in Omdurman", "; commander arrested": headlines leave the auxiliary out. "The men they killed" have been killed by them.
    private bool IsHeadlinePassive(int verb)
    {
        if (state.Text.PennTags[verb] is not ("VBD" or "VBN") || !IsTransitive(verb, out var complement) || !_tree.Has(verb, "nsubj")
            || (_tree.FullRelation(verb) is "acl:relcl" or "ccomp" or "advcl" && !IsStateOf(verb) && !IsSaidInHeadline(verb)))
        {
            return false;
        }

        foreach (var child in _tree.Children(verb))
        {
            if ((_tree.Relation(child) is "obj" or "iobj" or "aux" or "ccomp" or "xcomp" && child != complement) || (_tree.Relation(child) == "conj" && _tree.Has(child, "obj")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nobody does it without an object, by itself or with the word that says what became of the object ("three workers shot dead").</summary>
    private bool IsTransitive(int verb, out int complement)
    {
        complement = _tree.Child(verb, "xcomp");
        var verbs = state.Knowledge.Lexicon.Transitives;
        return verbs.Contains(_tree.Lemma(verb)) || (_tree.Lemma(verb) == "hold" && _tree.Child(verb, "nsubj") is >= 0 and var held && state.Nominals[held] is { } somebody && (somebody.Class & (ArgumentClass.Person | ArgumentClass.Hostage | ArgumentClass.Detainee)) != 0) || (complement >= 0 && verbs.Contains(_tree.Lemma(verb) + " " + _tree.Lemma(complement)));
    }

    // "Coalition says 165 fighters killed": in a line without a stop.
    private bool IsSaidInHeadline(int verb) =>
        _tree.Relation(verb) == "ccomp" && state.Text.PennTags[_tree.Head(verb)] == "VBZ" && !_tree.Has(verb, "mark")
        && _tree.Tag(state.Text.Sentences[state.Text.SentenceOf[verb]].End - 1) != UniversalTag.Punct;

    // "With 95 soldiers killed", "had him jailed": a participle that says in what state somebody is.
    private bool IsStateOf(int verb) =>
        (_tree.Relation(verb) == "advcl" && _tree.HasWord(verb, "with")) || (state.Text.PennTags[verb] == "VBN" && _tree.Relation(verb) is "ccomp" or "xcomp" && _tree.Lemma(_tree.Head(verb)) is "have" or "see" or "leave");

    /// <summary>The subject of a clause as it stands, or as it is understood from the clause above.</summary>
    public IEnumerable<Nominal> SurfaceSubject(int verb, int depth)
    {
        var subject = _tree.Child(verb, "nsubj");
        subject = subject < 0 ? MistakenExpletive(verb) : subject;
        return subject >= 0 ? _fillers.At(subject) : Inherited(verb, depth);
    }

    // "Syria says it is willing to": the parser takes the "it" for an empty one, and only somebody can be willing.
    private int MistakenExpletive(int word) =>
        _tree.Child(word, "expl") is >= 0 and var it && _tree.Tag(word) == UniversalTag.Adj && state.Nominals[it] is { Entity: not null }
        && state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Lemma(word)) == Model.Status.Planned ? it : -1;

    /// <summary>The subject that a clause without one of its own takes from the clause above.</summary>
    /// <param name="verb">The token that heads the clause.</param>
    /// <param name="depth">How many clauses were climbed already; 0 to begin with.</param>
    public IEnumerable<Nominal> Inherited(int verb, int depth)
    {
        var head = _tree.Head(verb);
        if (head < 0 || depth > MaximumClimb)
        {
            return [];
        }

        switch (_tree.FullRelation(verb))
        {
            case "conj" when _tree.Tag(head) is UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Noun:
                return SurfaceSubject(head, depth + 1);
            case "xcomp" or "advcl" when Addressee(head, verb) is { Count: > 0 } addressed:
                return addressed;
            case "xcomp":
                return Controller(head, depth);
            case "advcl" when state.Text.PennTags[verb] == "VBG" && _tree.Lemma(head) == "send" && !ActsPassive(head) && _tree.Child(head, "obj") is >= 0 and var driven && driven < verb && _tree.Subtree(verb).First == verb && !_tree.FormIs(verb - 1, ","):
                // "The blast sent thousands fleeing": it is they who flee.
                return _fillers.At(driven);
            case "advcl" when ActsPassive(head) && _tree.HasWord(verb, "by"):
                // "Killed by shelling": those killed did not shell.
                return [];
            case "advcl" when state.Text.PennTags[verb] == "VBD" && verb > head && !_tree.Has(verb, "nsubj") && _tree.Subtree(verb).First is var start && !_tree.FormIs(start, ",") && !_tree.FormIs(start - 1, ","):
                // A finite clause has a subject of its own; where the parse lost it, nobody is named.
                return [];
            case "advcl":
                return _tree.Child(verb, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) is "of" or "for" or "from" or "as" or "with" && (_tree.Lemma(mark) != "as" || state.Text.PennTags[verb] == "VBG")
                    ? Controller(head, depth)
                    : SurfaceSubject(head, depth + 1);
            case "advmod" when depth > 0:
                // "Came close to taking": whoever came.
                return SurfaceSubject(head, depth + 1);
            case "acl:relcl" or "acl":
                return OfModifiedNoun(verb, head, depth);
            case "ccomp" or "parataxis" when state.Text.PennTags[verb] == "VBG" && !_tree.Has(verb, "aux"):
                return SurfaceSubject(head, depth + 1);
            default:
                return [];
        }
    }

    // "called on both sides to stop", "appealed to the rebels to leave": those who are called on are to do it.
    private List<Nominal> Addressee(int head, int verb)
    {
        // "Renewed its call on the rebels to leave": the call may be a noun.
        var call = _tree.Child(head, "obj");
        if (!IsAhead(head) && (call < head || !IsAhead(call)))
        {
            return [];
        }

        foreach (var addressed in _tree.Children(call))
        {
            if (addressed > call && addressed < verb && !IsAhead(head) && _tree.Relation(addressed) == "nmod" && _tree.Preposition(addressed) is "on" or "upon" or "to")
            {
                return [.. _fillers.At(addressed)];
            }
        }

        foreach (var child in _tree.Children(head))
        {
            // "Press the regime to end its attacks", with the infinitive hung beside.
            if (child > head && child < verb && _tree.Relation(child) is "obj" or "iobj" && _tree.Relation(verb) == "advcl" && state.Text.PennTags[verb] == "VB")
            {
                return [.. _fillers.At(child)];
            }

            // "Called on the rebels to leave", but not "agreed on Sunday to leave".
            if (child > head && child < verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) is "on" or "upon" or "to" or "for" && state.Nominals[child] is { IsTime: false } && !state.Knowledge.Lexicon.Adjuncts.Nouns.Contains(_tree.Lemma(child)))
            {
                return [.. _fillers.At(child)];
            }
        }

        return [];
    }

    private bool IsAhead(int word) => state.Knowledge.Lexicon.StatusWords.TryGetValue(_tree.Lemma(word), out var status) && status == Model.Status.Planned;

    // "forced them to retreat": the object; "plans to retreat", "was forced to retreat": the subject.
    private IEnumerable<Nominal> Controller(int head, int depth)
    {
        var controlled = _tree.Child(head, "iobj");
        controlled = controlled >= 0 ? controlled : _tree.Child(head, "obj");

        // "The town, which the army is trying to take": what is to be taken takes nothing.
        controlled = controlled >= 0 && controlled < head && state.Text.PennTags[controlled] == "WDT" ? -1 : controlled;
        return controlled >= 0 && !ActsPassive(head) ? _fillers.At(controlled) : SurfaceSubject(head, depth + 1);
    }

    private IEnumerable<Nominal> OfModifiedNoun(int verb, int noun, int depth)
    {
        // "Made progress in clearing the town" is like "made an attempt to clear the town".
        var isDeed = _tree.Child(verb, "mark") is var mark && mark >= 0 && (_tree.Lemma(mark) == "to" || state.Text.PennTags[verb] == "VBG");
        if (!isDeed)
        {
            // "Fired ten rockets destroying a bridge": whoever fired them destroyed it.
            var isMissile = state.Text.PennTags[verb] == "VBG" && _tree.Relation(noun) == "obj" && state.Nominals[noun] is { Entity: null } thing && (thing.Class & ArgumentClass.Ammunition) != 0;
            return isMissile ? SurfaceSubject(_tree.Head(noun), depth + 1) : _fillers.At(noun);
        }

        // "his offensive to capture", "launched attacks to capture": whoever owns or makes the noun.
        var owner = _tree.Child(noun, "nmod:poss");
        if (owner < 0 && state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(noun)))
        {
            // "Turkey plans to deploy", taken for the plans of Turkey.
            owner = _tree.Child(noun, "compound");
        }

        // "Thwarted an attempt by gunmen to storm the prison": the gunmen's attempt.
        owner = owner < 0 && _tree.Child(noun, "nmod") is >= 0 and var doer && _tree.Preposition(doer) is "by" && doer < verb ? doer : owner;
        // "The decision of the president to name a minister": the president's.
        owner = owner < 0 && _tree.Lemma(mark) == "to" && _tree.Child(noun, "nmod") is >= 0 and var decider && _tree.Preposition(decider) == "of" && decider < verb && state.Nominals[decider] is { Entity: not null } ? decider : owner;
        if (owner >= 0)
        {
            return _fillers.At(owner);
        }

        for (var current = _tree.Head(noun); current >= 0; current = _tree.Head(current))
        {
            if (_tree.Tag(current) == UniversalTag.Verb)
            {
                // "Police foiled a plot to bomb": not the police's plot.
                return state.Knowledge.Lexicon.StatusWords.GetValueOrDefault(_tree.Lemma(current)) is Model.Status.Failed or Model.Status.Negated ? [] : SurfaceSubject(current, depth + 1);
            }
        }

        return [];
    }
}
