using System.Text.Json;

using Dateline.Model;

namespace Dateline.Exports;

/// <summary>Writes one reading; the order of the properties is the order of the published schema.</summary>
internal sealed class ReadingJsonWriter(Utf8JsonWriter writer)
{
    // A reading of a 50 MB text is hundreds of megabytes of JSON: hand it on in pieces instead of gathering it.
    private const int FlushAt = 64 * 1024;

    internal void Write(DocumentReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("schema"u8, ReadingJson.Schema);
        Write(reading.Document);
        Array("actors", reading.Actors, Write);
        Array("places", reading.Places, Write);
        Array("claims", reading.Claims, Write);
        Array("framing", reading.Framing, Write);
        Array("notes", reading.Notes, writer.WriteStringValue);
        writer.WriteEndObject();
    }

    private void Write(Document document)
    {
        writer.WriteStartObject("document"u8);
        writer.WriteString("id"u8, document.Id);
        writer.WriteString("title"u8, document.Title);
        writer.WriteString("publisher"u8, document.Publisher);
        Day("published", document.Published);
        writer.WriteString("language"u8, document.Language);
        writer.WriteNumber("length"u8, document.Text.Length);
        writer.WriteEndObject();
    }

    private void Write(Actor actor)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, actor.Id);
        writer.WriteString("name"u8, actor.Name);
        writer.WriteString("kind"u8, ReadingJsonNames.Of(actor.Kind));
        writer.WriteString("country"u8, actor.Country);
        writer.WriteString("knowledge"u8, actor.Knowledge);
        Array("aliases", actor.Aliases, writer.WriteStringValue);
        Array("mentions", actor.Mentions, Write);
        writer.WriteEndObject();
    }

    private void Write(Place place)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, place.Id);
        writer.WriteString("name"u8, place.Name);
        writer.WriteString("country"u8, place.Country);
        Number("latitude", place.Latitude);
        Number("longitude", place.Longitude);
        writer.WriteString("precision"u8, place.Precision is { } precision ? ReadingJsonNames.Of(precision) : null);
        writer.WriteString("gazetteer"u8, place.Gazetteer);
        Array("mentions", place.Mentions, Write);
        writer.WriteEndObject();
    }

    private void Write(Mention mention)
    {
        writer.WriteStartObject();
        Words(mention.Span, mention.Text);
        writer.WriteEndObject();
    }

    internal void Write(Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, claim.Id);
        writer.WriteStartObject("evidence"u8);
        Ends(claim.Evidence);
        writer.WriteEndObject();
        Array("sources", claim.Sources, Write);
        Write(claim.Event);
        writer.WriteBoolean("background"u8, claim.Background);
        if (claim.Confidence is { } confidence)
        {
            writer.WriteNumber("confidence"u8, confidence);
        }

        writer.WriteEndObject();
    }

    private void Write(ClaimSource source)
    {
        writer.WriteStartObject();
        Words(source.Span, source.Text);
        writer.WriteString("actor"u8, source.Actor);
        writer.WriteString("cue"u8, source.Cue);
        writer.WriteBoolean("unnamed"u8, source.Unnamed);
        if (source.Said is { } said)
        {
            writer.WriteStartObject("said"u8);
            Interval(said);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("said"u8);
        }

        writer.WriteEndObject();
    }

    private void Write(ClaimEvent happening)
    {
        writer.WriteStartObject("event"u8);
        writer.WriteString("kind"u8, happening.Kind);
        writer.WriteString("plover"u8, happening.Plover);
        writer.WriteStartObject("trigger"u8);
        Words(happening.Trigger.Span, happening.Trigger.Text);
        writer.WriteEndObject();
        Array("roles", happening.Roles, Write);
        Array("place", happening.Places, Write);
        if (happening.Time is { } time)
        {
            writer.WriteStartObject("time"u8);
            Interval(time.Interval);
            Words(time.Span, time.Text);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("time"u8);
        }

        Array("counts", happening.Counts, Write);
        writer.WriteString("status"u8, ReadingJsonNames.Of(happening.Status));
        writer.WriteEndObject();
    }

    private void Write(RoleFiller filler)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, ReadingJsonNames.Of(filler.Role));
        Words(filler.Span, filler.Text);
        writer.WriteString("actor"u8, filler.Actor);
        writer.WriteEndObject();
    }

    private void Write(PlaceFiller filler)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, ReadingJsonNames.Of(filler.Role));
        Words(filler.Span, filler.Text);
        writer.WriteString("place"u8, filler.Place);
        writer.WriteEndObject();
    }

    private void Write(Count count)
    {
        writer.WriteStartObject();
        writer.WriteString("what"u8, count.What);
        Number("low", count.Low);
        Number("high", count.High);
        Number("value", count.Value);
        writer.WriteString("modifier"u8, count.Modifier);
        Ends(count.Span);
        writer.WriteEndObject();
    }

    private void Write(Framing framing)
    {
        writer.WriteStartObject();
        Words(framing.Span, framing.Text);
        writer.WriteString("about"u8, framing.About);
        writer.WriteString("neutral"u8, framing.Neutral);
        writer.WriteEndObject();
    }

    private void Words(Span span, string text)
    {
        Ends(span);
        writer.WriteString("text"u8, text);
    }

    private void Ends(Span span)
    {
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("end"u8, span.End);
    }

    private void Interval(DateInterval interval)
    {
        Day("earliest", interval.Earliest);
        Day("latest", interval.Latest);
        writer.WriteString("precision"u8, ReadingJsonNames.Of(interval.Precision));
    }

    private void Day(string name, DateOnly? day) => writer.WriteString(name, day?.ToString("yyyy-MM-dd"));

    private void Number(string name, double? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private void Number(string name, long? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
            if (writer.BytesPending > FlushAt)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }
}
