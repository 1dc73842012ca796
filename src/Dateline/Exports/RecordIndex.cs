using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>A record together with the readings it was computed from, so that every row can be followed to its words.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class RecordIndex
{
    private readonly Dictionary<string, DocumentReading> _readings;
    private readonly Dictionary<ClaimKey, Claim> _claims = [];
    private readonly Dictionary<ClaimKey, List<(RecordEvent Event, Placement Placement)>> _placed = [];
    private readonly HashSet<string> _disputed;
    private readonly Dictionary<string, Origin> _origins;
    private readonly Dictionary<string, RecordActor> _actors;
    private readonly Dictionary<string, RecordPlace> _places;

    /// <summary>Indexes a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="readings">The readings that it was computed from, all of them.</param>
    public RecordIndex(ConflictRecord record, IReadOnlyCollection<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(readings);
        Record = record;
        Readings = [.. readings.OrderBy(reading => reading.Document.Published ?? DateOnly.MaxValue).ThenBy(reading => reading.Document.Id, StringComparer.Ordinal)];
        _readings = Readings.ToDictionary(reading => reading.Document.Id, StringComparer.Ordinal);
        _origins = record.Origins.ToDictionary(origin => origin.Id, StringComparer.Ordinal);
        _actors = record.Actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _places = record.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        foreach (var reading in Readings)
        {
            foreach (var claim in reading.Claims)
            {
                _claims.Add(new ClaimKey(reading.Document.Id, claim.Id), claim);
            }
        }

        foreach (var happening in record.Events)
        {
            foreach (var placement in happening.Placements)
            {
                if (!_placed.TryGetValue(placement.Claim, out var places))
                {
                    _placed.Add(placement.Claim, places = []);
                }

                places.Add((happening, placement));
            }
        }

        _disputed = record.Disputes.Where(dispute => dispute.Kind != DisputeKind.Revision).Select(dispute => dispute.Event).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The record.</summary>
    public ConflictRecord Record { get; }

    /// <summary>The readings by day of publication, then by id; those without a date last.</summary>
    public IReadOnlyList<DocumentReading> Readings { get; }

    /// <summary>The claim of a name.</summary>
    /// <exception cref="KeyNotFoundException">No reading has it: the record is of other readings.</exception>
    public Claim Claim(ClaimKey key) => _claims[key];

    /// <summary>The reading of the document that makes a claim.</summary>
    /// <exception cref="KeyNotFoundException">No reading has it: the record is of other readings.</exception>
    public DocumentReading Reading(ClaimKey key) => _readings[key.Document];

    /// <summary>The document of an id.</summary>
    /// <exception cref="KeyNotFoundException">No reading has it: the record is of other readings.</exception>
    public Document Document(string id) => _readings[id].Document;

    /// <summary>The events that a claim was put into: one, or several for a denial that meets several; empty when it was put into none.</summary>
    public IEnumerable<RecordEvent> EventsOf(ClaimKey key) => _placed.TryGetValue(key, out var places) ? places.Select(place => place.Event) : [];

    /// <summary>A claim's place in the first of its events, which tells its stance and its origin; null when it was put into none.</summary>
    public Placement? PlacementOf(ClaimKey key) => _placed.TryGetValue(key, out var places) ? places[0].Placement : null;

    /// <summary>The event of an id; null when there is none.</summary>
    public RecordEvent? Event(string id) => Record.Events.FirstOrDefault(happening => happening.Id == id);

    /// <summary>The name of an origin, or its id when the record does not hold it.</summary>
    public string OriginName(string id) => _origins.TryGetValue(id, out var origin) ? origin.Name : id;

    /// <summary>The name of an actor, or its id when the record does not hold it.</summary>
    public string ActorName(string id) => _actors.TryGetValue(id, out var actor) ? actor.Name : id;

    /// <summary>The place of an id; null when the record does not hold it.</summary>
    public RecordPlace? Place(string id) => _places.GetValueOrDefault(id);

    /// <summary>The name of a place, or its id when the record does not hold it.</summary>
    public string PlaceName(string id) => Place(id)?.Name ?? id;

    /// <summary>Where to put an event on a map: where it was, else where it went, else whence it came; null when no place has coordinates.</summary>
    public RecordPlace? MainPlace(RecordEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Places
            .OrderBy(part => part.Role switch { PlaceRole.At => 0, PlaceRole.Destination => 1, PlaceRole.Via => 2, _ => 3 })
            .Select(part => part.Place is null ? null : Place(part.Place))
            .Where(place => place is { Latitude: not null, Longitude: not null })
            .MinBy(place => place!.Precision ?? PlacePrecision.Country);
    }

    /// <summary>PLOVER type and mode of an event, as its claims of the same kind have it; null when PLOVER has none.</summary>
    public string? Plover(RecordEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Placements.Select(placement => Claim(placement.Claim).Event).FirstOrDefault(claim => claim.Kind == happening.Kind)?.Plover;
    }

    /// <summary>Whether sources contradict each other about an event; one source correcting itself is no dispute.</summary>
    public bool IsDisputed(RecordEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return _disputed.Contains(happening.Id);
    }

    /// <summary>The toll of the killed; null when no claim counts them.</summary>
    public static Toll? Killed(RecordEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return happening.Tolls.FirstOrDefault(toll => toll.Sort == "killed");
    }

    /// <summary>The sentences that a claim was read from, as the document has them.</summary>
    public string Words(ClaimKey key) => Claim(key).Evidence.In(Reading(key).Document.Text);

    /// <summary>Who says so by name, outermost first, the outlet before them; "an unnamed outlet" when that is unknown.</summary>
    public string Voices(ClaimKey key)
    {
        var reading = Reading(key);
        var voices = Claim(key).Sources.Select(source => SourceName(reading, source)).Prepend(reading.Document.Publisher ?? "an unnamed outlet");
        return string.Join(": ", voices);
    }

    private static string SourceName(DocumentReading reading, ClaimSource source) =>
        reading.FindActor(source.Actor)?.Name ?? source.Text;
}
