using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds where events happened: by the phrases that hang on their words, and by the clauses around them.
/// </summary>
internal sealed class EventPlaces(ReadingState state)
{
    private const int MaximumClimb = 8;
    private const int FarthestPlace = 16;
    private const string Talks = "talks";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Adds the places that say where, whatever the verb: "in", "at", "near"… under the trigger, its light verb or its objects.</summary>
    public void AddOwn(Predicate predicate)
    {
        AddUnder(predicate, predicate.Trigger, int.MaxValue);
        if (predicate.LightVerb >= 0)
        {
            AddUnder(predicate, predicate.LightVerb, int.MaxValue);
        }

        // "Discussed the crisis in Mali": what is talked about is elsewhere.
        var isSpoken = state.Knowledge.Kinds[predicate.Kind].Family == Talks;
        foreach (var (_, filler) in predicate.Roles.Where(role => !isSpoken || role.Filler.Entity is not null).ToList())
        {
            AddUnder(predicate, filler.Head, int.MaxValue);
            AddDirection(predicate, filler.Head);
            AddDistance(predicate, filler.Head);

            // "Attacked bases of the army in Aksum and Adwa", "hit a shelter for families in Ganfouda": where the army is, the bases are.
            if (predicate.Places.TrueForAll(place => place.Filler.Place is null) && _tree.Child(filler.Head, "nmod") is >= 0 and var part && _tree.Preposition(part) is "of" or "for")
            {
                // "Killed dozens of soldiers and militiamen at Aksum": hung on the last of the list.
                foreach (var listed in _tree.Coordinated(part))
                {
                    AddUnder(predicate, listed, int.MaxValue);
                }
            }
        }

        foreach (var child in _tree.Children(predicate.Trigger))
        {
            // "Wounded by a mine on the road to Bor": where the mine was.
            if (_tree.FullRelation(child) == "obl:agent" || (_tree.Relation(child) == "obl" && _tree.Preposition(child) == "by"))
            {
                AddUnder(predicate, child, int.MaxValue);
            }

        }

        AddDirection(predicate, predicate.Trigger);
        predicate.Places.ToList().ForEach(place => AddDistance(predicate, place.Filler.Head));

        // "On the bank of the Niger near Gao": what lies near a town is there.
        foreach (var (role, filler) in predicate.Places.ToList())
        {
            for (var part = filler.Head; part >= 0; part = _tree.Child(part, "nmod"))
            {
                if (part != filler.Head && _tree.Preposition(part) is "near" or "outside" && state.Nominals[part] is { Place: not null } town)
                {
                    predicate.AddPlace(role, town);
                }
            }
        }

        // "Voted in local elections in Puntland": the nouns of its own words.
        for (var token = predicate.First; token < predicate.End; token++)
        {
            if (token != predicate.Trigger && token != predicate.LightVerb && _tree.Tag(token) == UniversalTag.Noun && _tree.IsUnder(token, predicate.Trigger))
            {
                AddUnder(predicate, token, int.MaxValue);
            }
        }
    }

    // "Advanced south of the river", "a convoy north of the town": a direction from a place.
    private void AddDirection(Predicate predicate, int word)
    {
        foreach (var direction in _tree.Children(word))
        {
            if (_tree.Relation(direction) != "advmod" || !state.Knowledge.Lexicon.Places.Directions.ContainsKey(_tree.Form(direction).ToString().ToLowerInvariant()))
            {
                continue;
            }

            foreach (var from in _tree.Children(direction))
            {
                if (_tree.Relation(from) is "obl" or "nmod" && _tree.Preposition(from) == "of" && state.Nominals[from] is { IsPlaceLike: true } side)
                {
                    predicate.AddPlace(PlaceRole.At, side);
                }
            }
        }
    }

    // "A checkpoint 12 km from the town": how far from the town it lies, and not whence anybody came.
    private void AddDistance(Predicate predicate, int noun)
    {
        foreach (var measure in _tree.Children(noun))
        {
            if (_tree.FullRelation(measure) == "nmod:unmarked" && _tree.Has(measure, "nummod") && measure + 1 < _tree.Count && (_tree.FormIs(measure + 1, "from") || _tree.FormIs(measure + 1, "off") || _tree.FormIs(measure + 1, "outside"))
                && _tree.Head(measure + 1) is >= 0 and var town && state.Nominals[town] is { IsPlaceLike: true } near)
            {
                predicate.Places.RemoveAll(place => place.Filler == near);
                predicate.AddPlace(PlaceRole.At, near);
            }
        }
    }

    /// <summary>Adds the places that the clauses around an event give to it, where it has none of its own.</summary>
    public void AddFromClause(Predicate predicate)
    {
        AddFromOwnClauses(predicate);
        var asksWhere = false;
        var current = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        for (var climbed = 0; climbed < MaximumClimb && !predicate.Places.Exists(place => place.Filler.Place is not null) && current >= 0; climbed++)
        {
            // "In the towns which they hold and where civilians were killed."
            asksWhere |= _tree.HasWord(current, "where");
            if (_tree.FullRelation(current) == "acl:relcl")
            {
                if (asksWhere && (BeforeWhere(current) ?? state.Nominals[_tree.Head(current)]) is { IsPlaceLike: true } where)
                {
                    predicate.AddPlace(PlaceRole.At, where);
                }

                return;
            }

            var head = _tree.Head(current);
            switch (_tree.Relation(current))
            {
                case "xcomp" when head >= 0:
                    // "Continues to shell the villages in the valley": a verb that only says how far the deed got has its phrases too.
                    AddUnder(predicate, head, state.PredicateAt[head] is null ? int.MaxValue : FirstVerb(head));
                    break;
                case "ccomp" or "parataxis" or "conj" or "advcl" when head >= 0:
                    // "In Idlib, residents said, warplanes bombed a market": what stands before all that is said holds for all of it.
                    AddUnder(predicate, head, FirstVerb(head));
                    AddGoalOfWay(predicate, current, head);
                    break;
                case "nsubj" when head >= 0 && _tree.Tag(head) == UniversalTag.Verb && (state.PredicateAt[head] is not { } verb || !state.Knowledge.Kinds[verb.Kind].IsSpeech):
                    // "Near Hajin, two strikes hit": what opens the sentence.
                    AddUnder(predicate, head, FirstVerb(head));
                    return;
                case "root":
                    // "…, residents said": the clause that is said may be the one on top.
                    break;
                default:
                    return;
            }

            current = head;
        }
    }

