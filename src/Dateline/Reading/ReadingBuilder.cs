using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Makes the immutable reading out of the state that the steps left.</summary>
internal static class ReadingBuilder
{
    public static DocumentReading Build(ReadingState state)
    {
        var actors = Actors(state);
        var places = Places(state);
        return new DocumentReading
        {
            Document = state.Document,
            Actors = [.. actors.Values.OrderBy(actor => int.Parse(actor.Id.AsSpan(1)))],
            Places = [.. places.Values.OrderBy(place => int.Parse(place.Id.AsSpan(1)))],
            Claims = [.. InOrder(state).Select((predicate, index) => ClaimOf(state, predicate, index, actors, places))],
            Framing = [.. state.Framed.Select(framed => new Model.Framing(
                state.SpanOf(framed.First, framed.End),
                state.WordsOf(framed.First, framed.End),
                framed.About is null ? null : actors[framed.About].Id,
                framed.Neutral))],
            Notes = state.Notes,
        };
    }

    /// <summary>The events in the order in which they become claims.</summary>
    public static IEnumerable<Predicate> InOrder(ReadingState state) => state.Predicates.OrderBy(predicate => predicate.First).ThenBy(predicate => predicate.Trigger);

    private static Dictionary<Entity, Actor> Actors(ReadingState state)
    {
        var used = state.Entities.Where(entity => entity.Mentions.Count > 0 || IsUsed(state, entity)).ToList();
        var actors = new Dictionary<Entity, Actor>();
        foreach (var entity in used.OrderBy(entity => entity.Mentions.Count == 0 ? int.MaxValue : entity.Mentions.Min(mention => mention.First)))
        {
            actors.Add(entity, new Actor
            {
                Id = $"a{actors.Count + 1}",
                Name = entity.Name,
                Kind = entity.Kind,
                Country = entity.Country,
                Knowledge = entity.Known?.Id,
                Aliases = [.. (entity.Known?.Names ?? []).Concat(entity.OtherNames).Where(name => name != entity.Name).Distinct(StringComparer.Ordinal)],
                Mentions = [.. entity.Mentions.Distinct().Order().Select(mention => new Mention(state.SpanOf(mention.First, mention.End), state.WordsOf(mention.First, mention.End)))],
            });
        }

        return actors;
    }

    // Framing and sources may speak of a body that only a modifier names ("Haftar spokesman").
    private static bool IsUsed(ReadingState state, Entity entity) =>
        state.Framed.Any(framed => framed.About == entity)
        || state.Predicates.Any(predicate => predicate.Sources.Any(source => source.Entity == entity) || predicate.Roles.Any(role => role.Filler.Entity == entity));

    private static Dictionary<PlaceEntry, Place> Places(ReadingState state)
    {
        var places = new Dictionary<PlaceEntry, Place>();
        foreach (var entry in state.Places)
        {
            places.Add(entry, new Place
            {
                Id = $"p{places.Count + 1}",
                Name = entry.Name,
                Country = entry.Country,
                Latitude = entry.Latitude,
                Longitude = entry.Longitude,
                Precision = entry.Latitude is null ? null : entry.Precision,
                Gazetteer = entry.Gazetteer,
                Mentions = [.. entry.Mentions.Distinct().Order().Select(mention => new Mention(state.SpanOf(mention.First, mention.End), state.WordsOf(mention.First, mention.End)))],
            });
        }

        return places;
    }

    private static Claim ClaimOf(ReadingState state, Predicate predicate, int index, Dictionary<Entity, Actor> actors, Dictionary<PlaceEntry, Place> places)
    {
        var sentence = state.Text.Sentences[state.Text.SentenceOf[predicate.Trigger]];
        return new Claim
        {
            Id = $"c{index + 1}",
            Evidence = state.SpanOf(sentence.First, sentence.End),
            Sources = [.. predicate.Sources.Select(source => new ClaimSource(
                state.SpanOf(source.First, source.End),
                state.WordsOf(source.First, source.End),
                source.Entity is null ? null : actors[source.Entity].Id,
                source.Cue < 0 ? null : state.Tree.Form(source.Cue).ToString(),
                source.IsUnnamed,
                source.Said))],
            Event = new ClaimEvent
            {
                Kind = predicate.Kind,
                Plover = state.Knowledge.Kinds.TryGetValue(predicate.Kind, out var kind) ? kind.Plover : null,
                Trigger = new TextSpan(state.SpanOf(predicate.First, predicate.End), state.WordsOf(predicate.First, predicate.End)),
                Roles = [.. predicate.Roles.Select(role => new Model.RoleFiller(
                    role.Role,
                    state.SpanOf(role.Filler.First, role.Filler.End),
                    state.WordsOf(role.Filler.First, role.Filler.End),
                    role.Filler.Entity is { } entity ? actors[entity].Id : null))],
                Places = [.. predicate.Places.Select(place => PlaceOf(state, place.Role, place.Filler, places))],
                Time = predicate.Time is { Interval: { } interval } time
                    ? new EventTime(interval, time.Span, state.Text.Text[time.Span.Start..time.Span.End])
                    : null,
                Counts = [.. predicate.Counts.Select(count => new Count(
                    count.What, count.Quantity.Low, count.Quantity.High, count.Quantity.Value, count.Quantity.Modifier, count.Quantity.Span))],
                Status = predicate.Status,
            },
            Background = predicate.IsBackground,
            Confidence = predicate.Certainty,
        };
    }

    private static PlaceFiller PlaceOf(ReadingState state, PlaceRole role, Nominal filler, Dictionary<PlaceEntry, Place> places)
    {
        var (first, end) = PlacePhrases.Of(state, filler);
        return new PlaceFiller(role, state.SpanOf(first, end), state.WordsOf(first, end), filler.Place is { } entry && places.TryGetValue(entry, out var known) ? known.Id : null);
    }
}
