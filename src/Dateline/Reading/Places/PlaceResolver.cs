using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the place that a nominal of one document names or describes.</summary>
internal sealed class PlaceResolver
{
    private readonly ReadingState _state;
    private readonly PlaceEntries _entries;
    private readonly PlaceChooser _chooser;
    private readonly PlaceSlots _slots;

    // By token: the span of a name that covers it. Looking through all names for every nominal takes hours for a text of 50 MB.
    private readonly NameSpan[] _spanAt;

    // By its words: every name of a place that the document has told.
    private readonly Dictionary<string, PlaceEntry> _named = new(StringComparer.Ordinal);
    private PlaceEntry? _lastSettlement;
    private PlaceEntry? _lastCountry;

    public PlaceResolver(ReadingState state)
    {
        _state = state;
        _spanAt = new NameSpan[state.Text.Count];
        foreach (var span in state.Text.Names.Reverse())
        {
            Array.Fill(_spanAt, span, span.First, span.End - span.First);
        }

        _entries = new PlaceEntries(state.Knowledge.Lexicon.Places);
        _chooser = new PlaceChooser(state, _spanAt);
        _slots = new PlaceSlots(state, _spanAt);
    }

    public IEnumerable<PlaceEntry> Entries => _entries.All;

    /// <summary>Resolves a nominal whose own words are a name of a place, and marks which of its words the name is.</summary>
    public void ResolveName(Nominal nominal)
    {
        var head = nominal.Head;
        if (_state.NameOf[head] is { } name)
        {
            if (Longer(name) is { } longer)
            {
                ForgetName(name);
                Name(nominal, name.First - 1, name.End, _entries.Of(longer));
            }
            else if (_chooser.ChooseInContainer(name.First, name.End) is { } inner && inner.Country != (name.Place?.Country ?? name.Actor?.Country))
            {
                // "Tripoli, Lebanon", "Paris, Texas": not the one that everybody knows.
                ForgetName(name);
                Name(nominal, name.First, name.End, _entries.Of(inner));
            }
            else if (name.Place is { Precision: PlacePrecision.Settlement } other && _chooser.IsElsewhere(name.End, other.Country))
            {
                // "Cordoba in Negros Occidental": a namesake in a land that the report is not about.
                ForgetName(name);
                Name(nominal, name.First, name.End, _chooser.Choose(name.First, name.End) is { } own ? _entries.Of(own) : _entries.Unknown(_state.WordsOf(name.First, name.End)));
            }
            else if (name.Place is { } known && PlaceSlots.HeadsMatch(nominal, name))
            {
                Name(nominal, name.First, name.End, _entries.Of(known));
            }
            else if (name.Use == NameUse.Metonym && _slots.IsInPlaceSlot(head))
            {
                // "In Harare" is the town; elsewhere its name may stand for the government that sits there.
                Name(nominal, name.First, name.End, Lookup(_state.WordsOf(name.First, name.End)));
            }
            else if (name.Use == NameUse.Metonym && Lookup(_state.WordsOf(name.First, name.End)) is { Precision: PlacePrecision.Settlement } seat && seat.Country == name.Actor?.Country)
            {
                nominal.Seat = seat;
            }

            return;
        }

        var span = _spanAt[head];
        if (span.End > 0 && span.Kind == NameKind.Location)
        {
            var place = _chooser.Choose(span.First, span.End);
            Name(nominal, span.First, span.End, place is null ? _entries.Unknown(_state.WordsOf(span.First, span.End)) : _entries.Of(place));
        }
        else if (_state.Tree.Tag(head) == UniversalTag.Propn)
        {
            var (first, end) = span.End > 0 ? (span.First, span.End) : ProperRun(nominal);
            var place = (span.End == 0 || _slots.IsBesidePlace(head)) && _slots.IsInPlaceSlot(head) ? _chooser.Choose(first, end) : _chooser.ChooseInContainer(first, end);
            Name(nominal, first, end, place is not null ? _entries.Of(place) : (span.End == 0 || _slots.IsBesidePlace(head)) && (_slots.IsListedWithPlace(head) || _slots.IsTaken(head) || _slots.IsNear(head)) ? _entries.Unknown(_state.WordsOf(first, end)) : null);
        }
    }

