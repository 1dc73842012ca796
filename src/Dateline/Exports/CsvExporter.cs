using System.Globalization;
using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>The layout <c>csv</c>: everything, one row a claim or an event, with document ids and offsets.</summary>
/// <remarks>RFC 4180 with a header row. The same record gives the same characters.</remarks>
public static class CsvExporter
{
    private static readonly string[] ClaimColumns =
    [
        "document", "publisher", "published", "title", "claim", "events", "kind", "plover", "status", "stance", "background", "confidence",
        "agents", "patients", "recipients", "items", "at", "origin", "destination", "via", "date_start", "date_end", "date_precision", "counts",
        "sources", "goes_back_to", "evidence_start", "evidence_end", "trigger_start", "trigger_end", "trigger", "words",
    ];

    private static readonly string[] EventColumns =
    [
        "event", "kind", "plover", "title", "standing", "background", "date_start", "date_end", "date_precision", "first_reported", "last_reported",
        "agents", "patients", "recipients", "items", "places", "country", "latitude", "longitude", "geo_precision", "killed_low", "killed_best",
        "killed_high", "said_by", "denied_by", "disputed", "claims", "documents",
    ];

    /// <summary>Writes the export.</summary>
    public static void Write(TextWriter output, RecordIndex index, RecordSelection selection, ExportRows rows, CellEscaping escaping)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(selection);
        var csv = new CsvWriter(output, escaping);
        if (rows == ExportRows.Claims)
        {
            WriteClaims(csv, index, selection);
        }
        else
        {
            WriteEvents(csv, index, selection);
        }
    }

    private static void WriteClaims(CsvWriter csv, RecordIndex index, RecordSelection selection)
    {
        csv.Row(ClaimColumns);
        foreach (var reading in index.Readings)
        {
            var document = reading.Document;
            foreach (var claim in reading.Claims.Where(selection.Holds))
            {
                var key = new ClaimKey(document.Id, claim.Id);
                var cells = new ClaimCells(reading, claim);
                var placement = index.PlacementOf(key);
                csv.Row(
                    document.Id, document.Publisher, ClaimCells.Day(document.Published), document.Title, claim.Id, Joined(index.EventsOf(key).Select(happening => happening.Id)),
                    claim.Event.Kind, claim.Event.Plover, ReadingJsonNames.Of(claim.Event.Status), placement is null ? null : RecordNames.Of(placement.Stance),
                    claim.Background ? "true" : "false", Number(claim.Confidence),
                    cells.Of(Role.Agent), cells.Of(Role.Patient), cells.Of(Role.Recipient), cells.Of(Role.Items),
                    cells.Of(PlaceRole.At), cells.Of(PlaceRole.Origin), cells.Of(PlaceRole.Destination), cells.Of(PlaceRole.Via),
                    ClaimCells.Day(claim.Event.Time?.Interval.Earliest), ClaimCells.Day(claim.Event.Time?.Interval.Latest),
                    claim.Event.Time is { } time ? ReadingJsonNames.Of(time.Interval.Precision) : null, cells.Counts,
                    cells.Sources, placement is null ? null : index.OriginName(placement.Origin),
                    Number(claim.Evidence.Start), Number(claim.Evidence.End), Number(claim.Event.Trigger.Span.Start), Number(claim.Event.Trigger.Span.End),
                    claim.Event.Trigger.Text, index.Words(key));
            }
        }
    }

    private static void WriteEvents(CsvWriter csv, RecordIndex index, RecordSelection selection)
    {
        csv.Row(EventColumns);
        foreach (var happening in index.Record.Events.Where(happening => selection.Holds(happening, index)))
        {
            var place = index.MainPlace(happening);
            var killed = RecordIndex.Killed(happening);
            csv.Row(
                happening.Id, happening.Kind, index.Plover(happening), EventTitle.Of(happening), RecordNames.Of(happening.Standing),
                happening.Background ? "true" : "false", ClaimCells.Day(happening.Time?.Earliest), ClaimCells.Day(happening.Time?.Latest),
                happening.Time is { } time ? ReadingJsonNames.Of(time.Precision) : null,
                ClaimCells.Day(happening.Reported?.Earliest), ClaimCells.Day(happening.Reported?.Latest),
                Participants(happening, Role.Agent), Participants(happening, Role.Patient), Participants(happening, Role.Recipient),
                Participants(happening, Role.Items), Joined(happening.Places.Select(part => part.Text)),
                place?.Country, Number(place?.Latitude), Number(place?.Longitude),
                place?.Precision is { } precision ? ReadingJsonNames.Of(precision) : null,
                Number(killed?.Low.Number), Number(killed?.Best.Number), Number(killed?.High.Number),
                Joined(happening.AssertedBy.Select(index.OriginName)), Joined(happening.DeniedBy.Select(index.OriginName)),
                index.IsDisputed(happening) ? "true" : "false", Number(happening.Placements.Count),
                Joined(happening.Placements.Select(placement => placement.Claim.Document)));
        }
    }

    private static string? Participants(RecordEvent happening, Role role) =>
        Joined(happening.Participants.Where(participant => participant.Role == role).Select(participant => participant.Text));

    private static string? Joined(IEnumerable<string> parts)
    {
        var joined = string.Join("; ", parts.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);
}