    /// <summary>"Moved from Asa to Bor, where they dug in": the place told last; "Bor, 20 km east of the district capital, where" is Bor.</summary>
    private Nominal? BeforeWhere(int clause)
    {
        var where = -1;
        foreach (var child in _tree.Children(clause))
        {
            where = _tree.FormIs(child, "where") ? child : where;
        }

        for (var token = where - 1; where >= 0 && token >= 0 && token > where - FarthestPlace && state.Text.SentenceOf[token] == state.Text.SentenceOf[where]; token--)
        {
            if (_tree.Tag(token) == UniversalTag.Verb)
            {
                return null;
            }

            if (state.Nominals[token] is { IsPlaceLike: true, IsTime: false } place && place.End == token + 1 && !OnlyLocates(token))
            {
                // "The old quarter of Bor, where": the quarter. "In Bor and Asa, where": both.
                while (_tree.Relation(token) == "conj")
                {
                    token = _tree.Head(token);
                    place = state.Nominals[token] ?? place;
                }

                return _tree.Relation(token) == "nmod" && _tree.Preposition(token) == "of" && state.Nominals[_tree.Head(token)] is { IsPlaceLike: true } part ? part : place;
            }
        }

        return null;
    }

    // "20 km east of the capital", "12 miles from Bor", and what stands in brackets.
    private bool OnlyLocates(int token)
    {
        for (var before = token - 1; before > 0 && before > token - FarthestPlace; before--)
        {
            if (_tree.FormIs(before, "(") || state.Knowledge.Lexicon.Places.Directions.ContainsKey(_tree.Form(before).ToString().ToLowerInvariant()))
            {
                return _tree.FormIs(before, "(") || _tree.FormIs(before + 1, "of");
            }

            if (_tree.FormIs(before, "from") || _tree.Tag(before) is UniversalTag.Punct or UniversalTag.Verb)
            {
                return _tree.FormIs(before, "from") && state.Nominals[before - 1] is { Class: var distance } && (distance & ArgumentClass.Number) != 0;
            }
        }

        return false;
    }

    // "The attack on a convoy, which took place in Huth": a verb that only says that it happened.
    private void AddFromOwnClauses(Predicate predicate)
    {
        foreach (var anchor in (int[])[predicate.Trigger, _tree.Child(predicate.Trigger, "nmod")])
        {
            if (predicate.Places.Count == 0 && _tree.Child(anchor, "acl:relcl") is >= 0 and var clause && state.PredicateAt[clause] is null && state.EventWithClause(clause) == predicate)
            {
                AddUnder(predicate, clause, int.MaxValue);
            }
        }
    }

    // "Travelled to Malakal and met the governor": whoever goes somewhere and does something there.
    private void AddGoalOfWay(Predicate predicate, int verb, int way)
    {
        if (_tree.Relation(verb) != "conj" || verb < way || _tree.Has(verb, "nsubj") || state.PredicateAt[way] is not null || !state.Knowledge.Lexicon.Places.Going.Contains(_tree.Lemma(way)))
        {
            return;
        }

        foreach (var child in _tree.Children(way))
        {
            if (child > way && child < verb && (_tree.Relation(child) == "obj" || (_tree.Relation(child) == "obl" && _tree.Preposition(child) is "to" or "into" or "in" or "at")) && state.Nominals[child] is { Place: not null, IsTime: false } goal)
            {
                predicate.AddPlace(PlaceRole.At, goal);
            }
        }
    }

    /// <summary>The first token of the main verb's own words: what stands before them opens the sentence.</summary>
    private int FirstVerb(int verb)
    {
        var first = verb;
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) is "nsubj" or "aux" && child < first)
            {
                first = _tree.Subtree(child).First;
            }
        }

        return first;
    }

    private void AddUnder(Predicate predicate, int token, int before)
    {
        foreach (var child in _tree.Children(token))
        {
            if (child >= before || _tree.Relation(child) is not ("obl" or "nmod") || _tree.Preposition(child) is not { } preposition
                || !state.Knowledge.Lexicon.Places.At.Contains(preposition))
            {
                continue;
            }

            foreach (var part in _tree.Coordinated(Whole(child)))
            {
                if (state.Nominals[part] is { IsPlaceLike: true, IsTime: false } place && !predicate.Places.Any(known => known.Filler == place))
                {
                    predicate.AddPlace(PlaceRole.At, place);
                }
            }
        }
    }

    // "In the vicinity of Bor": the noun only says on which side of the place.
    private int Whole(int noun) =>
        state.Knowledge.Lexicon.Places.Sides.Contains(_tree.Lemma(noun)) && _tree.Child(noun, "nmod") is >= 0 and var whole && _tree.Preposition(whole) == "of" && state.Nominals[whole]?.Place is not null ? whole : noun;
}
