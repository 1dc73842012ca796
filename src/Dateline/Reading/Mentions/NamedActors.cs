using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds whom names name: persons by the name finder and by what is known, bodies, groups and states.</summary>
internal sealed class NamedActors
{
    private readonly ReadingState _state;
    private readonly EntityTable _entities;
    private readonly Demonyms _demonyms;
    private readonly NameSpan?[] _spanOf;
    private readonly ShortNames _shortNames;

    public NamedActors(ReadingState state, EntityTable entities)
    {
        _state = state;
        _entities = entities;
        _demonyms = new Demonyms(state, entities);
        _shortNames = new ShortNames(state);
        _spanOf = new NameSpan?[state.Text.Count];
        foreach (var span in state.Text.Names.Where(span => !state.IsWordAtStart(span.First, span.End)))
        {
            for (var token = span.First; token < span.End; token++)
            {
                _spanOf[token] = span;
            }
        }

        foreach (var (first, end) in state.Tree.JoinedNames)
        {
            var parts = _spanOf[first..end].Where(span => span is not null).Select(span => span!.Value.Kind).ToList();
            var isPerson = parts.Contains(NameKind.Person) || (parts.Count == 0 && end - first > 3);
            for (var token = first; token < end; token++)
            {
                _spanOf[token] = isPerson ? new NameSpan(first, end, NameKind.Person) : _spanOf[token];
            }
        }
    }

    /// <summary>Whom the name of a nominal names; null when it is no name of anybody, as where its sentence calls it a town.</summary>
    public Entity? Of(Nominal nominal) => _state.NameOf[nominal.Head] is null && nominal.PlaceName is not null ? null : Person(nominal) ?? Body(nominal);

    /// <summary>The actor that a modifier names ("Russian", "army").</summary>
    public Entity? Modifier(int token) => _state.NameOf[token]?.Actor is { } actor ? _entities.OfKnown(actor) : null;

    /// <summary>Whether a nominal is only a part of a name: "Ahmed" in "Ahmed Mismari", "Libyan" in "Libyan Army".</summary>
    public bool IsInsideLongerName(Nominal nominal)
    {
        var head = nominal.Head;
        var parent = _state.Tree.Head(head);
        if (parent < 0)
        {
            return false;
        }

        return (_spanOf[head] is { } span && span.First <= parent && parent < span.End && span.Kind == NameKind.Person && _state.Tree.Relation(head) is "flat" or "compound")
            || (_state.NameOf[head] is { } name && name.First <= parent && parent < name.End);
    }

