using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Ties names and descriptions of one document to entities.</summary>
internal sealed class ActorLinker
{
    private readonly ReadingState _state;
    private readonly EntityTable _entities;
    private readonly NameSpan?[] _spanOf;
    private readonly CueFinder _cues;
    private readonly Dictionary<string, int> _papers = new(StringComparer.Ordinal);

    public ActorLinker(ReadingState state)
    {
        _state = state;
        _entities = new EntityTable(state);
        _cues = new CueFinder(state);
        _spanOf = new NameSpan?[state.Text.Count];
        foreach (var span in state.Text.Names)
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

    public void Link(Nominal nominal)
    {
        if (IsInsideLongerName(nominal))
        {
            return;
        }

        nominal.Entity ??= Paper(nominal) ?? Person(nominal) ?? Named(nominal) ?? InApposition(nominal) ?? OfPart(nominal) ?? Described(nominal);
    }

    /// <summary>
    /// Whose word a statement, report or tweet is that says something: its owner's, or those of the same paper before ("in a series of tweets, the
    /// ministry said … the tweets added").
    /// </summary>
    private Entity? Paper(Nominal nominal)
    {
        var tree = _state.Tree;
        var lemma = tree.Lemma(nominal.Head);
        if (_state.Knowledge.Lexicon.NounCues(lemma).Count == 0 || (_state.Words[nominal.Head] ?? []).Any(word => word is PersonNoun or Title))
        {
            return null;
        }

        var isSpeaker = tree.Relation(nominal.Head) == "nsubj" && _cues.VerbCue(tree.Head(nominal.Head)) is not null;
        isSpeaker |= tree.Preposition(nominal.Head) is { } preposition && _state.Knowledge.Lexicon.PrepositionCues.Exists(words => string.Join(' ', words) == preposition);
        var author = isSpeaker ? Owner(nominal) ?? (_papers.TryGetValue(lemma, out var before) ? AuthorOf(before) : null) : null;
        _papers[lemma] = nominal.Head;
        return author;
    }

    private Entity? AuthorOf(int paper)
    {
        if (_state.Nominals[paper] is { Entity: { } known })
        {
            return known;
        }

        if (_state.Nominals[paper] is { } nominal && Owner(nominal) is { } owner)
        {
            return owner;
        }

        for (var current = _state.Tree.Head(paper); current >= 0; current = _state.Tree.Head(current))
        {
            if (_cues.VerbCue(current) is not null && _state.Tree.Child(current, "nsubj") is var subject && subject >= 0)
            {
                return _state.Nominals[subject]?.Entity;
            }
        }

        return null;
    }

    /// <summary>The name beside a description: "the military command for Africa (Africom)".</summary>
    private Entity? InApposition(Nominal nominal)
    {
        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            if (_state.Tree.Relation(child) == "appos" && _state.Nominals[child] is { IsTime: false } inner)
            {
                inner.Entity ??= Person(inner) ?? Named(inner);
                if (inner.Entity is { IsNamed: true })
                {
                    return inner.Entity;
                }
            }

            // "the military command for Africa (Africom)": the brackets belong to the whole.
            if (_state.Tree.Relation(child) == "nmod" && _state.Tree.Child(child, "appos") is var name && name > 0 && _state.Tree.FormIs(name - 1, "(")
                && _state.Nominals[name] is { IsTime: false } bracketed && _state.Text.Names.All(span => span.First != name || span.Kind != NameKind.Person))
            {
                bracketed.Entity ??= Named(bracketed);
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
        if (!_state.Knowledge.Lexicon.Partitives.Contains(_state.Tree.Lemma(nominal.Head).ToLowerInvariant()))
        {
            return null;
        }

        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            if (_state.Tree.Relation(child) == "nmod" && _state.Tree.Preposition(child) == "of" && _state.Nominals[child] is { IsTime: false } whole)
            {
                whole.Entity ??= Person(whole) ?? Named(whole) ?? Described(whole);
                nominal.Class |= whole.Class;
                nominal.Place ??= whole.Place;
                nominal.IsPlaceLike |= whole.IsPlaceLike;
                return whole.Entity;
            }
        }

        return null;
    }

    // "Ahmed" in "Ahmed Mismari" and "Libyan" in "Libyan Army" are parts of a name, not mentions of their own.
    private bool IsInsideLongerName(Nominal nominal)
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
            return null;
        }

        if (_spanOf[head] is { Kind: NameKind.Person } own)
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
                if (child > head && child <= nominal.End && _state.Tree.Relation(child) is "flat" or "appos" && _spanOf[child] is { Kind: NameKind.Person } name)
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
                var body = _state.Nominals[child]?.Entity ?? ModifierEntity(child);
                if (body is not null && body != person)
                {
                    return body;
                }

