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
    private readonly FoughtPlaces _fought;

    // By token: the span of a name that covers it. Looking through all names for every nominal takes hours for a text of 50 MB.
    private readonly NameSpan[] _spanAt;

    // By its words: every name of a place that the document has told.
    private readonly Dictionary<string, PlaceEntry> _named = new(StringComparer.Ordinal);

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
        _fought = new FoughtPlaces(state);
        Describer = new PlaceDescriber(state, _entries, _chooser, _slots);
    }

    /// <summary>Resolves what is described by the places that are named.</summary>
    public PlaceDescriber Describer { get; }

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
            else if (name.Use == NameUse.Metonym && (_slots.IsInPlaceSlot(head) || _slots.IsWon(head)))
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
            var isCalled = _slots.IsCalledPlace(head);
            var isScene = _slots.IsScene(head) || _fought.IsOne(head, span);
            var isOpen = span.End == 0 || isCalled || isScene || _slots.IsBesidePlace(head);
            var place = isOpen && (isCalled || _slots.IsInPlaceSlot(head)) ? _chooser.Choose(first, end) : _chooser.ChooseInContainer(first, end);
            var isPlace = isOpen && (isCalled || isScene || _slots.IsListedWithPlace(head) || _slots.IsTaken(head) || _slots.IsNear(head));
            Name(nominal, first, end, place is not null ? _entries.Of(place) : isPlace ? _entries.Unknown(_state.WordsOf(first, end)) : null);
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

    private PlaceEntry? Lookup(string words) => _chooser.Choose(words) is { } place ? _entries.Of(place) : null;
}
