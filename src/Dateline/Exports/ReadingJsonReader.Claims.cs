using System.Text.Json;
using Dateline.Model;

namespace Dateline.Exports;

/// <content>Claims and their parts.</content>
internal sealed partial class ReadingJsonReader
{
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
}