    /// <summary>The body, group or state that the name of a nominal names.</summary>
    public Entity? Body(Nominal nominal)
    {
        var head = nominal.Head;
        if (_state.NameOf[head] is { } match && match.First <= head)
        {
            if (match.Actor is not { } actor)
            {
                return null;
            }

            if (match.Use == NameUse.Metonym && nominal.Place is not null)
            {
                return null;
            }

            if (match.Use == NameUse.Description && (match.End <= head || IsAnothers(nominal, match, actor)))
            {
                return null;
            }

            if (match.Use == NameUse.Description && _shortNames.Meant(match, actor) is { } meant)
            {
                return _entities.OfKnown(meant);
            }

            // "Chile's Defense Department" is not the one that reports call so without a country.
            if (match.Use == NameUse.Name && actor.Kind is ActorKind.Government or ActorKind.Military or ActorKind.Police && _demonyms.Before(nominal) is { } owner && owner.Country != actor.Country
                && _state.NameOf[nominal.First] != match)
            {
                var namesake = _entities.OfName(_state.WordsOf(nominal.First, nominal.End), actor.Kind, ArgumentClass.Actor);
                namesake.Country ??= owner.Country;
                return namesake;
            }

            // Adjectives name a state only as modifiers ("Russian airstrikes"); people nouns only when they stand alone ("the Russians").
            if (match.Use is NameUse.Adjective or NameUse.People && _state.Tree.Tag(head) == UniversalTag.Adj && _state.Tree.Relation(head) is not ("amod" or "compound"))
            {
                return null;
            }

            // "Expelled Omanis from the valley": more than one of a people are people, whatever else their name stands for.
            if (match.Use == NameUse.People && _state.Text.PennTags[head] is "NNPS" or "NNS")
            {
                nominal.Class |= ArgumentClass.Person | ArgumentClass.Civilian;
            }

            return match.Use == NameUse.People && _demonyms.Minority(nominal, match, actor) is { } minority ? minority : _entities.OfKnown(actor);
        }

        if (BodyBefore(head) is { } body)
        {
            return body;
        }

        // "Drones struck": a word of the lexicon in a capital is no name.
        if (_spanOf[head] is { Kind: NameKind.Organisation } span && !(span.End - span.First == 1 && (_state.Words[head] ?? []).Any(word => word is Thing or PersonNoun)))
        {
            // "The Nigerian Interior Ministry" is a ministry, whatever else its name says.
            var noun = (_state.Words[head] ?? []).OfType<PersonNoun>().FirstOrDefault();
            var kind = noun?.Kind is null or ActorKind.Person ? ActorKind.Unknown : noun.Kind;
            var named = _entities.OfName(_state.WordsOf(span.First, span.End), kind, ArgumentClass.Actor | (noun?.Class ?? ArgumentClass.Nothing));
            named.Country ??= _demonyms.Before(nominal)?.Country;
            return named;
        }

        return null;
    }

    // "The Hezbollah movement", "the al-Qaeda network": the noun behind the name adds nothing.
    private Entity? BodyBefore(int head) =>
        head > 0 && _state.Knowledge.Lexicon.Appellatives.Contains(_state.Tree.Lemma(head)) && _state.NameOf[head - 1] is { Use: NameUse.Name, Actor: { } actor }
        && actor.Kind is not (ActorKind.State or ActorKind.Person or ActorKind.Government) && _state.Tree.IsUnder(head - 1, head)
            ? _entities.OfKnown(actor)
            : null;

    // "The U.S. army", "the rebel army" and "the National Liberation Army" are not the army of the country that the report is about.
    private bool IsAnothers(Nominal nominal, NameMatch description, KnownActor actor)
    {
        if (IsLongerName(description, actor))
        {
            return true;
        }

        for (var token = nominal.First; token < description.First; token++)
        {
            if (_state.NameOf[token] is { } name ? name.Actor is { } owner && owner.Country != actor.Country : IsPartOfName(token, description))
            {
                return true;
            }
        }

        return false;
    }

    // "The Army of the Victorious Path": in capitals, and of somebody else than the country.
    private bool IsLongerName(NameMatch description, KnownActor actor)
    {
        var of = description.End;
        if (of + 1 >= _state.Text.Count || !_state.Tree.FormIs(of, "of") || !char.IsUpper(_state.Tree.Form(of - 1)[0]) || _state.Text.SentenceOf[of - 1] != _state.Text.SentenceOf[of + 1] || _state.Text.Sentences[_state.Text.SentenceOf[of]].First == of - 1)
        {
            return false;
        }

        var first = _state.Tree.FormIs(of + 1, "the") && of + 2 < _state.Text.Count ? of + 2 : of + 1;
        return char.IsUpper(_state.Tree.Form(first)[0]) && _state.Tree.Tag(first) is UniversalTag.Propn or UniversalTag.Adj
            && !(_state.NameOf[first] is { } name && (name.Actor is { } owner ? owner.Country == actor.Country : name.Place is not null));
    }

    private bool IsPartOfName(int token, NameMatch description) =>
        _state.Tree.Relation(token) == "compound" && _state.Tree.Head(token) >= description.First && _state.Tree.Head(token) < description.End
        && !(_state.Words[token] ?? []).Any(word => word is Title);

