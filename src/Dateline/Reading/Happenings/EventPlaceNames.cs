using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Names the places of an event by the most specific names that their phrases give, and drops those that only say where these lie.</summary>
internal sealed class EventPlaceNames(ReadingState state)
{
    private const int MostWordsBetween = 6;
    private const string Capture = "capture";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Names each place by the most specific name that its phrase gives, once.</summary>
    public void Settle(Predicate predicate)
    {
        predicate.Roles.RemoveAll(role => role.Role == Role.Patient && IsTakenPlace(predicate, role.Filler));
        var named = predicate.Places.SelectMany(place => NamesWithin(place.Filler) is { Count: > 0 } names ? names.Select(name => (place.Role, name)) : [place]).ToList();
        predicate.Places.Clear();
        predicate.Places.AddRange(named);

        // "Attacked a post in Gao": what has its place only from the name inside it says nothing beside that name.
        predicate.Places.RemoveAll(place => place.Filler is { IsName: false, Place.Gazetteer: { } where } && !HasPlaceName(place.Filler) && predicate.Places.Exists(
            other => other.Role == place.Role && other.Filler is { IsName: true } && other.Filler.Place?.Gazetteer == where && _tree.IsUnder(other.Filler.Head, place.Filler.Head)));

        var seen = new HashSet<(PlaceRole, object)>();
        predicate.Places.RemoveAll(place => !seen.Add((place.Role, (object?)place.Filler.Place ?? place.Filler)));

        predicate.Places.RemoveAll(place => predicate.Places.Exists(other => other.Role == place.Role && other.Filler != place.Filler && OnlyLocates(place.Filler, other.Filler)));

        // "In Zakho, Dohuk": the most specific name is the place; the others only say where that is. A nameless spot says less than any name.
        foreach (var role in Enum.GetValues<PlaceRole>())
        {
            var known = predicate.Places.Where(place => place.Role == role && place.Filler.Place is not null).Select(place => place.Filler.Place!).ToList();
            predicate.Places.RemoveAll(place => place.Role == role && known.Count > 0 && place.Filler switch
            {
                { Place: null, IsName: false } => true,
                { Place: { Precision: PlacePrecision.Region or PlacePrecision.Country } wide } => predicate.Places.Exists(other => other.Role == role && other.Filler.Place is { } fine
                    && (fine.Country is null || wide.Country is null ? _tree.IsUnder(place.Filler.Head, other.Filler.Head) : fine.Country == wide.Country && fine.Precision < wide.Precision) && !AreListed(place.Filler.Head, other.Filler.Head)),
                _ => false,
            });
        }
    }

    // "The liberation of the base" is that of a place; whom it was taken from is somebody.
    private bool IsTakenPlace(Predicate predicate, Nominal filler) =>
        predicate.Kind == Capture && filler is { Entity: null, Place: not null, PlaceName: null } && !HasName(filler) && predicate.Places.Exists(place => place.Role == PlaceRole.At && place.Filler == filler);

    /// <summary>"At Dankira near Mopti", "in Korma, north of El Fasher": what only says where the place told just before it lies; "on the Niger near Gao" is near Gao.</summary>
    private bool OnlyLocates(Nominal place, Nominal other)
    {
        if (IsNear(place, other) && place.IsPlaceLike && !IsStretch(other))
        {
            return HasName(other) || other.PlaceName is not null;
        }

        return IsNear(other, place) && IsStretch(place) && other.Place is not null && !IsStretch(other);
    }

    // Whether the words "near", "in", "outside" or a direction join a place to the one right before it.
    private bool IsNear(Nominal place, Nominal before)
    {
        if (place.First <= before.End || place.First > before.End + MostWordsBetween || _tree.Relation(place.Head) is not ("obl" or "nmod"))
        {
            return false;
        }

        var isNear = false;
        for (var token = before.End; token < place.First; token++)
        {
            var word = _tree.Form(token).ToString().ToLowerInvariant();
            isNear |= word is "near" or "in" or "outside" || (state.Knowledge.Lexicon.Places.Directions.ContainsKey(word) && _tree.FormIs(token + 1, "of"));
            if (_tree.Tag(token) is UniversalTag.Verb or UniversalTag.Cconj)
            {
                return false;
            }
        }

        return isNear;
    }

