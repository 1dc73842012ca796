using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the arguments of nouns that name happenings: owners, modifiers, prepositional phrases, and what the parser hung on the words around.</summary>
internal sealed class NounArguments(ReadingState state)
{
    private const int FarthestDoer = 8;

    private readonly ParseTree _tree = state.Tree;
    private readonly FillerFinder _fillers = new(state);
    private readonly SubjectFinder _subjects = new(state);

    /// <summary>The arguments of a noun that names a happening.</summary>
    public Slots Of(int noun, IReadOnlyList<int> phrase)
    {
        var slots = new Slots();
        if (_tree.Relation(noun) == "nmod" && phrase.Any(part => _tree.Relation(part) == "case"))
        {
            // "areas under rebel control": it is said of the noun before.
            _fillers.Fill(slots, "subject", _tree.Head(noun));
        }

        foreach (var child in _tree.Children(noun))
        {
            if (phrase.Contains(child))
            {
                AddModifiers(slots, child);
                AddForce(slots, child);
                if (_tree.Relation(child) == "nmod")
                {
                    AddBehindList(slots, "of", child);
                }

                continue;
            }

            switch (_tree.Relation(child))
            {
                case "nsubj":
                    _fillers.Fill(slots, "subject", child);
                    break;
                case "nmod" when _tree.FullRelation(child) == "nmod:poss":
                    _fillers.Fill(slots, "possessor", child);
                    break;
                case "nmod" or "obl" when _tree.Preposition(child) is { } preposition:
                    _fillers.Fill(slots, preposition, child);
                    AddBehindList(slots, preposition, child);
                    break;
                case "compound" or "amod" or "nmod":
                    _fillers.Fill(slots, "modifier", child);
                    AddModifiers(slots, child);
                    break;
                default:
                    break;
            }
        }

        AddBehindDoer(slots, noun);
        AddBehindRow(slots, noun);
        AddDoerOfRow(slots, noun);
        AddQuotedDoer(slots, noun);
        AddAfterObject(slots, noun);
        return slots;
    }

    // "The use of rockets, mortars and mines against the town": what stands behind the last of a list is the noun's.
    private void AddBehindList(Slots slots, string preposition, int first)
    {
        foreach (var part in _tree.Coordinated(first))
        {
            AddTails(slots, part);
            AddDoerBehind(slots, preposition, part);
        }
    }

    // "The burning of a pilot by the insurgents": pilots are by nobody, so what befell the pilot is.
    private void AddDoerBehind(Slots slots, string preposition, int sufferer)
    {
        if (preposition != "of" || slots.Has("by") || state.Knowledge.Lexicon.IsHappening(_tree.Lemma(sufferer)))
        {
            return;
        }

        foreach (var child in _tree.Children(sufferer))
        {
            if (child > sufferer && _tree.Relation(child) == "nmod" && _tree.Preposition(child) == "by")
            {
                _fillers.Fill(slots, "by", child);
            }
        }
    }

    // "The seizure by rebels of the town", "the handing over to the relief agency of nine hostages": what it is done to stands behind whoever does it.
    private void AddBehindDoer(Slots slots, int noun)
    {
        if (slots.Has("of"))
        {
            return;
        }

        foreach (var child in _tree.Children(noun))
        {
            if (child < noun || _tree.Relation(child) is not ("nmod" or "obl") || _tree.Preposition(child) is not ("by" or "to") || state.Nominals[child] is not { Entity: { } doer } || _tree.Child(child, "nmod") is not (>= 0 and var sufferer)
                || sufferer < child || _tree.Preposition(sufferer) != "of" || !IsSufferer(sufferer, child, doer))
            {
                continue;
            }

            _fillers.Fill(slots, "of", sufferer);
            AddDoerBehind(slots, "of", sufferer);
        }
    }

    // "Soldiers of the third brigade", "dozens of gunmen", "residents of the town" are one phrase: what a doer belongs to has done nothing and suffered nothing.
    private bool IsSufferer(int token, int doerToken, Entity doer)
    {
        if (state.Nominals[token] is not { IsTime: false } sufferer || state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(doerToken)) || _tree.Lemma(doerToken) == "member")
        {
            return false;
        }

