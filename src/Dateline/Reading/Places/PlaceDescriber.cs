using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the place that the words of a nominal describe by another place: by one inside its phrase, or by one told before.</summary>
internal sealed class PlaceDescriber(ReadingState state, PlaceEntries entries, PlaceChooser chooser, PlaceSlots slots)
{
    // So far a base or a market that "the base" means is told before; "the province" may be told a page before.
    private const int FacilitySentences = 3;
    private const int RegionSentences = 12;

    // By the noun that it was told with ("the Karo camp", "the district of Ulem"): the place last told with it, and where.
    private readonly Dictionary<string, (PlaceEntry Place, int Sentence)> _told = new(StringComparer.Ordinal);
    private PlaceEntry? _lastSettlement;
    private (PlaceEntry Place, int Sentence)? _lastRegion;
    private PlaceEntry? _lastCountry;

    /// <summary>Resolves a nominal whose words describe a place by another one.</summary>
    public void Resolve(Nominal nominal)
    {
        var tree = state.Tree;
        var lemma = tree.Lemma(nominal.Head).ToLowerInvariant();
        var words = state.Knowledge.Lexicon.Places;
        if (nominal.Place is { } named)
        {
            // "southern Tripoli": the direction cuts a part out of what is named.
            if (DirectionBefore(nominal) is { } part)
            {
                nominal.Place = entries.PartOf(part, named);
            }

            Remember(nominal.Place, nominal.Head, lemma);
            return;
        }

        if (words.Directions.TryGetValue(lemma, out _) && tree.Tag(nominal.Head) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
        {
            if (PlaceWithin(nominal) is { } whole)
            {
                nominal.Place = entries.PartOf(lemma, whole);
            }

            nominal.IsPlaceLike = true;
            return;
        }

        if (!words.Nouns.TryGetValue(lemma, out var reach))
        {
            return;
        }

        // "The capital city".
        reach = reach == PlaceReach.Settlement && tree.Child(nominal.Head, "compound") is >= 0 and var sort && words.Nouns.GetValueOrDefault(tree.Lemma(sort)) == PlaceReach.Capital ? PlaceReach.Capital : reach;
        nominal.IsPlaceLike = true;
        nominal.Place = Described(nominal, lemma, reach);
        if (nominal.Place is { } described)
        {
            _told[lemma] = (described, state.Text.SentenceOf[nominal.Head]);
        }
    }

    private PlaceEntry? Described(Nominal nominal, string lemma, PlaceReach reach)
    {
        var tree = state.Tree;

        // "Another village of the region, Varo".
        if (reach == PlaceReach.Settlement && slots.NamedBehindPart(nominal.Head) is { } own)
        {
            return own.Place;
        }

        // "the town of Tarhuna", "Tarhuna town", "the al-Tekbali military camp"; in "the Black Sea town of Varna" what stands behind names it.
        foreach (var child in slots.Explaining(nominal.Head, behindFirst: reach == PlaceReach.Settlement))
        {
            var place = PlaceSlots.OwnOrSeat(state.Nominals[child], tree.Relation(child));
            if (place is null || (tree.Head(nominal.Head) is >= 0 and var above && slots.NamedBehindPart(above)?.Head == child))
            {
                continue;
            }

            switch (tree.Relation(child))
            {
                case "nmod" when tree.Preposition(child) == "of" && reach == PlaceReach.Capital:
                    return place.Precision == PlacePrecision.Country ? CapitalOf(place) : place;
                case "nmod" when tree.Preposition(child) == "of" && reach is PlaceReach.Settlement or PlaceReach.Region or PlaceReach.District:
                case "appos" or "flat" or "compound" when reach is not PlaceReach.Facility and not PlaceReach.Position:
                    return reach switch
                    {
                        PlaceReach.District when place.Precision is PlacePrecision.Settlement => entries.PartNamed(state.WordsOf(nominal.First, nominal.End), place, PlacePrecision.District),
                        PlaceReach.Region when place.Precision is PlacePrecision.Settlement => state.Knowledge.Lexicon.Places.Administrative.Contains(lemma) && chooser.RegionCalled(place.Name, place.Country) is { } region ? entries.Of(region) : entries.AreaOf(place),
                        _ => place,
                    };
                case "compound" or "appos" or "flat" or "nmod" when reach == PlaceReach.Facility:
                    return place.Precision == PlacePrecision.Facility && tree.Relation(child) != "nmod" ? place : entries.PartNamed(state.WordsOf(nominal.First, nominal.End), place, PlacePrecision.Facility);
                case "nmod" when reach is PlaceReach.Position or PlaceReach.District && tree.Preposition(child) is "of" or "in" or null:
                    return DirectionBefore(nominal) is { } direction ? entries.PartOf(direction, place) : place;
                default:
                    break;
            }
        }

        // "The two countries" are none of those named before alone.
        var isDefinite = state.Text.PennTags[nominal.Head] is not ("NNS" or "NNPS") && tree.Child(nominal.Head, "det") is var det && det >= 0 && tree.Lemma(det) is "the" or "this" or "that";
        var anchor = reach switch
        {
            PlaceReach.Settlement when isDefinite => _lastSettlement,
            PlaceReach.Country when isDefinite && lemma != "state" => OwnCountry(nominal.Head),
            PlaceReach.Capital when isDefinite => CapitalOf(OwnCountry(nominal.Head)),
            PlaceReach.Region or PlaceReach.District or PlaceReach.Facility when isDefinite && !slots.IsSpecified(nominal.Head) => ToldBefore(nominal.Head, lemma, reach),
            _ => null,
        };
        return anchor is not null && DirectionBefore(nominal) is { } side ? entries.PartOf(side, anchor) : anchor;
    }

    /// <summary>The place that a direction word is a part of: "the country's south", "the south of Libya".</summary>
    private PlaceEntry? PlaceWithin(Nominal nominal)
    {
        var tree = state.Tree;
        foreach (var child in tree.Children(nominal.Head))
        {
            if (state.Nominals[child] is { } inner && (tree.FullRelation(child) == "nmod:poss" || (tree.Relation(child) == "nmod" && tree.Preposition(child) == "of")))
            {
                if (inner.Place is null)
                {
                    Resolve(inner);
                }

                if (inner.Place is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    private string? DirectionBefore(Nominal nominal)
    {
        foreach (var child in state.Tree.Children(nominal.Head))
        {
            if (child < nominal.Head && state.Tree.Relation(child) is "amod" or "compound"
                && (state.NameOf[child] is null || state.NameOf[child] != state.NameOf[nominal.Head]))
            {
                var word = state.Tree.Form(child).ToString().ToLowerInvariant();
                if (state.Knowledge.Lexicon.Places.Directions.ContainsKey(word))
                {
                    return word;
                }
            }
        }

        return null;
    }

    // "The camp" is the one of the sentence before, "the province" the one last named.
    private PlaceEntry? ToldBefore(int noun, string lemma, PlaceReach reach)
    {
        var sentence = state.Text.SentenceOf[noun];
        if (_told.TryGetValue(lemma, out var told) && sentence - told.Sentence <= (reach == PlaceReach.Facility ? FacilitySentences : RegionSentences))
        {
            return told.Place;
        }

        return state.Knowledge.Lexicon.Places.Administrative.Contains(lemma) && _lastRegion is { } region && sentence - region.Sentence <= RegionSentences ? region.Place : null;
    }

    private void Remember(PlaceEntry place, int head, string lemma)
    {
        var sentence = state.Text.SentenceOf[head];
        if (state.Knowledge.Lexicon.Places.Nouns.ContainsKey(lemma))
        {
            _told[lemma] = (place, sentence);
        }

        // A name that no gazetteer holds is that of a town sooner than of a land.
        if (place is { Precision: PlacePrecision.Settlement or null })
        {
            _lastSettlement = place;
        }
        else if (place.Precision == PlacePrecision.Region)
        {
            _lastRegion = (place, sentence);
        }
        else if (place.Precision == PlacePrecision.Country)
        {
            _lastCountry = place;
        }
    }

    // "The country" of a report is where it is at home, whichever was named last; where a bureau tells of its neighbours, the one that it tells most of if it was named last.
    private PlaceEntry? OwnCountry(int noun)
    {
        var offset = state.Text.Starts[noun];
        if (state.Homes.Settled(offset) is { } home)
        {
            return state.Knowledge.Places.TryGetValue($"countries/{home}", out var place) ? entries.Of(place) : null;
        }

        return !state.Homes.AreDivided(offset) || _lastCountry?.Country == state.Homes.MostTold(offset) ? _lastCountry : null;
    }

    private PlaceEntry? CapitalOf(PlaceEntry? country) =>
        country?.Country is { } code && state.Knowledge.Countries.TryGetValue(code, out var known) && known.Capital is { } capital
            ? Lookup(capital)
            : null;

    private PlaceEntry? Lookup(string words) => chooser.Choose(words) is { } place ? entries.Of(place) : null;
}
