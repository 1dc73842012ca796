using System.Text.Json;

using Dateline.Model;

namespace Dateline.Exports;

/// <summary>Reads the JSON of one reading back against the document that it is of.</summary>
/// <remarks>
/// One actor, place or claim is parsed at a time: the parsed form of a whole reading takes several times the room of its bytes, and a long text
/// has hundreds of thousands of claims.
/// </remarks>
internal sealed partial class ReadingJsonReader(Document document)
{
    private readonly int _length = document.Text.Length;
    private Document? _document;
    private IReadOnlyList<Actor>? _actors;
    private IReadOnlyList<Place>? _places;
    private IReadOnlyList<Claim>? _claims;
    private IReadOnlyList<Framing>? _framing;
    private IReadOnlyList<string>? _notes;

    internal DocumentReading Read(ReadOnlySpan<byte> utf8Json)
    {
        var json = new Utf8JsonReader(utf8Json);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("expected an object");
        }

        var schema = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name == "schema")
            {
                CheckSchema(ref json);
                schema = true;
            }
            else
            {
                ReadProperty(name, ref json);
            }
        }

        // Throws when anything follows.
        json.Read();
        return new DocumentReading
        {
            Document = schema ? Given(_document, "document") : throw JsonFields.Wrong("schema", $"expected {ReadingJson.Schema}, found nothing"),
            Actors = Given(_actors, "actors"),
            Places = Given(_places, "places"),
            Claims = Given(_claims, "claims"),
            Framing = Given(_framing, "framing"),
            Notes = Given(_notes, "notes"),
        };
    }

    private static void CheckSchema(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String || !json.ValueTextEquals(ReadingJson.Schema))
        {
            using var found = JsonDocument.ParseValue(ref json);
            throw JsonFields.Wrong("schema", $"expected {ReadingJson.Schema}, found {found.RootElement.GetRawText()}");
        }
    }

    private void ReadProperty(string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "document":
                _document = Once(_document, name, Item(ref json, name, Same));
                break;
            case "actors":
                _actors = Once(_actors, name, List(ref json, name, ReadActor));
                break;
            case "places":
                _places = Once(_places, name, List(ref json, name, ReadPlace));
                break;
            case "claims":
                _claims = Once(_claims, name, List(ref json, name, ReadClaim));
                break;
            case "framing":
                _framing = Once(_framing, name, List(ref json, name, ReadFraming));
                break;
            case "notes":
                _notes = Once(_notes, name, List(ref json, name, ReadText));
                break;
            default:
                throw JsonFields.Wrong(name, "is a property that this version does not know");
        }
    }

    private static T Once<T>(T? before, string name, T now)
        where T : class => before is null ? now : throw JsonFields.Wrong(name, "is given twice");

    private static T Given<T>(T? value, string name)
        where T : class => value ?? throw JsonFields.Wrong(name, "expected a value, found nothing");

    private static List<T> List<T>(ref Utf8JsonReader json, string name, Func<JsonElement, T> read)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw JsonFields.Wrong(name, "expected an array");
        }

        var items = new List<T>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Item(ref json, $"{name}[{items.Count}]", read));
        }

        return items;
    }

    private static T Item<T>(ref Utf8JsonReader json, string name, Func<JsonElement, T> read)
    {
        using var item = JsonDocument.ParseValue(ref json);
        return JsonFields.Inside(name, item.RootElement, read);
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

    private Framing ReadFraming(JsonElement json)
    {
        var fields = new JsonFields(json);
        var framing = new Framing(fields.Ends(_length), fields.Text("text"), fields.TextOrNull("about"), fields.Text("neutral"));
        fields.End();
        return framing;
    }
}
