using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Makes one reading of a long document out of the readings of its slices.</summary>
/// <remarks>
/// An actor or a place of two slices is one if the knowledge knows it, or if it bears the same name; somebody who is only described ("a soldier") in two
/// slices is two.
/// </remarks>
internal sealed class SliceJoiner(Document document)
{
    private readonly Joined<Actor> _actors = new('a');
    private readonly Joined<Place> _places = new('p');
    private readonly List<Claim> _claims = [];
    private readonly List<Model.Framing> _framing = [];
    private readonly HashSet<string> _notes = [];
    private int _slices;

    /// <summary>Adds the reading of the next slice.</summary>
    /// <param name="reading">A reading of the text of the slice alone.</param>
    /// <param name="offset">Where the slice starts in the document.</param>
    public void Add(DocumentReading reading, int offset)
    {
        _slices++;
        var actors = reading.Actors.ToDictionary(actor => actor.Id, actor => _actors.Add(KeyOf(actor), actor, Moved(actor.Mentions, offset)), StringComparer.Ordinal);
        var places = reading.Places.ToDictionary(place => place.Id, place => _places.Add(KeyOf(place), place, Moved(place.Mentions, offset)), StringComparer.Ordinal);
        foreach (var claim in reading.Claims)
        {
            _claims.Add(Moved(claim, offset, actors, places) with { Id = $"c{_claims.Count + 1}" });
        }

        _framing.AddRange(reading.Framing.Select(framing => framing with { Span = Moved(framing.Span, offset), About = framing.About is { } about ? actors[about] : null }));
        _notes.UnionWith(reading.Notes);
    }

    public DocumentReading Build() => new()
    {
        Document = document,
        Actors = _actors.Build((actor, id, mentions) => actor with { Id = id, Mentions = mentions }),
        Places = _places.Build((place, id, mentions) => place with { Id = id, Mentions = mentions }),
        Claims = _claims,
        Framing = _framing,
        Notes = [.. _notes, $"a long text, read in {_slices} parts: words like \"he\" and \"the group\" are understood within a part"],
    };

    private static string? KeyOf(Actor actor) =>
        actor.Knowledge ?? (NameForm.IsDescription(actor.Name) ? null : $"{actor.Kind} {actor.Country} {actor.Name}");

    private static string? KeyOf(Place place) =>
        place.Gazetteer ?? (NameForm.HoldsNoName(place.Name) ? null : $"{place.Country} {place.Name}");

    private static Claim Moved(Claim claim, int offset, Dictionary<string, string> actors, Dictionary<string, string> places) => claim with
    {
        Evidence = Moved(claim.Evidence, offset),
        Sources = [.. claim.Sources.Select(source => source with { Span = Moved(source.Span, offset), Actor = source.Actor is { } actor ? actors[actor] : null })],
        Event = claim.Event with
        {
            Trigger = claim.Event.Trigger with { Span = Moved(claim.Event.Trigger.Span, offset) },
            Roles = [.. claim.Event.Roles.Select(role => role with { Span = Moved(role.Span, offset), Actor = role.Actor is { } actor ? actors[actor] : null })],
            Places = [.. claim.Event.Places.Select(place => place with { Span = Moved(place.Span, offset), Place = place.Place is { } id ? places[id] : null })],
            Time = claim.Event.Time is { } time ? time with { Span = Moved(time.Span, offset) } : null,
            Counts = [.. claim.Event.Counts.Select(count => count with { Span = Moved(count.Span, offset) })],
        },
    };

    private static List<Mention> Moved(IReadOnlyList<Mention> mentions, int offset) =>
        [.. mentions.Select(mention => mention with { Span = Moved(mention.Span, offset) })];

    private static Span Moved(Span span, int offset) => new(span.Start + offset, span.End + offset);

    /// <summary>Things of the document in the order of their first slice, each with its mentions in all slices.</summary>
    private sealed class Joined<T>(char letter)
    {
        private readonly List<(T First, List<Mention> Mentions)> _items = [];
        private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);

        /// <summary>Id in the document of a thing of one slice.</summary>
        public string Add(string? key, T item, List<Mention> mentions)
        {
            if (key is not null && _byKey.TryGetValue(key, out var known))
            {
                _items[known].Mentions.AddRange(mentions);
                return IdOf(known);
            }

            if (key is not null)
            {
                _byKey.Add(key, _items.Count);
            }

            _items.Add((item, mentions));
            return IdOf(_items.Count - 1);
        }

        public IReadOnlyList<T> Build(Func<T, string, IReadOnlyList<Mention>, T> make) =>
            [.. _items.Select((item, index) => make(item.First, IdOf(index), item.Mentions))];

        private string IdOf(int index) => $"{letter}{index + 1}";
    }
}
