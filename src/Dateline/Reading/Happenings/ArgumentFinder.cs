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
                Fill(slots, "object", _tree.Head(token));
            }
        }

        if (!slots.Has("subject") && state.Text.Tags[verb] is UniversalTag.Noun && _tree.Child(verb, "compound") is var before && before >= 0)
        {
            // Taken for a noun by the parser, with its subject as a modifier.
            Fill(slots, "subject", before);
        }

        if (!slots.Has(isPassive ? "object" : "subject"))
        {
            foreach (var subject in _subjects.Inherited(verb, 0))
            {
                slots.Add(isPassive ? "object" : "subject", subject);
            }
        }

        if (!slots.Has("object") && !isPassive)
        {
            AddSharedObject(slots, verb);
        }

        foreach (var filler in slots["object"].ToList())
        {
            AddTails(slots, filler.Head);
        }

        return slots;
    }

    /// <summary>The arguments of a noun that names a happening.</summary>
    public Slots OfNoun(int noun, IReadOnlyList<int> phrase)
    {
        var slots = new Slots();
        if (_tree.Relation(noun) == "nmod" && phrase.Any(part => _tree.Relation(part) == "case"))
        {
            // "areas under rebel control": it is said of the noun before.
            Fill(slots, "subject", _tree.Head(noun));
        }

        foreach (var child in _tree.Children(noun))
        {
            if (phrase.Contains(child))
            {
                AddModifiers(slots, child);
                continue;
            }

            switch (_tree.Relation(child))
            {
                case "nsubj":
                    Fill(slots, "subject", child);
                    break;
                case "nmod" when _tree.FullRelation(child) == "nmod:poss":
                    Fill(slots, "possessor", child);
                    break;
                case "nmod" or "obl" when _tree.Preposition(child) is { } preposition:
                    Fill(slots, preposition, child);
                    AddTails(slots, child);
                    break;
                case "compound" or "amod" or "nmod":
                    Fill(slots, "modifier", child);
                    AddModifiers(slots, child);
                    break;
                default:
                    break;
            }
        }

        AddBehindRow(slots, noun);
        AddAfterObject(slots, noun);
        return slots;
    }

    // "Shelling and air raids by the army": what stands behind the last of a row belongs to all of it.
    private void AddBehindRow(Slots slots, int noun)
    {
        if (_tree.Relation(noun) != "conj" || _tree.Tag(_tree.Head(noun)) is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return;
        }

        foreach (var child in _tree.Children(_tree.Head(noun)))
        {
            if (child > noun && _tree.Relation(child) == "nmod" && _tree.Preposition(child) is { } preposition && _tree.Subtree(child).First == noun + 1)
            {
                Fill(slots, preposition, child);
            }
        }
    }

    // "faced shelling by the army", "saw attacks on the town": the parser hangs what follows an event noun on the verb above it as often as not.
    private void AddAfterObject(Slots slots, int noun)
    {
        var outer = noun;
        while (_tree.Relation(outer) == "conj")
        {
            outer = _tree.Head(outer);
        }

        if (_tree.Relation(outer) is not ("obj" or "obl") || _tree.Head(outer) is var verb && (_tree.Tag(verb) != UniversalTag.Verb || _subjects.ActsPassive(verb)))
        {
            return;
        }

        foreach (var sibling in _tree.Children(_tree.Head(outer)))
        {
            if (sibling > noun && _tree.Relation(sibling) == "obl" && _tree.Preposition(sibling) is "by" or "against" or "on" or "between" && !slots.Has(_tree.Preposition(sibling)!))
            {
                Fill(slots, _tree.Preposition(sibling)!, sibling);
            }
        }
    }

    private void AddChildren(Slots slots, int token, IReadOnlyList<int> phrase, bool isPassive)
    {
        foreach (var child in _tree.Children(token))
        {
            // "A suicide bomber struck": who does it is told by the words of the phrase themselves.
            if (phrase.Contains(child) && !(_tree.Relation(child) == "nsubj" && state.Nominals[child] is { } doer && (doer.Class & ArgumentClass.Person) != 0))
            {
                continue;
            }

            switch (_tree.Relation(child))
            {
                case "nsubj":
                    Fill(slots, isPassive || _tree.FullRelation(child) == "nsubj:pass" ? "object" : "subject", child);
                    break;
                case "obj" when !_fillers.At(child).Any(filler => phrase.Contains(filler.Head)):
                    Fill(slots, "object", child);
                    break;
                case "iobj":
                    // "urged them to leave": the treebanks call the person an indirect object, with no direct one beside.
                    Fill(slots, _tree.Has(token, "obj") ? "second-object" : "object", child);
                    break;
                case "obl" or "nmod":
                    AddOblique(slots, child, isPassive);
                    break;
                case "ccomp" or "xcomp" or "advcl" when _tree.Child(child, "nsubj") is >= 0 and var subject && !_subjects.ActsPassive(child) && state.Nominals[subject] is { Entity: not null }:
                    // "demanded that the army withdraw": the army is asked.
                    Fill(slots, "clause", subject);
                    break;
                case "compound" or "amod" when _tree.Tag(token) == UniversalTag.Noun:
                    Fill(slots, "modifier", child);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddOblique(Slots slots, int child, bool isPassive)
    {
        if (_tree.FullRelation(child) == "nmod:poss")
        {
            Fill(slots, "possessor", child);
        }
        else if (_tree.Preposition(child) is { } preposition)
        {
            var isAgent = _tree.FullRelation(child) == "obl:agent" || (isPassive && preposition == "by");
            Fill(slots, isAgent ? "subject" : preposition, child);
            AddTails(slots, child);
        }
    }

    // Prepositional phrases hang on the noun before them as often as on the verb; where the verb has a slot for one, the frame decides.
    private void AddTails(Slots slots, int noun)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.FullRelation(child) == "nmod" && _tree.Preposition(child) is { } preposition && preposition is not "by" && !slots.Has(preposition)
                && (preposition != "of" || (state.Nominals[noun]?.Place is not null && state.Nominals[child]?.Entity is not null)))
            {
                Fill(slots, preposition, child);
            }
        }
    }

    private void AddModifiers(Slots slots, int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if (_tree.Relation(child) is "compound" or "amod" or "obl" or "nmod")
            {
                Fill(slots, _tree.FullRelation(child) == "nmod:poss" ? "possessor" : "modifier", child);
            }
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

            return;
        }

        if (_tree.Relation(verb) == "conj" && _tree.Child(_tree.Head(verb), "obj") is var shared && shared > verb)
        {
            Fill(slots, "object", shared);
            return;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "conj" && child - verb <= 4 && IsNextTo(verb, child) && !_tree.Has(child, "nsubj") && _tree.Child(child, "obj") is var later && later > child)
            {
                Fill(slots, "object", later);
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

    private void Fill(Slots slots, string slot, int token)
    {
        var fillers = _fillers.At(token).ToList();
        foreach (var filler in fillers)
        {
            // "MiG-29 and Su-24 jets" is one phrase, although its first part is coordinated with its last.
            if (!fillers.Exists(other => other != filler && other.First <= filler.First && filler.End <= other.End))
            {
                slots.Add(slot, filler);
            }
        }
    }
}