    private Entity? Person(Nominal nominal)
    {
        var head = nominal.Head;
        var span = PersonSpan(nominal);
        if (span is not { } person)
        {
            return null;
        }

        // "Mayor Ali Hassan" is called Ali Hassan.
        var first = person.First;
        while (first < person.End - 1 && (_state.Words[first] ?? []).Any(value => value is Title))
        {
            first++;
        }

        var match = _state.NameOf[person.End - 1] ?? _state.NameOf[head];
        var words = _state.WordsOf(first, person.End);
        Entity? entity;
        if (match?.Actor is { Kind: ActorKind.Person } known && !IsSomebodyElse(known, person, match))
        {
            entity = _entities.OfKnown(known);
        }
        else
        {
            entity = _entities.OfPersonName(words);
        }

        entity.OtherNames.Add(words);
        nominal.First = Math.Min(nominal.First, person.First);
        nominal.End = Math.Max(nominal.End, person.End);
        entity.Of ??= BodyOf(nominal, entity);
        entity.Country ??= entity.Of?.Country;
        return entity;
    }

    // "Saddam Haftar" is not Khalifa Haftar, whatever the list of names says of "Haftar".
    private bool IsSomebodyElse(KnownActor known, NameSpan person, NameMatch match)
    {
        for (var token = person.First; token < match.First; token++)
        {
            var word = _state.Tree.Form(token).ToString();
            var isTitle = (_state.Words[token] ?? []).Any(value => value is Title or LoadedTerm);
            if (!isTitle && _state.Tree.Tag(token) == UniversalTag.Propn && char.IsUpper(word[0]) && word.Length > 2
                && !known.Names.Append(known.Name).Any(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private NameSpan? PersonSpan(Nominal nominal)
    {
        var head = nominal.Head;
        if (_state.NameOf[head] is { Actor: null, Place: not null } or { Actor.Kind: not ActorKind.Person })
        {
            // "Mayor Paris Houston": a capital inside the longer name of a person is no government.
            return _spanOf[head] is { Kind: NameKind.Person } longer && _state.NameOf[head] is { Use: NameUse.Metonym } place && longer.First <= place.First && longer.End > place.End ? longer : null;
        }

        if (_spanOf[head] is { Kind: NameKind.Person } own && !(own.End - own.First == 1 && (_state.Words[head] ?? []).Any(word => word is Thing)))
        {
            return own;
        }

        if (_state.NameOf[head] is { Actor.Kind: ActorKind.Person, Use: NameUse.Name } match)
        {
            return new NameSpan(match.First, match.End, NameKind.Person);
        }

        // "army spokesman Ahmed Mismari": the name may hang on its title.
        if ((_state.Words[head] ?? []).Any(value => value is Title or PersonNoun))
        {
            foreach (var child in _state.Tree.Children(head))
            {
                if (child > head && child <= nominal.End && (_state.Tree.Relation(child) is "flat" or "appos" || _state.Tree.FullRelation(child) == "nmod:desc") && _spanOf[child] is { Kind: NameKind.Person } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>Whom a person speaks or acts for: "army spokesman X", "X, the speaker of the House", "Haftar spokesman X".</summary>
    private Entity? BodyOf(Nominal nominal, Entity person)
    {
        var tree = _state.Tree;
        foreach (var child in tree.Children(nominal.Head))
        {
            if (tree.Relation(child) is "compound" or "amod" or "nmod" && child < nominal.End)
            {
                // "Colonel Nour", "front spokesman Deng": a rank or an office is nobody else, and may be somebody's.
                var body = _state.Nominals[child]?.Entity ?? Modifier(child);
                body = body is { Kind: ActorKind.Person, IsNamed: false } ? body.Of : body;
                if (body is not null && body != person)
                {
                    return body;
                }

                foreach (var grandchild in tree.Children(child))
                {
                    if (tree.Relation(grandchild) is "compound" or "amod" or "nmod" && (_state.Nominals[grandchild]?.Entity ?? Modifier(grandchild)) is { } inner && inner != person)
                    {
                        return inner;
                    }
                }
            }
        }

        return null;
    }
}
