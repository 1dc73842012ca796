using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>The layout <c>jsonl</c>: everything, one JSON object a line, one line a claim or an event, with document ids and offsets.</summary>
/// <remarks>UTF-8. Unknown is null. The same record gives the same bytes.</remarks>
public static class JsonLinesExporter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the export. The stream stays open.</summary>
    public static void Write(Stream output, RecordIndex index, RecordSelection selection, ExportRows rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(selection);
        using var json = new Utf8JsonWriter(output, Options);
        if (rows == ExportRows.Claims)
        {
            foreach (var reading in index.Readings)
            {
                foreach (var claim in reading.Claims.Where(selection.Holds))
                {
                    Line(output, json, () => WriteClaim(json, index, reading, claim));
                }
            }
        }
        else
        {
            foreach (var happening in index.Record.Events.Where(happening => selection.Holds(happening, index)))
            {
                Line(output, json, () => WriteEvent(json, index, happening));
            }
        }
    }

    private static void Line(Stream output, Utf8JsonWriter json, Action write)
    {
        write();
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }

    private static void WriteClaim(Utf8JsonWriter json, RecordIndex index, DocumentReading reading, Claim claim)
    {
        var document = reading.Document;
        var key = new ClaimKey(document.Id, claim.Id);
        var placement = index.PlacementOf(key);
        json.WriteStartObject();
        json.WriteString("document", document.Id);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("published", ClaimCells.Day(document.Published));
        json.WriteString("title", document.Title);
        Names(json, "events", index.EventsOf(key).Select(happening => happening.Id));
        json.WriteString("stance", placement is null ? null : RecordNames.Of(placement.Stance));
        json.WriteString("goes_back_to", placement is null ? null : index.OriginName(placement.Origin));
        json.WritePropertyName("claim");
        new ReadingJsonWriter(json).Write(claim);
        json.WriteString("words", index.Words(key));
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, RecordIndex index, RecordEvent happening)
    {
        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.WriteString("kind", happening.Kind);
        json.WriteString("plover", index.Plover(happening));
        json.WriteString("title", EventTitle.Of(happening));
        json.WriteString("standing", RecordNames.Of(happening.Standing));
        json.WriteBoolean("background", happening.Background);
        json.WriteBoolean("disputed", index.IsDisputed(happening));
        Interval(json, "time", happening.Time);
        Interval(json, "reported", happening.Reported);
        Array(json, "participants", happening.Participants, part =>
        {
            json.WriteString("role", ReadingJsonNames.Of(part.Role));
            json.WriteString("actor", part.Actor);
            json.WriteString("text", part.Text);
            Claims(json, part.Claims);
        });
        Array(json, "places", happening.Places, part =>
        {
            var place = part.Place is null ? null : index.Place(part.Place);
            json.WriteString("role", ReadingJsonNames.Of(part.Role));
            json.WriteString("place", part.Place);
            json.WriteString("text", part.Text);
            json.WriteString("country", place?.Country);
            json.WriteNumberOrNull("latitude", place?.Latitude);
            json.WriteNumberOrNull("longitude", place?.Longitude);
            Claims(json, part.Claims);
        });
        Array(json, "counts", happening.Counts, count =>
        {
            json.WriteString("sort", count.Sort);
            json.WriteString("what", count.Count.What);
            json.WriteNumberOrNull("low", count.Count.Low);
            json.WriteNumberOrNull("high", count.Count.High);
            json.WriteNumberOrNull("value", count.Count.Value);
            json.WriteString("modifier", count.Count.Modifier);
            Claims(json, [count.Claim]);
        });
        Array(json, "tolls", happening.Tolls, toll =>
        {
            json.WriteString("sort", toll.Sort);
            json.WriteNumberOrNull("low", toll.Low.Number);
            json.WriteNumberOrNull("best", toll.Best.Number);
            json.WriteNumberOrNull("high", toll.High.Number);
        });
        Names(json, "said_by", happening.AssertedBy.Select(index.OriginName));
        Names(json, "denied_by", happening.DeniedBy.Select(index.OriginName));
        Array(json, "claims", happening.Placements, placement =>
        {
            var evidence = index.Claim(placement.Claim).Evidence;
            json.WriteString("document", placement.Claim.Document);
            json.WriteString("claim", placement.Claim.Claim);
            json.WriteString("stance", RecordNames.Of(placement.Stance));
            json.WriteString("goes_back_to", index.OriginName(placement.Origin));
            json.WriteString("because", placement.Explanation);
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
        });
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, DateInterval? interval)
    {
        if (interval is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("earliest", ClaimCells.Day(interval.Earliest));
        json.WriteString("latest", ClaimCells.Day(interval.Latest));
        json.WriteString("precision", ReadingJsonNames.Of(interval.Precision));
        json.WriteEndObject();
    }

    private static void Claims(Utf8JsonWriter json, IEnumerable<ClaimKey> claims) => Names(json, "claims", claims.Select(claim => claim.ToString()));

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var item in names)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