    /// <summary>"Bor: 300 displaced", "Attacks in Bor": a name that was a place elsewhere in the document is one here.</summary>
    public void ResolveRepeated(Nominal nominal)
    {
        if (_state.NameOf[nominal.Head] is null && (_slots.IsInPlaceSlot(nominal.Head) || _state.Tree.Head(nominal.Head) < 0) && _spanAt[nominal.Head] is { End: 0 } or { Kind: NameKind.Location } && ProperRun(nominal) is var (first, end) && _named.TryGetValue(_state.WordsOf(first, end), out var place))
        {
            Name(nominal, first, end, place);
        }
    }

    private void Name(Nominal nominal, int first, int end, PlaceEntry? place)
    {
        if (place is not null)
        {
            nominal.Place = place;
            nominal.PlaceName = (first, end);
            _named.TryAdd(_state.WordsOf(first, end), place);
            Remember(place);
        }
    }

    // "New Mexico" is not Mexico, and "West Virginia" no part of anything called so.
    private GazetteerPlace? Longer(NameMatch name)
    {
        var before = name.First - 1;
        return name.Place is not null && before >= 0 && _state.NameOf[before] is null && _state.Text.SentenceOf[before] == _state.Text.SentenceOf[name.First]
            && char.IsUpper(_state.Tree.Form(before)[0]) && !_state.Knowledge.Lexicon.Places.Directions.ContainsKey(_state.Tree.Lemma(before).ToLowerInvariant())
            ? _chooser.ChooseRegion(_state.WordsOf(before, name.End))
            : null;
    }

    private void ForgetName(NameMatch name)
    {
        for (var token = name.First; token < name.End; token++)
        {
            _state.NameOf[token] = null;
        }
    }

    // The proper nouns that end a phrase: "Ouadi Kija" of "neighbouring Ouadi Kija".
    private (int First, int End) ProperRun(Nominal nominal)
    {
        var first = nominal.Head;
        while (first > nominal.First && _state.Tree.Tag(first - 1) == UniversalTag.Propn && _state.NameOf[first - 1] is null)
        {
            first--;
        }

        var end = nominal.Head + 1;
        while (end < nominal.End && char.IsUpper(_state.Tree.Form(end)[0]) && !_state.Tree.FormIs(end - 1, ","))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Resolves a nominal whose words describe a place by another one.</summary>
    public void ResolveDescription(Nominal nominal)
    {
        var tree = _state.Tree;
        var lemma = tree.Lemma(nominal.Head).ToLowerInvariant();
        var words = _state.Knowledge.Lexicon.Places;
        if (nominal.Place is { } named)
        {
            // "southern Tripoli": the direction cuts a part out of what is named.
            if (DirectionBefore(nominal) is { } part)
            {
                nominal.Place = _entries.PartOf(part, named);
            }

            Remember(nominal.Place);
            return;
        }

        if (words.Directions.TryGetValue(lemma, out _) && tree.Tag(nominal.Head) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
        {
            if (PlaceWithin(nominal) is { } whole)
            {
                nominal.Place = _entries.PartOf(lemma, whole);
            }

            nominal.IsPlaceLike = true;
            return;
        }

        if (!words.Nouns.TryGetValue(lemma, out var reach))
        {
            return;
        }

        nominal.IsPlaceLike = true;
        nominal.Place = Described(nominal, lemma, reach);
    }

    private PlaceEntry? Described(Nominal nominal, string lemma, PlaceReach reach)
    {
        var tree = _state.Tree;

        // "the town of Tarhuna", "Tarhuna town", "the al-Tekbali military camp"; in "the Black Sea town of Varna" what stands behind names it.
        foreach (var child in _slots.Explaining(nominal.Head, behindFirst: reach == PlaceReach.Settlement))
        {
            var place = PlaceSlots.OwnOrSeat(_state.Nominals[child], tree.Relation(child));
            if (place is null)
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
                        PlaceReach.District when place.Precision is PlacePrecision.Settlement => _entries.PartNamed(_state.WordsOf(nominal.First, nominal.End), place, PlacePrecision.District),
                        PlaceReach.Region when place.Precision is PlacePrecision.Settlement => _entries.AreaOf(place),
                        _ => place,
                    };
                case "compound" or "appos" or "flat" or "nmod" when reach == PlaceReach.Facility:
                    return place.Precision == PlacePrecision.Facility && tree.Relation(child) != "nmod" ? place : _entries.PartNamed(_state.WordsOf(nominal.First, nominal.End), place, PlacePrecision.Facility);
                case "nmod" when reach is PlaceReach.Position or PlaceReach.District && tree.Preposition(child) is "of" or "in" or null:
                    return DirectionBefore(nominal) is { } direction ? _entries.PartOf(direction, place) : place;
                default:
                    break;
            }
        }

        // "The two countries" are none of those named before alone.
        var isDefinite = _state.Text.PennTags[nominal.Head] is not ("NNS" or "NNPS") && tree.Child(nominal.Head, "det") is var det && det >= 0 && tree.Lemma(det) is "the" or "this" or "that";
        var anchor = reach switch
        {
            PlaceReach.Settlement when isDefinite => _lastSettlement,
            PlaceReach.Country when isDefinite && lemma != "state" => OwnCountry(),
            PlaceReach.Capital when isDefinite => CapitalOf(OwnCountry()),
            _ => null,
        };
        return anchor is not null && DirectionBefore(nominal) is { } side ? _entries.PartOf(side, anchor) : anchor;
    }

