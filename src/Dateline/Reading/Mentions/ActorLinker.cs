using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Ties names and descriptions of one document to entities.</summary>
internal sealed class ActorLinker
{
    private readonly ReadingState _state;
    private readonly EntityTable _entities;
    private readonly NamedActors _named;
    private readonly Owners _owners;
    private readonly PaperAuthors _papers;
    private readonly SpeakingBodies _bodies;
    private readonly BackPointers _pointers;

    public ActorLinker(ReadingState state)
    {
        _state = state;
        _entities = new EntityTable(state);
        _named = new NamedActors(state, _entities);
        _owners = new Owners(state, _named);
        _papers = new PaperAuthors(state, _owners);
        _bodies = new SpeakingBodies(state, _entities, _owners);
        _pointers = new BackPointers(state);
    }

    public void Link(Nominal nominal)
    {
        if (_named.IsInsideLongerName(nominal))
        {
            return;
        }

        nominal.Entity ??= _papers.Of(nominal) ?? _named.Of(nominal) ?? InApposition(nominal) ?? OfPart(nominal) ?? Described(nominal) ?? _bodies.Of(nominal);
        if (nominal.Entity is { Kind: ActorKind.Person, IsNamed: true } named)
        {
            RememberTitles(named, nominal);
        }

        if (nominal.Entity is { Kind: ActorKind.Person, Country: null, IsNamed: true } person)
        {
            Introduce(person, nominal);
        }
    }

    // "Colonel Gueye led the mutiny. The colonel …".
    private void RememberTitles(Entity person, Nominal name)
    {
        for (var token = name.First; token < name.Head; token++)
        {
            if ((_state.Words[token] ?? []).Any(word => word is Title))
            {
                _entities.Remember(_state.Tree.Lemma(token).ToLowerInvariant(), person);
            }
        }
    }

    // "Lina Haddad, Jordan's leading activist": whose somebody is may stand behind the name.
    private void Introduce(Entity person, Nominal name)
    {
        foreach (var child in _state.Tree.Children(name.Head))
        {
            if (_state.Tree.Relation(child) == "appos" && _state.Nominals[child] is { IsName: false, IsTime: false } description)
            {
                BelongTo(person, description);
            }
        }
    }

    private void BelongTo(Entity person, Nominal description)
    {
        if (person is { Kind: ActorKind.Person, Country: null } && _owners.Of(description) is { } owner && owner != person)
        {
            person.Of ??= owner;
            person.Country = owner.Country;
        }
    }

    /// <summary>The acronym right behind a description: "the monitoring group ACLED" tells what it is called.</summary>
    private Entity? OwnName(Nominal description, Nominal name)
    {
        var form = _state.Tree.Form(name.Head);
        return name.Head == description.Head + 1 && _state.Tree.Tag(name.Head) == UniversalTag.Propn && form.Length > 2 && !form.ContainsAnyExceptInRange('A', 'Z')
            && (_state.Words[description.Head] ?? []).OfType<PersonNoun>().FirstOrDefault() is { } noun
            ? _entities.OfName(form.ToString(), noun.Kind, description.Class) : null;
    }

    /// <summary>The name beside a description: "the military command for Africa (Africom)".</summary>
    private Entity? InApposition(Nominal nominal)
    {
        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            if (_state.Tree.Relation(child) == "appos" && _state.Nominals[child] is { IsTime: false } inner)
            {
                inner.Entity ??= _named.Of(inner) ?? OwnName(nominal, inner);
                if (inner.Entity is { IsNamed: true })
                {
                    BelongTo(inner.Entity, nominal);
                    _entities.Remember(_state.Tree.Lemma(nominal.Head).ToLowerInvariant(), inner.Entity);
                    return inner.Entity;
                }
            }

            // "the military command for Africa (Africom)": the brackets belong to the whole.
            if (_state.Tree.Relation(child) == "nmod" && _state.Tree.Child(child, "appos") is var name && name > 0 && _state.Tree.FormIs(name - 1, "(")
                && _state.Nominals[name] is { IsTime: false } bracketed && _state.Text.Names.All(span => span.First != name || span.Kind != NameKind.Person))
            {
                bracketed.Entity ??= _named.Body(bracketed);
                if (bracketed.Entity is { IsNamed: true } whole && whole != _state.Nominals[child]?.Entity)
                {
                    return whole;
                }
            }
        }

