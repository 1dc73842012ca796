using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds where events happened: by the phrases that hang on their words, by the clauses around them, and by the most specific name that these give.
/// </summary>
internal sealed class EventPlaces(ReadingState state)
{
    private const int MaximumClimb = 8;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Adds the places that say where, whatever the verb: "in", "at", "near"… under the trigger, its light verb or its objects.</summary>
    public void AddOwn(Predicate predicate)
    {
        AddUnder(predicate, predicate.Trigger, int.MaxValue);
        if (predicate.LightVerb >= 0)
        {
            AddUnder(predicate, predicate.LightVerb, int.MaxValue);
        }

        foreach (var (_, filler) in predicate.Roles.ToList())
        {
            AddUnder(predicate, filler.Head, int.MaxValue);

            // "Attacked bases of the army in Aksum and Adwa", "hit a shelter for families in Ganfouda": where the army is, the bases are.
            if (predicate.Places.TrueForAll(place => place.Filler.Place is null) && _tree.Child(filler.Head, "nmod") is >= 0 and var part && _tree.Preposition(part) is "of" or "for")
            {
                AddUnder(predicate, part, int.MaxValue);
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
                if (asksWhere && state.Nominals[_tree.Head(current)] is { IsPlaceLike: true } where)
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
                    break;
                case "root":
                    // "…, residents said": the clause that is said may be the one on top.
                    break;
                default:
                    return;
            }

            current = head;
        }
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

    /// <summary>Names each place by the most specific name that its phrase gives, once.</summary>
    public void Settle(Predicate predicate)
    {
        var named = predicate.Places.SelectMany(place => NamesWithin(place.Filler) is { Count: > 0 } names ? names.Select(name => (place.Role, name)) : [place]).ToList();
        predicate.Places.Clear();
        predicate.Places.AddRange(named);

        // "Attacked a post in Gao": what has its place only from the name inside it says nothing beside that name.
        predicate.Places.RemoveAll(place => place.Filler is { IsName: false, Place.Gazetteer: { } where } && !HasPlaceName(place.Filler) && predicate.Places.Exists(
            other => other.Role == place.Role && other.Filler is { IsName: true } && other.Filler.Place?.Gazetteer == where && _tree.IsUnder(other.Filler.Head, place.Filler.Head)));

        var seen = new HashSet<(PlaceRole, object)>();
        predicate.Places.RemoveAll(place => !seen.Add((place.Role, (object?)place.Filler.Place ?? place.Filler)));

        // "In Zakho, Dohuk": the most specific name is the place; the others only say where that is. A nameless spot says less than any name.
        foreach (var role in Enum.GetValues<PlaceRole>())
        {
            var known = predicate.Places.Where(place => place.Role == role && place.Filler.Place is not null).Select(place => place.Filler.Place!).ToList();
            predicate.Places.RemoveAll(place => place.Role == role && known.Count > 0 && place.Filler switch
            {
                { Place: null, IsName: false } => true,
                { Place: { Precision: PlacePrecision.Region or PlacePrecision.Country } wide } => predicate.Places.Exists(other => other.Role == role && other.Filler.Place is { } fine
                    && (fine.Country is null ? _tree.IsUnder(place.Filler.Head, other.Filler.Head) : fine.Country == wide.Country && fine.Precision < wide.Precision) && !AreListed(place.Filler.Head, other.Filler.Head)),
                _ => false,
            });
        }
    }

    // "In Gao and the Menaka region": two places, however wide.
    private bool AreListed(int one, int other) => (_tree.Relation(one) == "conj" && _tree.IsUnder(one, other)) || (_tree.Relation(other) == "conj" && _tree.IsUnder(other, one));

    /// <summary>"A mosque in Kirkuk", "the towns of Gao and Menaka": the names inside the phrase of a place without a name of its own.</summary>
    private List<Nominal> NamesWithin(Nominal filler)
    {
        if (HasName(filler) || state.NameOf[filler.Head] is not null || state.Knowledge.Lexicon.Places.Directions.ContainsKey(_tree.Lemma(filler.Head)))
        {
            return [];
        }

        foreach (var child in _tree.Children(filler.Head))
        {
            var isInside = _tree.Relation(child) == "appos" || (_tree.Relation(child) == "nmod" && _tree.Preposition(child) is { } preposition
                && (preposition == "of" || state.Knowledge.Lexicon.Places.At.Contains(preposition)));
            if (!isInside || state.Nominals[child] is not { IsTime: false } inner)
            {
                continue;
            }

            var names = inner.Place is not null && (inner.IsName || state.NameOf[child] is not null || char.IsUpper(_tree.Form(child)[0]))
                ? _tree.Coordinated(child).Select(part => state.Nominals[part]).OfType<Nominal>().Where(part => part.Place is not null).ToList()
                : NamesWithin(inner);
            if (names.Count > 0 && (filler.Place is null or { Precision: PlacePrecision.Facility } || names.Exists(name => IsPartOf(filler, name))))
            {
                return names;
            }

            // A village that no gazetteer holds is no other village.
            if (inner is { IsName: true, Place: null } && _tree.Preposition(child) is null or "of" && IsSettlementNoun(filler))
            {
                return [.. _tree.Coordinated(child).Select(part => state.Nominals[part]).OfType<Nominal>().Where(part => part.IsName)];
            }
        }

        return [];
    }

    private bool IsSettlementNoun(Nominal filler) =>
        state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(filler.Head), out var reach) && reach == PlaceReach.Settlement;

    // "A depot in Tobruk" was put where Tobruk is.
    private bool IsPartOf(Nominal filler, Nominal name) =>
        name.Place == filler.Place
        || (name.Place is not null && filler.Place?.Name == state.WordsOf(filler.First, filler.End) && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(filler.Head), out var reach)
            && reach is PlaceReach.Facility or PlaceReach.Position);

    // "The al-Anad air base" has its name before it.
    private bool HasName(Nominal filler)
    {
        var hasName = filler.IsName;
        for (var token = filler.First; token < filler.Head; token++)
        {
            hasName |= _tree.Tag(token) == UniversalTag.Propn && _tree.Relation(token) is "compound" or "flat";
        }

        return hasName;
    }

    // "The Balata refugee camp", and not "Boko Haram camps".
    private bool HasPlaceName(Nominal filler)
    {
        for (var token = filler.First; token < filler.Head; token++)
        {
            if (_tree.Tag(token) == UniversalTag.Propn && _tree.Relation(token) == "compound" && state.Nominals[token] is { Place: not null, Entity: null })
            {
                return true;
            }
        }

        return false;
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

            foreach (var part in _tree.Coordinated(child))
            {
                if (state.Nominals[part] is { IsPlaceLike: true, IsTime: false } place && !predicate.Places.Any(known => known.Filler == place))
                {
                    predicate.AddPlace(PlaceRole.At, place);
                }
            }
        }
    }
}