                foreach (var grandchild in tree.Children(child))
                {
                    if (tree.Relation(grandchild) is "compound" or "amod" or "nmod" && (_state.Nominals[grandchild]?.Entity ?? ModifierEntity(grandchild)) is { } inner && inner != person)
                    {
                        return inner;
                    }
                }
            }
        }

        return null;
    }

    private Entity? Named(Nominal nominal)
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

            if (match.Use == NameUse.Description && match.End <= head)
            {
                return null;
            }

            // Adjectives name a state only as modifiers ("Russian airstrikes"); people nouns only when they stand alone ("the Russians").
            if (match.Use is NameUse.Adjective or NameUse.People && _state.Tree.Tag(head) == UniversalTag.Adj && _state.Tree.Relation(head) is not ("amod" or "compound"))
            {
                return null;
            }

            return _entities.OfKnown(actor);
        }

        if (_spanOf[head] is { Kind: NameKind.Organisation } span)
        {
            return _entities.OfName(_state.WordsOf(span.First, span.End), ActorKind.Unknown, ArgumentClass.Actor);
        }

        return null;
    }

    private Entity? Described(Nominal nominal)
    {
        var head = nominal.Head;
        var noun = (_state.Words[head] ?? []).OfType<PersonNoun>().FirstOrDefault();
        var isTitle = noun is null && (_state.Words[head] ?? []).Any(value => value is Title) && _state.Tree.Tag(head) != UniversalTag.Adj;
        if ((noun is null && !isTitle) || _state.Tree.Relation(head) is "compound" or "flat")
        {
            return null;
        }

        var owner = Owner(nominal);
        var lemma = _state.Tree.Lemma(head).ToLowerInvariant();
        var isPlural = _state.Text.PennTags[head] is "NNS" or "NNPS";
        if (noun is not null && owner is not null && noun.Class.HasFlag(ArgumentClass.Force) && noun.Kind is not ActorKind.Mercenary
            && _entities.ForcesOf(owner, noun.Kind) is { } forces)
        {
            _entities.Remember(lemma, forces);
            return forces;
        }

        if ((IsDefinite(nominal) || (isPlural && noun?.Class.HasFlag(ArgumentClass.Force) == true && _state.Tree.Child(head, "amod") < 0)) && owner is null && _entities.Earlier(lemma, head) is { } earlier)
        {
            return earlier;
        }

        var kind = noun is null ? ActorKind.Person : noun.Kind == ActorKind.Unknown && !isPlural && !noun.Class.HasFlag(ArgumentClass.Force) ? ActorKind.Person : noun.Kind;
        var name = _state.WordsOf(nominal.First, nominal.End);
        var entity = _entities.OfDescription(name, lemma, kind, nominal.Class | ArgumentClass.Actor, isPlural);
        entity.Of ??= owner;
        entity.Country ??= owner?.Country;
        return entity;
    }

    /// <summary>Whose somebody is: "Haftar's militias", "Russian mercenaries", "pro-Haftar fighters", "the militia commanders of Haftar".</summary>
    private Entity? Owner(Nominal nominal)
    {
        var tree = _state.Tree;
        Entity? owner = null;
        foreach (var child in tree.Children(nominal.Head))
        {
            var relation = tree.FullRelation(child);
            var isOwner = relation is "nmod:poss" or "amod" or "compound" || (relation == "nmod" && tree.Preposition(child) is "of" or "from" or "by" or "loyal to");
            if (isOwner && !IsAgainst(child))
            {
                // What follows its noun ("the militias of Haftar") has not had its turn yet.
                if (child > nominal.Head && _state.Nominals[child] is { IsTime: false, Entity: null } later && _state.Tree.Tag(child) != UniversalTag.Pron)
                {
                    later.Entity = Person(later) ?? Named(later);
                }

                owner ??= _state.Nominals[child]?.Entity ?? ModifierEntity(child);
                foreach (var grandchild in tree.Children(child))
                {
                    if (owner is null && tree.Relation(grandchild) is "compound" or "amod" or "obl" or "nmod")
                    {
                        owner = _state.Nominals[grandchild]?.Entity ?? ModifierEntity(grandchild);
                    }
                }
            }
        }

        return owner;
    }

    private bool IsAgainst(int token)
    {
        var first = _state.Tree.Subtree(token).First;
        return _state.Tree.Form(first).StartsWith("anti", StringComparison.OrdinalIgnoreCase);
    }

    private Entity? ModifierEntity(int token) => _state.NameOf[token]?.Actor is { } actor ? _entities.OfKnown(actor) : null;

    private bool IsDefinite(Nominal nominal)
    {
        var determiner = _state.Tree.Child(nominal.Head, "det");
        return determiner >= 0 && _state.Tree.Lemma(determiner) is "the" or "this" or "these" or "that" or "those";
    }
}