        return null;
    }

    /// <summary>What a noun that only measures or groups is made of: "dozens of villages", "a mix of fighters".</summary>
    private Entity? OfPart(Nominal nominal)
    {
        // "Members" are the group; a "member" is one of its people. "14 of 18 drones" are drones.
        if (_state.Tree.Tag(nominal.Head) != UniversalTag.Num && !_state.Knowledge.Lexicon.Partitives.Contains(_state.Tree.Lemma(nominal.Head)) && !_state.Knowledge.Lexicon.Partitives.Contains(_state.Tree.Form(nominal.Head).ToString().ToLowerInvariant()))
        {
            return null;
        }

        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            if (_state.Tree.Relation(child) == "nmod" && _state.Tree.Preposition(child) == "of" && _state.Nominals[child] is { IsTime: false } whole)
            {
                whole.Entity ??= _named.Of(whole) ?? OfPart(whole) ?? Described(whole);
                nominal.Class |= whole.Class;
                nominal.Place ??= whole.Place;
                nominal.IsPlaceLike |= whole.IsPlaceLike;
                return whole.Entity;
            }
        }

        return null;
    }

    private Entity? Described(Nominal nominal)
    {
        var head = nominal.Head;
        var noun = (_state.Words[head] ?? []).OfType<PersonNoun>().FirstOrDefault();
        var isTitle = noun is null && (_state.Words[head] ?? []).Any(value => value is Title) && (_state.Tree.Tag(head) != UniversalTag.Adj || IsUsedAsNoun(head));
        if ((noun is null && !isTitle) || _state.Tree.Relation(head) is "compound" or "flat")
        {
            return null;
        }

        var owner = _owners.Of(nominal);
        var lemma = _state.Tree.Lemma(head).ToLowerInvariant();
        var isPlural = _state.Text.PennTags[head] is "NNS" or "NNPS";
        if (noun is not null && owner is not null && noun.Class.HasFlag(ArgumentClass.Force) && noun.Kind is not ActorKind.Mercenary
            && (_entities.ForcesOf(owner, noun.Kind) ?? OfBody(nominal, owner)) is { } forces)
        {
            _entities.Remember(lemma, forces);
            return forces;
        }

        if ((IsDefinite(nominal) || (isPlural && noun?.Class.HasFlag(ArgumentClass.Force) == true && _state.Tree.Child(head, "amod") < 0)) && owner is null && _entities.Earlier(lemma, head) is { } earlier)
        {
            return earlier;
        }

        if (owner is null && IsDefinite(nominal) && _pointers.Of(nominal, lemma) is { } meant)
        {
            _entities.Remember(lemma, meant);
            return meant;
        }

        var isOne = noun is { Kind: ActorKind.Unknown } && !isPlural && !noun.Class.HasFlag(ArgumentClass.Force) && !_state.Knowledge.Lexicon.Coreference.Bodies.Contains(lemma);
        var kind = noun is null || isOne ? ActorKind.Person : noun.Kind;
        var name = _state.WordsOf(nominal.First, nominal.End);
        var entity = _entities.OfDescription(name, lemma, kind, nominal.Class | ArgumentClass.Actor, isPlural, head);
        entity.Of ??= owner;
        entity.Country ??= owner?.Country ?? Home(nominal, kind);
        return entity;
    }

    // "The command said its gunners …": of a body that is known by its name alone, those under it are the body itself.
    private Entity? OfBody(Nominal nominal, Entity owner) =>
        HasPronoun(nominal) && (owner.HeadNoun is null || !owner.Class.HasFlag(ArgumentClass.Force) || _state.Knowledge.Lexicon.Coreference.Bodies.Contains(owner.HeadNoun)) && owner is { Known: null, Kind: ActorKind.Unknown or ActorKind.Organisation or ActorKind.International or ActorKind.Military, IsPlural: false } or { Known.Kind: ActorKind.International or ActorKind.Organisation } ? owner : null;

    private bool HasPronoun(Nominal nominal) => _state.Tree.Child(nominal.Head, "nmod:poss") is >= 0 and var owner && _state.Tree.Tag(owner) == UniversalTag.Pron;

    // "Rebels in Darfur", "Darfur rebels", "students throughout Indonesia" are of the country where they are; soldiers, aid workers and diplomats are as often from elsewhere.
    private string? Home(Nominal nominal, ActorKind kind)
    {
        if (kind is not (ActorKind.Rebel or ActorKind.Militia or ActorKind.Civilian or ActorKind.Political or ActorKind.Police or ActorKind.Government))
        {
            return null;
        }

        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            var isOfPlace = _state.Tree.Relation(child) is "compound" or "amod" || (_state.Tree.Relation(child) == "nmod" && _state.Tree.Preposition(child) is "in" or "throughout" or "across" or "from" or "of" or null);
            if (isOfPlace && !_owners.IsAgainst(child) && _state.Nominals[child]?.Place is { Country: { } country })
            {
                return country;
            }
        }

        return null;
    }

    // "The general vowed": with an article of its own and a part in the sentence, a rank is a person whatever the tagger says.
    private bool IsUsedAsNoun(int head) => _state.Tree.Has(head, "det") && _state.Tree.Relation(head) is "nsubj" or "obj" or "obl";

    private bool IsDefinite(Nominal nominal)
    {
        var determiner = _state.Tree.Child(nominal.Head, "det");
        return determiner >= 0 && _state.Tree.Lemma(determiner) is "the" or "this" or "these" or "that" or "those";
    }
}
