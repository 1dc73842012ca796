using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the arguments of verbs and nouns in the dependencies: passives turned round, objects shared by coordination, and prepositional phrases that
/// the parser hung on the object.
/// </summary>
internal sealed class ArgumentFinder(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly FillerFinder _fillers = new(state);
    private readonly SubjectFinder _subjects = new(state);
    private readonly NounArguments _nouns = new(state);

    /// <summary>The arguments of a verb or adjective.</summary>
    /// <param name="verb">Its token.</param>
    /// <param name="phrase">Tokens that belong to the trigger with it, whose own dependents count as the verb's.</param>
    public Slots OfVerb(int verb, IReadOnlyList<int> phrase)
    {
        var slots = new Slots();
        var isPassive = _subjects.ActsPassive(verb);
        AddChildren(slots, verb, phrase, isPassive);
        foreach (var token in phrase)
        {
            AddChildren(slots, token, phrase, isPassive);
            if (_tree.Relation(token) == "case" && !phrase.Contains(_tree.Head(token)))
            {
                // The preposition of the phrase ("met with"): what it governs fills the slot of an object.
                _fillers.Fill(slots, "object", _tree.Head(token));
            }
        }

        if (!slots.Has("subject") && state.Text.Tags[verb] is UniversalTag.Noun && _tree.Child(verb, "compound") is var before && before >= 0)
        {
            // Taken for a noun by the parser, with its subject as a modifier.
            _fillers.Fill(slots, "subject", before);
        }

        if (!slots.Has(isPassive ? "object" : "subject"))
        {
            foreach (var subject in _subjects.Inherited(verb, 0))
            {
                slots.Add(isPassive ? "object" : "subject", subject);
            }
        }

        if (isPassive && !slots.Has("subject"))
        {
            AddSharedDoer(slots, verb);
        }

        if (!slots.Has("object") && !isPassive)
        {
            AddSharedObject(slots, verb);
        }

        // "It is unacceptable that …": what is so is told behind, and "it" holds its place.
        if (!slots.Has("subject") && _tree.Tag(verb) == UniversalTag.Adj && _tree.Child(verb, "expl") is >= 0 and var it && (_tree.Has(verb, "csubj") || _tree.Has(verb, "ccomp")))
        {
            _fillers.Fill(slots, "subject", it);
        }

        foreach (var filler in slots["object"].ToList())
        {
            _nouns.AddTails(slots, filler.Head);
        }

        return slots;
    }

    /// <summary>The arguments of a noun that names a happening.</summary>
    public Slots OfNoun(int noun, IReadOnlyList<int> phrase) => _nouns.Of(noun, phrase);

    private void AddChildren(Slots slots, int token, IReadOnlyList<int> phrase, bool isPassive)
    {
        foreach (var child in _tree.Children(token))
        {
            // "A suicide bomber struck": who does it is told by the words of the phrase themselves.
            // "Turned back aid workers", "left two dead": so is whom it is done to.
            var isPerson = phrase.Contains(child) && state.Nominals[child] is { } somebody && ((somebody.Class & ArgumentClass.Person) != 0 || (_tree.FormIs(child, "dead") && (somebody.Class & ArgumentClass.Number) != 0));
            if (phrase.Contains(child) && !(isPerson && _tree.Relation(child) is "nsubj" or "obj"))
            {
                continue;
            }

            switch (_tree.Relation(child))
            {
                case "nsubj":
                    _fillers.Fill(slots, isPassive || _tree.FullRelation(child) == "nsubj:pass" ? "object" : "subject", child);
                    break;
                case "obj" when isPerson || !_fillers.At(child).Any(filler => phrase.Contains(filler.Head)):
                    _fillers.Fill(slots, "object", child);
                    break;
                case "iobj":
                    // "urged them to leave": the treebanks call the person an indirect object, with no direct one beside.
                    _fillers.Fill(slots, _tree.Has(token, "obj") ? "second-object" : "object", child);
                    break;
                case "obl" or "nmod" when phrase.Any(part => _tree.Head(part) == child && _tree.FormIs(part, "by")):
                    // "Stands by them": whom it stands by does nothing.
                    break;
                case "obl" or "nmod":
                    AddOblique(slots, child, isPassive);
                    break;
                case "ccomp" or "xcomp" or "advcl" or "csubj" when !IsBeside(child) && _tree.Child(child, "nsubj") is >= 0 and var subject && !_subjects.ActsPassive(child) && state.Nominals[subject] is { Entity: not null }:
                    // "demanded that the army withdraw": the army is asked.
                    _fillers.Fill(slots, "clause", subject);
                    break;
                case "compound" or "amod" when _tree.Tag(token) == UniversalTag.Noun:
                    _fillers.Fill(slots, "modifier", child);
                    break;
                default:
                    break;
            }
        }
    }

    // "After troops had shelled it, they asked for help": a clause of time or cause is not what is asked.
    private bool IsBeside(int clause) =>
        _tree.Relation(clause) == "advcl" && _tree.Child(clause, "mark") is >= 0 and var mark && _tree.Lemma(mark) is "after" or "before" or "when" or "while" or "because" or "since" or "until" or "although" or "though" or "as";

    private void AddOblique(Slots slots, int child, bool isPassive)
    {
        // "Killed at the hands of the militia": the militia did it.
        if (isPassive && !slots.Has("subject") && _tree.Preposition(child) == "at" && _tree.Lemma(child) == "hand" && _tree.Child(child, "nmod") is >= 0 and var doer && _tree.Preposition(doer) == "of")
        {
            _fillers.Fill(slots, "subject", doer);
            return;
        }

        // "With the harvest under way, rebels attacked": how things stood, unless they came with arms or with somebody.
        if (child < _tree.Head(child) && _tree.Preposition(child) == "with" && _tree.HasSubjectBetween(child, _tree.Head(child)) && state.Nominals[child] is { Entity: null, Class: var @class } && (@class & ArgumentClass.Materiel) == 0)
        {
            return;
        }

        if (_tree.FullRelation(child) == "nmod:poss")
        {
            _fillers.Fill(slots, "possessor", child);
        }
        else if (_tree.Preposition(child) is { } preposition)
        {
            var isAgent = _tree.FullRelation(child) == "obl:agent" || (isPassive && preposition == "by");
            _fillers.Fill(slots, isAgent ? "subject" : preposition, child);
            _nouns.AddTails(slots, child);
        }
    }

    // "shelled and captured the town": the object stands once, after both.
    private void AddSharedObject(Slots slots, int verb)
    {
        if (_tree.FullRelation(verb) == "acl:relcl")
        {
            // "A battle in which soldiers died", "the town where it stopped": the noun is not what the verb is done to.
            var noun = _tree.Head(verb);
            if (!_tree.HasWord(verb, "where") && !_tree.HasWord(verb, "when") && RelativeOblique(verb) < 0 && slots.Has("subject") && !slots["subject"].Any(subject => subject.Head == noun) && state.Nominals[noun] is { } gap)
            {
                slots.Add("object", gap);
            }

            // "Attacks which have killed and injured farmers": the farmers stand once, after both.
            if (slots.Has("object") || !slots["subject"].Any(subject => subject.Head == noun))
            {
                return;
            }
        }

        if (_tree.Relation(verb) == "conj" && _tree.Child(_tree.Head(verb), "obj") is var shared && shared > verb)
        {
            _fillers.Fill(slots, "object", shared);
            return;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "conj" && child - verb <= 4 && IsNextTo(verb, child) && !_tree.Has(child, "nsubj") && _tree.Child(child, "obj") is var later && later > child)
            {
                _fillers.Fill(slots, "object", later);
            }
        }
    }

    // "Was ambushed and destroyed by the militia": those behind the last of two passives did both.
    private void AddSharedDoer(Slots slots, int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "conj" && child - verb <= 4 && IsNextTo(verb, child) && !_tree.Has(child, "nsubj") && !_tree.Has(child, "aux") && _subjects.ActsPassive(child) && _tree.Child(child, "obl:agent") is >= 0 and var doer)
            {
                _fillers.Fill(slots, "subject", doer);
            }
        }
    }

    private int RelativeOblique(int clause)
    {
        foreach (var child in _tree.Children(clause))
        {
            if (_tree.Relation(child) == "obl" && _tree.FormIs(child, "which") && _tree.Has(child, "case"))
            {
                return child;
            }
        }

        return -1;
    }

    // "Retreated east, shelled the port": a verb with words of its own behind it shares no object that comes later.
    private bool IsNextTo(int verb, int later)
    {
        for (var token = verb + 1; token < later; token++)
        {
            if (_tree.Tag(token) is not (UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Aux) && !(_tree.Tag(token) == UniversalTag.Adv && _tree.Head(token) == later))
            {
                return false;
            }
        }

        return true;
    }

}