        var isSome = _tree.HasWord(token, "a") || _tree.HasWord(token, "an") || _tree.Has(token, "nummod") || (!_tree.Has(token, "det") && !sufferer.IsName && state.Text.PennTags[token] == "NNS");
        return (sufferer.Class & ArgumentClass.Force) != 0 ? _tree.Has(token, "nummod") || (isSome && !IsBare(doerToken)) : isSome || (doer.Class & ArgumentClass.Force) != 0 || doer.IsNamed;
    }

    private bool IsBare(int token) => !_tree.Has(token, "det") && !_tree.Has(token, "amod") && !_tree.Has(token, "nummod");

    // "An “attack” by “armed groups”": marks of quotation lead the parser astray, and what stands right behind "by" did it all the same.
    private void AddQuotedDoer(Slots slots, int noun)
    {
        var next = noun + 1;
        while (next < _tree.Count && _tree.Form(next) is "”" or "\"" or "''" or "“" or "``" or "»")
        {
            next++;
        }

        if (slots.Has("by") || next == noun + 1 || next >= _tree.Count || !_tree.FormIs(next, "by"))
        {
            return;
        }

        for (var token = next + 1; token < Math.Min(_tree.Count, next + FarthestDoer) && _tree.Tag(token) != UniversalTag.Verb; token++)
        {
            if (state.Nominals[token] is { Entity: not null } && _tree.IsNominal(token) && _tree.Relation(token) is not ("compound" or "flat"))
            {
                _fillers.Fill(slots, "by", token);
                return;
            }
        }
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
                _fillers.Fill(slots, preposition, child);
            }
        }
    }

    // "Killings, rapes and looting by militias": whoever stands behind the last of a row of bare nouns did it all.
    private void AddDoerOfRow(Slots slots, int noun)
    {
        var first = _tree.Relation(noun) == "conj" ? _tree.Head(noun) : noun;
        if (slots.Has("by") || slots.Has("possessor") || _tree.Tag(first) is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return;
        }

        var last = -1;
        foreach (var child in _tree.Children(first))
        {
            last = _tree.Relation(child) == "conj" && child > last ? child : last;
        }

        if (last <= noun || !IsBareDeed(noun) || !IsBareDeed(last) || state.Text.PennTags[last] is not ("NNS" or "NN" or "VBG"))
        {
            return;
        }

        // It hangs on the first of the row as often as on the last.
        foreach (var end in (int[])[last, first])
        {
            foreach (var child in _tree.Children(end))
            {
                if (child > last && _tree.Relation(child) is "nmod" or "obl" && _tree.Preposition(child) == "by")
                {
                    _fillers.Fill(slots, "by", child);
                }
            }
        }
    }

    // "An attack", "the siege of the town" stand each for themselves.
    private bool IsBareDeed(int token) => !_tree.Has(token, "det") && !_tree.Has(token, "nmod:poss") && !_tree.Has(token, "nummod") && !_tree.Has(token, "obj");

    // "faced shelling by the army", "saw attacks on the town": the parser hangs what follows an event noun on the verb above it as often as not.
    private void AddAfterObject(Slots slots, int noun)
    {
        var outer = noun;
        while (_tree.Relation(outer) == "conj")
        {
            outer = _tree.Head(outer);
        }

        // "Clashes were reported between the militias": of a passive only what no verb asks for.
        var isReported = _tree.FullRelation(outer) == "nsubj:pass";
        if (_tree.Relation(outer) is not ("obj" or "obl") && !isReported || _tree.Head(outer) is var verb && (_tree.Tag(verb) != UniversalTag.Verb || (!isReported && _subjects.ActsPassive(verb))))
        {
            return;
        }

        foreach (var sibling in _tree.Children(_tree.Head(outer)))
        {
            if (sibling > noun && _tree.Relation(sibling) == "obl" && _tree.Preposition(sibling) is { } preposition && (preposition is "against" or "between" || (!isReported && preposition is "by" or "on")) && !slots.Has(preposition))
            {
                _fillers.Fill(slots, preposition, sibling);
            }
        }
    }

    /// <summary>Prepositional phrases hang on the noun before them as often as on the verb; where the verb has a slot for one, the frame decides.</summary>
    public void AddTails(Slots slots, int noun)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.FullRelation(child) == "nmod" && _tree.Preposition(child) is { } preposition && preposition is not "by" && !slots.Has(preposition)
                && (preposition != "of" || IsOfWhom(noun, child)))
            {
                _fillers.Fill(slots, preposition, child);
            }
        }
    }

    // "Cleared the village of militants": no village of theirs.
    private bool IsOfWhom(int noun, int child) => state.Nominals[child]?.Entity is { } somebody && state.Nominals[noun] is { } where
        && (where.Place is not null || (where.IsPlaceLike && (somebody.Class & ArgumentClass.Force) != 0));

    // "A police raid": the word that tells the sort of deed tells the doer as well. "A terrorist attack" is named for what it is.
    private void AddForce(Slots slots, int part)
    {
        if (_tree.Relation(part) == "compound" && _tree.Tag(part) == UniversalTag.Noun && (state.Words[part] ?? []).OfType<PersonNoun>().Any(noun => noun.Kind is ActorKind.Police or ActorKind.Military))
        {
            _fillers.Fill(slots, "modifier", part);
        }
    }

    private void AddModifiers(Slots slots, int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if (_tree.Relation(child) is "compound" or "amod" or "obl" or "nmod")
            {
                _fillers.Fill(slots, _tree.FullRelation(child) == "nmod:poss" ? "possessor" : "modifier", child);
            }
        }
    }
}
