using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Record;

/// <summary>Makes the record of readings.</summary>
/// <remarks>
/// Pure and safe to call from many threads. Everything is put into an order that follows from the readings alone before anything is compared, so that the
/// order of arrival cannot matter. What people decide (to merge, to split) belongs between clustering and everything that is derived from clusters.
/// </remarks>
public static class RecordBuilder
{
    /// <summary>Makes the record.</summary>
    /// <param name="readings">One reading of each document, in any order.</param>
    /// <param name="knowledge">The knowledge that the readings were made with.</param>
    /// <exception cref="ArgumentException">Two readings are of one document, or a reading has spans outside of its text; the message names it.</exception>
    public static ConflictRecord Build(IReadOnlyCollection<DocumentReading> readings, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(knowledge);
        return Build(readings, RecordKnowledge.Of(knowledge));
    }

    internal static ConflictRecord Build(IReadOnlyCollection<DocumentReading> readings, RecordKnowledge knowledge)
    {
        var ordered = readings.OrderBy(reading => reading.Document.Id, StringComparer.Ordinal).ToList();
        for (var at = 1; at < ordered.Count; at++)
        {
            if (ordered[at].Document.Id == ordered[at - 1].Document.Id)
            {
                throw new ArgumentException($"Document {ordered[at].Document.Id} was given twice; hand in one reading of each document, the newest.", nameof(readings));
            }
        }

        var actors = new ActorIndex(ordered, knowledge);
        SpokesmanFinder.Assign(ordered, actors, knowledge);
        var places = new PlaceIndex(ordered, knowledge);
        var claims = ClaimNodes.Of(ordered, actors, places, knowledge);
        var copies = CopyFinder.Documents(ordered);
        var origins = new OriginFinder(actors, knowledge.Lexicon).Assign(claims, ordered, copies);

        var scorer = new PairScorer(actors, places);
        var denials = new DenialMatcher(scorer);
        var clusters = new EventClusterer(scorer, denials, actors).Cluster(claims);

        var builder = new EventBuilder(scorer, denials, actors, places, origins.ToDictionary(origin => origin.Id, origin => origin.Body, StringComparer.Ordinal));
        var events = clusters.Select(builder.Build)
            .OrderBy(node => node.Event.Time?.Earliest ?? node.Event.Time?.Latest ?? DateOnly.MaxValue)
            .ThenBy(node => node.Event.Reported?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(node => node.Event.Placements[0].Claim)
            .ToList();
        var names = origins.ToDictionary(origin => origin.Id, origin => origin.Name, StringComparer.Ordinal);
        var disputes = new DisputeFinder(actors, names);
        var control = new ControlBuilder(actors, places, names).Build(events);
        return new ConflictRecord
        {
            Events = [.. events.Select(node => node.Event)],
            Disputes = [.. events.SelectMany(disputes.Find)],
            Control = control,
            Transfers = new TransferBuilder(actors, places, knowledge, control).Build(events),
            Origins = origins,
            Actors = [.. actors.Nodes.Select(actors.Build)],
            Places = [.. places.Nodes.Select(place => place.Build())],
            Copies = copies,
        };
    }
}