    // Rivers, lakes, valleys and regions reach far.
    private bool IsStretch(Nominal nominal) =>
        nominal.Place is { Precision: PlacePrecision.Region or PlacePrecision.Country }
        || (state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(nominal.Head).ToLowerInvariant(), out var reach) && reach is PlaceReach.Region or PlaceReach.District or PlaceReach.Position);

    // "In Gao and the Menaka region": two places, however wide.
    private bool AreListed(int one, int other) => (_tree.Relation(one) == "conj" && _tree.IsUnder(one, other)) || (_tree.Relation(other) == "conj" && _tree.IsUnder(other, one));

    /// <summary>"A mosque in Kirkuk", "the towns of Gao and Menaka": the names inside the phrase of a place without a name of its own.</summary>
    private List<Nominal> NamesWithin(Nominal filler)
    {
        if ((HasName(filler) && !IsNamedBehind(filler)) || state.NameOf[filler.Head] is not null || state.Knowledge.Lexicon.Places.Directions.ContainsKey(_tree.Lemma(filler.Head)))
        {
            return [];
        }

        if (EndsOfRoad(filler.Head) is { Count: > 1 } ends)
        {
            return ends;
        }

        foreach (var child in _tree.Children(filler.Head))
        {
            var isInside = _tree.Relation(child) == "appos" || (_tree.Relation(child) == "conj" && !filler.IsName && !_tree.Has(child, "cc") && state.Nominals[child] is { IsName: true }) || (_tree.Relation(child) == "nmod" && _tree.Preposition(child) is { } preposition
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

    // "The Black Sea town of Varna" has its name behind it, and the name before only says where it lies.
    private bool IsNamedBehind(Nominal filler)
    {
        foreach (var child in _tree.Children(filler.Head))
        {
            if (child > filler.Head && _tree.Relation(child) == "nmod" && _tree.Preposition(child) == "of" && state.Nominals[child]?.Place is { } place && place == filler.Place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The road from Gao to Menaka", "the highway that links Gao and Menaka": the towns that it joins.</summary>
    private List<Nominal> EndsOfRoad(int road)
    {
        var ends = new List<Nominal>();
        if (!state.Knowledge.Lexicon.Places.Roads.Contains(_tree.Lemma(road).ToLowerInvariant()))
        {
            return ends;
        }

        foreach (var child in _tree.Children(road))
        {
            if (_tree.Relation(child) == "nmod" && _tree.Preposition(child) is "from" or "to")
            {
                AddTowns(ends, child);
            }
            else if (_tree.Relation(child) == "acl" && state.Knowledge.Lexicon.Places.Joining.Contains(_tree.Lemma(child).ToLowerInvariant()))
            {
                foreach (var end in _tree.Children(child))
                {
                    if (end > child && (_tree.Relation(end) == "obj" || (_tree.Relation(end) == "obl" && _tree.Preposition(end) is "to" or "with" or "from")))
                    {
                        AddTowns(ends, end);
                    }
                }
            }
        }

        return ends;
    }

    private void AddTowns(List<Nominal> ends, int town)
    {
        foreach (var part in _tree.Coordinated(town))
        {
            if (state.Nominals[part] is not { IsTime: false } nominal)
            {
                continue;
            }

            if (nominal.Seat is not null)
            {
                state.MoveToSeat(nominal);
            }

            if (nominal.Place is not null)
            {
                ends.Add(nominal);
            }

            // "From Gao to Menaka", with the second hung on the first.
            foreach (var child in _tree.Children(part))
            {
                if (_tree.Relation(child) == "nmod" && _tree.Preposition(child) == "to" && state.Nominals[child] is { Place: not null } other)
                {
                    ends.Add(other);
                }
            }
        }
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
}
