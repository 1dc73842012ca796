using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>The layout <c>geojson</c> (RFC 7946): one feature an event, as [longitude, latitude]; an event without coordinates has a null geometry.</summary>
/// <remarks>UTF-8. Unknown is null. The same record gives the same bytes.</remarks>
public static class GeoJsonExporter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the export. The stream stays open.</summary>
    public static void Write(Stream output, RecordIndex index, RecordSelection selection)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(selection);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var happening in index.Record.Events.Where(happening => selection.Holds(happening, index)))
        {
            WriteFeature(json, index, happening);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFeature(Utf8JsonWriter json, RecordIndex index, RecordEvent happening)
    {
        var place = index.MainPlace(happening);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", happening.Id);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        WriteProperties(json, index, happening, place);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, RecordIndex index, RecordEvent happening, RecordPlace? place)
    {
        json.WriteString("id", happening.Id);
        json.WriteString("kind", happening.Kind);
        json.WriteString("plover", index.Plover(happening));
        json.WriteString("title", EventTitle.Of(happening));
        json.WriteString("date_start", ClaimCells.Day(happening.Time?.Earliest));
        json.WriteString("date_end", ClaimCells.Day(happening.Time?.Latest));
        json.WriteString("date_precision", happening.Time is { } time ? ReadingJsonNames.Of(time.Precision) : null);
        json.WriteString("place", place?.Name);
        json.WriteNull("admin1"); // the gazetteer has no first-level names for places yet
        json.WriteString("country", place?.Country);
        json.WriteString("geo_precision", place?.Precision is { } precision ? ReadingJsonNames.Of(precision) : null);
        json.WriteNumberOrNull("radius_m", Radius(place?.Precision));
        json.WriteStartArray("actors");
        foreach (var actor in happening.Participants.Where(part => part.Actor is not null).Select(part => part.Text).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(actor);
        }

        json.WriteEndArray();
        json.WriteString("status", RecordNames.Of(happening.Standing));
        json.WriteNumber("claims", happening.Placements.Count);
        json.WriteNumber("origins", happening.AssertedBy.Count);
        json.WriteBoolean("disputed", index.IsDisputed(happening));
        var killed = RecordIndex.Killed(happening);
        json.WriteNumberOrNull("killed_low", killed?.Low.Number);
        json.WriteNumberOrNull("killed_best", killed?.Best.Number);
        json.WriteNumberOrNull("killed_high", killed?.High.Number);
        json.WriteNull("url"); // no web address of an event yet
    }

    // How far from the point the event may have been, in meters: what the words can mean, not a measured error.
    private static long? Radius(PlacePrecision? precision) => precision switch
    {
        PlacePrecision.Facility => 2_000,
        PlacePrecision.District => 3_000,
        PlacePrecision.Settlement => 5_000,
        PlacePrecision.Near => 15_000,
        PlacePrecision.Region => 100_000,
        PlacePrecision.Country => 1_000_000,
        _ => null,
    };
}
