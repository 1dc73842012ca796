using System.Text.Json;

using Dateline.Model;

namespace Dateline.Exports;

/// <summary>Reads the JSON of one reading back against the document that it is of.</summary>
internal sealed class ReadingJsonReader(Document document)
{
    private readonly int _length = document.Text.Length;

    internal DocumentReading Read(JsonElement json)
    {
        var fields = new JsonFields(json);
        if (fields.Text("schema") is var schema && schema != ReadingJson.Schema)
        {
            throw new JsonException($"schema: expected {ReadingJson.Schema}, found \"{schema}\"", "schema", null, null);
        }

        var reading = new DocumentReading
        {
            Document = fields.Object("document", Same),
            Actors = fields.List("actors", ReadActor),
            Places = fields.List("places", ReadPlace),
            Claims = fields.List("claims", ReadClaim),
            Framing = fields.List("framing", ReadFraming),
            Notes = fields.List("notes", ReadText),
        };
        fields.End();
        return reading;
    }

    private static string ReadText(JsonElement json) =>
        json.ValueKind == JsonValueKind.String ? json.GetString()! : throw new JsonException($"expected a string, found {json.ValueKind}");

    private Document Same(JsonElement json)
    {
        var fields = new JsonFields(json);
        var (id, length) = (fields.Text("id"), fields.Whole("length"));
        if (id != document.Id || length != _length)
        {
            throw new JsonException($"the reading is of {id} with {length} UTF-16 units, the document is {document.Id} with {_length}");
        }

        var same = document with
        {
            Title = fields.TextOrNull("title"),
            Publisher = fields.TextOrNull("publisher"),
            Published = fields.DayOrNull("published"),
            Language = fields.Text("language"),
        };
        fields.End();
        return same;
    }

    private Actor ReadActor(JsonElement json)
    {
        var fields = new JsonFields(json);
        var actor = new Actor
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Kind = (ActorKind)fields.Word("kind", ReadingJsonNames.ActorKinds),
            Country = fields.TextOrNull("country"),
            Knowledge = fields.TextOrNull("knowledge"),
            Aliases = fields.List("aliases", ReadText),
            Mentions = fields.List("mentions", ReadMention),
        };
        fields.End();
        return actor;
    }

    private Place ReadPlace(JsonElement json)
    {
        var fields = new JsonFields(json);
        var place = new Place
        {
            Id = fields.Text("id"),
            Name = fields.Text("name"),
            Country = fields.TextOrNull("country"),
            Latitude = fields.NumberOrNull("latitude"),
            Longitude = fields.NumberOrNull("longitude"),
            Precision = (PlacePrecision?)fields.WordOrNull("precision", ReadingJsonNames.PlacePrecisions),
            Gazetteer = fields.TextOrNull("gazetteer"),
            Mentions = fields.List("mentions", ReadMention),
        };
        fields.End();
        return place;
    }

    private Mention ReadMention(JsonElement json)
    {
        var fields = new JsonFields(json);
        var mention = new Mention(fields.Ends(_length), fields.Text("text"));
        fields.End();
        return mention;
    }

    private Claim ReadClaim(JsonElement json)
    {
        var fields = new JsonFields(json);
        var claim = new Claim
        {
            Id = fields.Text("id"),
            Evidence = fields.Object("evidence", ReadSpan),
            Sources = fields.List("sources", ReadSource),
            Event = fields.Object("event", ReadEvent),
            Background = fields.Flag("background"),
            Confidence = fields.NumberOrNull("confidence"),
        };
        fields.End();
        return claim;
    }

    private Span ReadSpan(JsonElement json)
    {
        var fields = new JsonFields(json);
        var span = fields.Ends(_length);
        fields.End();
        return span;
    }

    private ClaimSource ReadSource(JsonElement json)
    {
        var fields = new JsonFields(json);
        var source = new ClaimSource(
            fields.Ends(_length),
            fields.Text("text"),
            fields.TextOrNull("actor"),
            fields.TextOrNull("cue"),
            fields.Flag("unnamed"),
            fields.ObjectOrNull("said", ReadInterval));
        fields.End();
        return source;
    }

    private static DateInterval ReadInterval(JsonElement json)
    {
        var fields = new JsonFields(json);
        var interval = ReadInterval(ref fields);
        fields.End();
        return interval;
    }

    private static DateInterval ReadInterval(ref JsonFields fields) => new(
        fields.DayOrNull("earliest"), fields.DayOrNull("latest"), (Precision)fields.Word("precision", ReadingJsonNames.Precisions));

    private ClaimEvent ReadEvent(JsonElement json)
    {
        var fields = new JsonFields(json);
        var happening = new ClaimEvent
        {
            Kind = fields.Text("kind"),
            Plover = fields.TextOrNull("plover"),
            Trigger = fields.Object("trigger", ReadTextSpan),
            Roles = fields.List("roles", ReadRole),
            Places = fields.List("place", ReadPlaceRole),
            Time = fields.ObjectOrNull("time", ReadTime),
            Counts = fields.List("counts", ReadCount),
            Status = (Status)fields.Word("status", ReadingJsonNames.Statuses),
        };
        fields.End();
        return happening;
    }

    private TextSpan ReadTextSpan(JsonElement json)
    {
        var fields = new JsonFields(json);
        var words = new TextSpan(fields.Ends(_length), fields.Text("text"));
        fields.End();
        return words;
    }

    private RoleFiller ReadRole(JsonElement json)
    {
        var fields = new JsonFields(json);
        var role = (Role)fields.Word("role", ReadingJsonNames.Roles);
        var filler = new RoleFiller(role, fields.Ends(_length), fields.Text("text"), fields.TextOrNull("actor"));
        fields.End();
        return filler;
    }

    private PlaceFiller ReadPlaceRole(JsonElement json)
    {
        var fields = new JsonFields(json);
        var role = (PlaceRole)fields.Word("role", ReadingJsonNames.PlaceRoles);
        var filler = new PlaceFiller(role, fields.Ends(_length), fields.Text("text"), fields.TextOrNull("place"));
        fields.End();
        return filler;
    }

    private EventTime ReadTime(JsonElement json)
    {
        var fields = new JsonFields(json);
        var time = new EventTime(ReadInterval(ref fields), fields.Ends(_length), fields.Text("text"));
        fields.End();
        return time;
    }

    private Count ReadCount(JsonElement json)
    {
        var fields = new JsonFields(json);
        var count = new Count(
            fields.Text("what"),
            fields.WholeOrNull("low"),
            fields.WholeOrNull("high"),
            fields.WholeOrNull("value"),
            fields.TextOrNull("modifier"),
            fields.Ends(_length));
        fields.End();
        return count;
    }

    private Framing ReadFraming(JsonElement json)
    {
        var fields = new JsonFields(json);
        var framing = new Framing(fields.Ends(_length), fields.Text("text"), fields.TextOrNull("about"), fields.Text("neutral"));
        fields.End();
        return framing;
    }
}