    /// <summary>The place that a direction word is a part of: "the country's south", "the south of Libya".</summary>
    private PlaceEntry? PlaceWithin(Nominal nominal)
    {
        var tree = _state.Tree;
        foreach (var child in tree.Children(nominal.Head))
        {
            if (_state.Nominals[child] is { } inner && (tree.FullRelation(child) == "nmod:poss" || (tree.Relation(child) == "nmod" && tree.Preposition(child) == "of")))
            {
                if (inner.Place is null)
                {
                    ResolveDescription(inner);
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
        foreach (var child in _state.Tree.Children(nominal.Head))
        {
            if (child < nominal.Head && _state.Tree.Relation(child) is "amod" or "compound"
                && (_state.NameOf[child] is null || _state.NameOf[child] != _state.NameOf[nominal.Head]))
            {
                var word = _state.Tree.Form(child).ToString().ToLowerInvariant();
                if (_state.Knowledge.Lexicon.Places.Directions.ContainsKey(word))
                {
                    return word;
                }
            }
        }

        return null;
    }

    private void Remember(PlaceEntry? place)
    {
        if (place?.Precision == PlacePrecision.Settlement)
        {
            _lastSettlement = place;
        }
        else if (place?.Precision == PlacePrecision.Country)
        {
            _lastCountry = place;
        }
    }

    // "The country" of a report about a war is where the war is, whichever country was named last.
    private PlaceEntry? OwnCountry() => _lastCountry is { Country: { } code } && _chooser.MainCountry == code ? _lastCountry : TheatreCountry() ?? _lastCountry;

    private PlaceEntry? TheatreCountry() =>
        _state.Theatre is { } theatre && _state.Knowledge.Theatres[theatre].Countries is [var code, ..] && _state.Knowledge.Places.TryGetValue($"countries/{code}", out var place)
            ? _entries.Of(place)
            : null;

    private PlaceEntry? CapitalOf(PlaceEntry? country) =>
        country?.Country is { } code && _state.Knowledge.Countries.TryGetValue(code, out var known) && known.Capital is { } capital
            ? Lookup(capital)
            : null;

    private PlaceEntry? Lookup(string words) => _chooser.Choose(words) is { } place ? _entries.Of(place) : null;
}
