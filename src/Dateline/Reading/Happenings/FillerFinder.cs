using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Turns a token that fills a slot into the nominals that it brings: all of a list, and the noun that a relative pronoun stands for.</summary>
internal sealed class FillerFinder(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>A nominal and those coordinated with it; a relative pronoun is replaced by the noun it stands for.</summary>
    public IEnumerable<Nominal> At(int token)
    {
        foreach (var part in _tree.Coordinated(token))
        {
            if (state.Nominals[part] is not { } nominal)
            {
                continue;
            }

            if (BodyOf(part) is >= 0 and var person)
            {
                foreach (var dead in At(person))
                {
                    yield return dead;
                }

                continue;
            }

            var filler = Called(part) ?? RelativeHead(part) ?? Measured(part) ?? nominal.Antecedent ?? nominal;
            foreach (var other in filler == nominal ? [] : BesideSubject(part, filler))
            {
                yield return other;
            }

            if (filler != nominal || !IsConjunction(part))
            {
                yield return filler;
            }
        }
    }

    // "Is holding Ana Prado and Luis Soto, who were kidnapped": a verb in the plural tells of all whom the row names.
    private IEnumerable<Nominal> BesideSubject(int pronoun, Nominal subject)
    {
        var verb = _tree.Head(pronoun);
        if (state.Pronoun(pronoun) != PronounSort.One || verb < 0 || subject.Entity is not { Kind: Model.ActorKind.Person, IsNamed: true } || !IsPlural(verb))
        {
            return [];
        }

        var first = _tree.Relation(subject.Head) == "conj" ? _tree.Head(subject.Head) : subject.Head;
        return _tree.Coordinated(first).Where(other => other < pronoun && other != subject.Head).Select(other => state.Nominals[other]).OfType<Nominal>().Where(other => other.Entity is { Kind: Model.ActorKind.Person });
    }

    private bool IsPlural(int verb) => (_tree.Child(verb, "aux:pass") is >= 0 and var helper ? helper : _tree.Child(verb, "aux")) is >= 0 and var first
        && (_tree.FormIs(first, "were") || _tree.FormIs(first, "are") || _tree.FormIs(first, "have"));

    // "The bodies of Ana Prado and Luis Soto were riddled with bullets": it befell those whose bodies they are.
    private int BodyOf(int token) =>
        _tree.Lemma(token) is "body" or "corpse" or "remains" && _tree.Child(token, "nmod") is > 0 and var person && person > token && _tree.Preposition(person) == "of"
        && state.Nominals[person] is { Entity: { Kind: Model.ActorKind.Person, IsNamed: true } } ? person : -1;

    // "Said on Tuesday that gunmen killed": no relative clause, and so nobody.
    private bool IsConjunction(int token) => _tree.FormIs(token, "that") && state.Text.PennTags[token] is "WDT" or "IN";

    /// <summary>What a noun that only measures is made of, where that is a thing: "a mix of fighters" are fighters.</summary>
    private Nominal? Measured(int token)
    {
        if (!state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(token)) || _tree.Child(token, "nmod") is not (>= 0 and var inner) || _tree.Preposition(inner) != "of")
        {
            return null;
        }

        return state.Nominals[inner] is { Entity: null, Place: null } nominal && (nominal.Class & (ArgumentClass.Materiel | ArgumentClass.Aid | ArgumentClass.Building | ArgumentClass.Infrastructure)) != 0 ? nominal : null;
    }

    // "Hit what it called rebel depots", "killed what he said were spies": what they are called is what they are here.
    private Nominal? Called(int token)
    {
        if (!_tree.FormIs(token, "what") || _tree.Child(token, "acl") is not (>= 0 and var clause))
        {
            return null;
        }

        var name = _tree.Child(clause, "xcomp") is >= 0 and var called ? called : _tree.Child(clause, "ccomp");
        return name >= 0 ? state.Nominals[name] : null;
    }

    private Nominal? RelativeHead(int token)
    {
        if (state.Text.PennTags[token] is not ("WDT" or "WP" or "WP$") && !(_tree.FormIs(token, "that") && _tree.Tag(token) == UniversalTag.Pron))
        {
            return null;
        }

        return state.RelativeNoun(token);
    }

    // "At 0630", "at approximately 2200": wires write the hour in four figures, and nobody is hit there.
    private bool IsHour(int token) => _tree.Tag(token) == UniversalTag.Num && _tree.Form(token) is { Length: 4 } figures && !figures.ContainsAnyExceptInRange('0', '9') && !_tree.Has(token, "nmod");

    // "For the second time", "to the anger of the opposition": it says on what occasion or how, and is nobody.
    private bool IsOccasion(string slot, int token, Nominal filler) =>
        filler is { Entity: null, Place: null } && slot is not ("subject" or "second-object" or "possessor" or "modifier" or "clause") && _tree.Has(token, "case") && state.Knowledge.Lexicon.Adjuncts.Nouns.Contains(_tree.Lemma(filler.Head));

    /// <summary>Puts whoever or whatever stands at a token into a slot.</summary>
    public void Fill(Slots slots, string slot, int token)
    {
        if (slot == "at" && IsHour(token))
        {
            return;
        }

        var fillers = At(token).ToList();
        foreach (var filler in fillers)
        {
            if (IsOccasion(slot, token, filler))
            {
                continue;
            }

            // "MiG-29 and Su-24 jets" is one phrase, although its first part is coordinated with its last.
            if (!fillers.Exists(other => other != filler && other.First <= filler.First && filler.End <= other.End))
            {
                slots.Add(slot, filler);
            }
        }
    }
}
