using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the place that a nominal of one document names or describes.</summary>
internal sealed class PlaceResolver
{
    // About 30,000 people: a smaller place outside the countries of the report needs more than its name to be believed.
    private const double LeastScore = 4.5;

    private readonly ReadingState _state;
    private readonly Dictionary<string, PlaceEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _countries;

    // By token: the span of a name that covers it. Looking through all names for every nominal takes hours for a text of 50 MB.
    private readonly NameSpan[] _spanAt;
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

        // The countries that the report speaks of, the theatre's first: of many towns with one name, the one there is meant.
        _countries = state.Theatre is { } theatre ? [.. state.Knowledge.Theatres[theatre].Countries] : [];
        _countries.AddRange(state.Names.Where(name => name.Actor?.Kind == ActorKind.State).Select(name => name.Actor!.Country!).Distinct().Except(_countries));
    }

    public IEnumerable<PlaceEntry> Entries => _entries.Values;

    /// <summary>Resolves a nominal whose own words are a name of a place.</summary>
    public void ResolveName(Nominal nominal)
    {
        var head = nominal.Head;
        if (_state.NameOf[head] is { } name)
        {
            if (name.Place is { } known && HeadsMatch(nominal, name))
            {
                nominal.Place = Entry(known);
                Remember(nominal.Place);
            }
            else if (name.Use == NameUse.Metonym && IsInPlaceSlot(head))
            {
                // "In Harare" is the town; elsewhere its name may stand for the government that sits there.
                nominal.Place = Lookup(_state.WordsOf(name.First, name.End));
                Remember(nominal.Place);
            }
            else if (name.Use == NameUse.Metonym && Lookup(_state.WordsOf(name.First, name.End)) is { Precision: PlacePrecision.Settlement } seat && seat.Country == name.Actor?.Country)
            {
                nominal.Seat = seat;
            }

            return;
        }

        var span = _spanAt[head];
        var isLocation = span.End > 0 && span.Kind == NameKind.Location;
        var mayBe = isLocation || (span.End == 0 && _state.Tree.Tag(head) == UniversalTag.Propn && IsInPlaceSlot(head));
        if (!mayBe)
        {
            return;
        }

        var (first, end) = isLocation ? (span.First, span.End) : (nominal.First, nominal.End);
        var words = _state.WordsOf(first, end);
        nominal.Place = Lookup(words) ?? (isLocation ? Unknown(words) : null);
        Remember(nominal.Place);
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
                nominal.Place = PartOf(part, named);
            }

            Remember(nominal.Place);
            return;
        }

        if (words.Directions.TryGetValue(lemma, out _) && tree.Tag(nominal.Head) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj)
        {
            if (PlaceWithin(nominal) is { } whole)
            {
                nominal.Place = PartOf(lemma, whole);
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

        // "the town of Tarhuna", "Tarhuna town", "the al-Tekbali military camp".
        foreach (var child in tree.Children(nominal.Head))
        {
            var place = _state.Nominals[child]?.Place;
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
                        PlaceReach.District when place.Precision is PlacePrecision.Settlement => PartNamed(nominal, place, PlacePrecision.District),
                        PlaceReach.Region when place.Precision is PlacePrecision.Settlement => AreaOf(place),
                        _ => place,
                    };
                case "compound" or "appos" or "flat" or "nmod" when reach == PlaceReach.Facility:
                    return place.Precision == PlacePrecision.Facility && tree.Relation(child) != "nmod" ? place : PartNamed(nominal, place, PlacePrecision.Facility);
                case "nmod" when reach is PlaceReach.Position or PlaceReach.District && tree.Preposition(child) is "of" or "in" or null:
                    return DirectionBefore(nominal) is { } direction ? PartOf(direction, place) : place;
                default:
                    break;
            }
        }

        var isDefinite = tree.Child(nominal.Head, "det") is var det && det >= 0 && tree.Lemma(det) is "the" or "this" or "that";
        var anchor = reach switch
        {
            PlaceReach.Settlement when isDefinite => _lastSettlement,
            PlaceReach.Country when isDefinite && lemma != "state" => OwnCountry(),
            PlaceReach.Capital when isDefinite => CapitalOf(OwnCountry()),
            _ => null,
        };
        return anchor is not null && DirectionBefore(nominal) is { } side ? PartOf(side, anchor) : anchor;
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

    private static bool HeadsMatch(Nominal nominal, NameMatch name) => name.First <= nominal.Head && nominal.Head < name.End && name.Use is NameUse.Name or NameUse.Description;

    private bool IsInPlaceSlot(int head) =>
        _state.Tree.Relation(head) is "obl" or "nmod" && _state.Tree.Preposition(head) is { } preposition && (_state.Knowledge.Lexicon.Places.At.Contains(preposition) || preposition is "from" or "to" or "into" or "toward" or "towards" or "via" or "through" or "of");

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
    private PlaceEntry? OwnCountry() => _lastCountry is { Country: { } code } && _countries.IndexOf(code) == 0 ? _lastCountry : TheatreCountry() ?? _lastCountry;

    private PlaceEntry? TheatreCountry() =>
        _state.Theatre is { } theatre && _state.Knowledge.Theatres[theatre].Countries is [var code, ..] && _state.Knowledge.Places.TryGetValue($"countries/{code}", out var place)
            ? Entry(place)
            : null;

    private PlaceEntry? CapitalOf(PlaceEntry? country) =>
        country?.Country is { } code && _state.Knowledge.Countries.TryGetValue(code, out var known) && known.Capital is { } capital
            ? Lookup(capital)
            : null;

    private PlaceEntry Entry(KnownPlace place) => Get(place.Id, () => new PlaceEntry
    {
        Name = place.Name,
        Country = place.Country,
        Latitude = place.Latitude,
        Longitude = place.Longitude,
        Precision = place.Precision,
        Gazetteer = place.Id,
    });

    /// <summary>The gazetteer's entry for a name: of those that bear it the largest in the countries that the report speaks of, else a large one elsewhere.</summary>
    private PlaceEntry? Lookup(string words)
    {
        GazetteerPlace? best = null;
        var bestScore = LeastScore;
        foreach (var place in _state.Knowledge.Gazetteer.Find(words))
        {
            var country = _countries.IndexOf(place.Country);
            var score = Math.Log10((place.Population ?? 0) + 1) + (country == 0 ? 6 : country > 0 ? 4 : 0) + (place.Match == Knowledge.NameMatch.Spelling ? 0.5 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        for (var index = 0; best is null && index < Math.Min(2, _countries.Count); index++)
        {
            best = _state.Knowledge.Gazetteer.FindAlike(words, _countries[index]) is [var alike, ..] ? alike : null;
        }

        return best is null ? null : Get(best.Id, () => new PlaceEntry
        {
            Name = best.Name,
            Country = best.Country,
            Latitude = best.Latitude,
            Longitude = best.Longitude,
            Precision = best.Precision,
            Gazetteer = best.Id,
        });
    }

    private PlaceEntry Unknown(string words) => Get($"unknown:{words.ToLowerInvariant()}", () => new PlaceEntry { Name = words });

    private PlaceEntry PartOf(string direction, PlaceEntry whole)
    {
        // "south" of a noun and "southern" before one are one part.
        var name = $"{direction switch { "north" => "northern", "south" => "southern", "east" => "eastern", "west" => "western", "center" or "centre" or "middle" => "central", _ => direction }} {whole.Name}";
        return Get($"part:{name.ToLowerInvariant()}", () => new PlaceEntry
        {
            Name = name,
            Country = whole.Country,
            Latitude = whole.Latitude,
            Longitude = whole.Longitude,
            Precision = whole.Precision is PlacePrecision.Settlement or PlacePrecision.Facility or PlacePrecision.District ? PlacePrecision.Near : PlacePrecision.Region,
            Gazetteer = whole.Gazetteer,
        });
    }

    // Whoever clears "areas north of Raqqa" does not hold Raqqa.
    private PlaceEntry AreaOf(PlaceEntry settlement) => Get($"area:{settlement.Name}@{settlement.Country}", () => new PlaceEntry
    {
        Name = $"area of {settlement.Name}",
        Country = settlement.Country,
        Latitude = settlement.Latitude,
        Longitude = settlement.Longitude,
        Precision = PlacePrecision.Near,
    });

    private PlaceEntry PartNamed(Nominal nominal, PlaceEntry whole, PlacePrecision precision)
    {
        var name = _state.WordsOf(nominal.First, nominal.End);
        return Get($"part:{name.ToLowerInvariant()}@{whole.Name}", () => new PlaceEntry
        {
            Name = name,
            Country = whole.Country,
            Latitude = whole.Latitude,
            Longitude = whole.Longitude,
            Precision = whole.Precision is PlacePrecision.Country or PlacePrecision.Region ? whole.Precision : precision == PlacePrecision.District ? PlacePrecision.District : PlacePrecision.Near,
            Gazetteer = whole.Gazetteer,
        });
    }

    private PlaceEntry Get(string key, Func<PlaceEntry> make)
    {
        if (!_entries.TryGetValue(key, out var entry))
        {
            _entries.Add(key, entry = make());
        }

        return entry;
    }
}
