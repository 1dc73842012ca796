using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the arguments of verbs and nouns in the dependencies: passives turned round, relative pronouns replaced by their nouns, subjects shared by
/// coordination, infinitives and participles, and prepositional phrases that the parser hung on the object.
/// </summary>
internal sealed class ArgumentFinder(ReadingState state)
{
    private const int MaximumClimb = 6;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The arguments of a verb or adjective.</summary>
    /// <param name="verb">Its token.</param>
    /// <param name="phrase">Tokens that belong to the trigger with it, whose own dependents count as the verb's.</param>
    public Slots OfVerb(int verb, IReadOnlyList<int> phrase)
    {
        var slots = new Slots();
        var isPassive = ActsPassive(verb);
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

        if (!slots.Has("subject") && !(isPassive && slots.Has("object")))
        {
            foreach (var subject in InheritedSubject(verb, 0))
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

        AddAfterObject(slots, noun);
        return slots;
    }

    // "faced shelling by the army", "saw attacks on the town": the parser hangs what follows an event noun on the verb above it as often as not.
    private void AddAfterObject(Slots slots, int noun)
    {
        var outer = noun;
        while (_tree.Relation(outer) == "conj")
        {
            outer = _tree.Head(outer);
        }

        if (_tree.Relation(outer) is not ("obj" or "obl") || _tree.Head(outer) is var verb && (_tree.Tag(verb) != UniversalTag.Verb || ActsPassive(verb)))
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

    /// <summary>Whether the surface subject of a verb is its logical object.</summary>
    public bool ActsPassive(int verb)
    {
        if (_tree.IsPassive(verb))
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
            "root" or "parataxis" or "ccomp" => true,
            _ => false,
        };
    }

    /// <summary>The subject of a clause as it stands, or as it is understood from the clause above.</summary>
    public IEnumerable<Nominal> SurfaceSubject(int verb, int depth)
    {
        var subject = _tree.Child(verb, "nsubj");
        return subject >= 0 ? Expand(subject) : InheritedSubject(verb, depth);
    }

    private IEnumerable<Nominal> InheritedSubject(int verb, int depth)
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
            case "advcl":
                return _tree.Child(verb, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) is "of" or "for" or "from"
                    ? Controller(head, depth)
                    : SurfaceSubject(head, depth + 1);
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
        if (!state.Knowledge.Lexicon.StatusWords.TryGetValue(_tree.Lemma(head), out var status) || status != Model.Status.Planned)
        {
            return [];
        }

        foreach (var child in _tree.Children(head))
        {
            if (child > head && child < verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) is "on" or "upon" or "to" or "for")
            {
                return [.. Expand(child)];
            }
        }

        return [];
    }

    // "forced them to retreat": the object; "plans to retreat", "was forced to retreat": the subject.
    private IEnumerable<Nominal> Controller(int head, int depth)
    {
        var controlled = _tree.Child(head, "iobj");
        controlled = controlled >= 0 ? controlled : _tree.Child(head, "obj");
        return controlled >= 0 && !ActsPassive(head) ? Expand(controlled) : SurfaceSubject(head, depth + 1);
    }

    private IEnumerable<Nominal> OfModifiedNoun(int verb, int noun, int depth)
    {
        var isInfinitive = _tree.Child(verb, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) == "to";
        if (!isInfinitive)
        {
            return Expand(noun);
        }

        // "his offensive to capture", "launched attacks to capture": whoever owns or makes the noun.
        var owner = _tree.Child(noun, "nmod:poss");
        if (owner >= 0)
        {
            return Expand(owner);
        }

        for (var current = _tree.Head(noun); current >= 0; current = _tree.Head(current))
        {
            if (_tree.Tag(current) == UniversalTag.Verb)
            {
                return SurfaceSubject(current, depth + 1);
            }
        }

        return [];
    }

    private void AddChildren(Slots slots, int token, IReadOnlyList<int> phrase, bool isPassive)
    {
        foreach (var child in _tree.Children(token))
        {
            if (phrase.Contains(child))
            {
                continue;
            }

            switch (_tree.Relation(child))
            {
                case "nsubj":
                    Fill(slots, isPassive || _tree.FullRelation(child) == "nsubj:pass" ? "object" : "subject", child);
                    break;
                case "obj":
                    Fill(slots, "object", child);
                    break;
                case "iobj":
                    // "urged them to leave": the treebanks call the person an indirect object, with no direct one beside.
                    Fill(slots, _tree.Has(token, "obj") ? "second-object" : "object", child);
                    break;
                case "obl" or "nmod":
                    AddOblique(slots, child, isPassive);
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
            var noun = _tree.Head(verb);
            if (slots.Has("subject") && !slots["subject"].Any(subject => subject.Head == noun) && state.Nominals[noun] is { } gap)
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
            if (_tree.Relation(child) == "conj" && child - verb <= 4 && !_tree.Has(child, "nsubj") && _tree.Child(child, "obj") is var later && later > child)
            {
                Fill(slots, "object", later);
            }
        }
    }

    private void Fill(Slots slots, string slot, int token)
    {
        var fillers = Expand(token).ToList();
        foreach (var filler in fillers)
        {
            // "MiG-29 and Su-24 jets" is one phrase, although its first part is coordinated with its last.
            if (!fillers.Exists(other => other != filler && other.First <= filler.First && filler.End <= other.End))
            {
                slots.Add(slot, filler);
            }
        }
    }

    /// <summary>A nominal and those coordinated with it; a relative pronoun is replaced by the noun it stands for.</summary>
    private IEnumerable<Nominal> Expand(int token)
    {
        foreach (var part in _tree.Coordinated(token))
        {
            if (state.Nominals[part] is not { } nominal)
            {
                continue;
            }

            yield return RelativeHead(part) ?? Measured(part) ?? nominal.Antecedent ?? nominal;
        }
    }

    /// <summary>What a noun that only measures is made of, where that is a thing: "a mix of fighters" are fighters.</summary>
    private Nominal? Measured(int token)
    {
        if (!state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(token)) || _tree.Child(token, "nmod") is not (>= 0 and var inner) || _tree.Preposition(inner) != "of")
        {
            return null;
        }

        return state.Nominals[inner] is { Entity: null, Place: null } nominal && (nominal.Class & (ArgumentClass.Materiel | ArgumentClass.Aid | ArgumentClass.Building | ArgumentClass.Infrastructure)) != 0 ? nominal : null;
    }

    private Nominal? RelativeHead(int token)
    {
        if (state.Text.PennTags[token] is not ("WDT" or "WP" or "WP$") && !(_tree.FormIs(token, "that") && _tree.Tag(token) == UniversalTag.Pron))
        {
            return null;
        }

        for (var current = token; current >= 0; current = _tree.Head(current))
        {
            if (_tree.FullRelation(current) == "acl:relcl")
            {
                return state.Nominals[_tree.Head(current)];
            }
        }

        return null;
    }
}
