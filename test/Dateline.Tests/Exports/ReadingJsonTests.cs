using System.Text;
using System.Text.Json;

using Dateline.Exports;
using Dateline.Model;

using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Exports;

public sealed class ReadingJsonTests
{
    [Fact]
    public void Write_AnyReading_ComesBackEqual() =>
        Prop.ForAll<int>(seed =>
        {
            var reading = RandomReading.Make(seed);
            foreach (var layout in Enum.GetValues<JsonLayout>())
            {
                var json = Bytes(reading, layout);
                var back = ReadingJson.Read(json, reading.Document);
                AsArrays(back).ShouldBeEquivalentTo(reading);
                Bytes(back, layout).ShouldBe(json);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_SmallReading_IsThePublishedSchema()
    {
        const string Text = "On May 18 it destroyed 10 cars, the army said.";
        var document = new Document { Id = "sha256:00", Text = Text, Published = new DateOnly(2020, 5, 28), Language = "en" };
        var reading = new DocumentReading
        {
            Document = document,
            Actors = [new Actor { Id = "a1", Name = "Army", Kind = ActorKind.Military, Country = "LY", Aliases = [], Mentions = [new(Of(Text, "the army"), "the army")] }],
            Places = [],
            Claims =
            [
                new Claim
                {
                    Id = "c1",
                    Evidence = new Span(0, Text.Length),
                    Sources = [new ClaimSource(Of(Text, "the army"), "the army", "a1", "said", false, null)],
                    Event = new ClaimEvent
                    {
                        Kind = "destroy",
                        Plover = "ASSAULT/destroy",
                        Trigger = new TextSpan(Of(Text, "destroyed"), "destroyed"),
                        Roles = [new RoleFiller(Role.Agent, Of(Text, "it"), "it", "a1")],
                        Places = [],
                        Time = new EventTime(DateInterval.Of(new DateOnly(2020, 5, 18)), Of(Text, "On May 18"), "On May 18"),
                        Counts = [new Count("cars", 10, 10, 10, null, Of(Text, "10"))],
                        Status = Status.Occurred,
                    },
                    Background = false,
                    Confidence = 0.5,
                },
            ],
            Framing = [],
            Notes = ["a note"],
        };

        Encoding.UTF8.GetString(Bytes(reading, JsonLayout.Compact)).ShouldBe(
            """{"schema":"dateline-reading/1","document":{"id":"sha256:00","title":null,"publisher":null,"published":"2020-05-28","language":"en","length":46}"""
            + ""","actors":[{"id":"a1","name":"Army","kind":"military","country":"LY","knowledge":null,"aliases":[],"mentions":[{"start":32,"end":40,"text":"the army"}]}],"places":[]"""
            + ""","claims":[{"id":"c1","evidence":{"start":0,"end":46},"sources":[{"start":32,"end":40,"text":"the army","actor":"a1","cue":"said","unnamed":false,"said":null}]"""
            + ""","event":{"kind":"destroy","plover":"ASSAULT/destroy","trigger":{"start":13,"end":22,"text":"destroyed"},"roles":[{"role":"agent","start":10,"end":12,"text":"it","actor":"a1"}],"place":[]"""
            + ""","time":{"earliest":"2020-05-18","latest":"2020-05-18","precision":"day","start":0,"end":9,"text":"On May 18"}"""
            + ""","counts":[{"what":"cars","low":10,"high":10,"value":10,"modifier":null,"start":23,"end":25}],"status":"occurred"},"background":false,"confidence":0.5}],"framing":[],"notes":["a note"]}""");
    }

    [Fact]
    public void Write_WordsOfEveryEnum_AreItsMembersInLowerCase()
    {
        Same<Status>(ReadingJsonNames.Statuses);
        Same<Role>(ReadingJsonNames.Roles);
        Same<PlaceRole>(ReadingJsonNames.PlaceRoles);
        Same<Precision>(ReadingJsonNames.Precisions);
        Same<PlacePrecision>(ReadingJsonNames.PlacePrecisions);
        Same<ActorKind>(ReadingJsonNames.ActorKinds);

        static void Same<T>(string[] words)
            where T : struct, Enum =>
            words.ShouldBe(Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("\"occurred\"", "\"happened\"", "claims[0].event.status")]
    [InlineData("\"background\":false,", "", "claims[0].background")]
    [InlineData("\"end\":46}", "\"end\":47}", "claims[0].evidence.start")]
    [InlineData("\"evidence\":{\"start\":0,\"end\":46},", "", "claims[0].evidence")]
    [InlineData("\"cue\":\"said\"", "\"cue\":\"said\",\"tone\":\"calm\"", "claims[0].sources[0]")]
    [InlineData("2020-05-18", "18 May", "claims[0].event.time.earliest")]
    [InlineData("dateline-reading/1", "dateline-reading/2", "schema")]
    [InlineData("\"length\":46", "\"length\":45", "document")]
    [InlineData("\"framing\":[]", "\"framing\":[],\"framing\":[]", "framing")]
    [InlineData("\"framing\":[],", "", "framing")]
    [InlineData("\"notes\":[]", "\"notes\":[],\"mood\":1", "mood")]
    [InlineData("\"cue\":\"said\"", "\"cue\":\"said\",\"cue\":\"says\"", "claims[0].sources[0]")]
    public void Read_AlteredJson_IsRefusedWithItsPlace(string from, string to, string path)
    {
        const string Text = "On May 18 it destroyed 10 cars, the army said.";
        var document = new Document { Id = "sha256:00", Text = Text, Language = "en" };
        const string Json =
            """{"schema":"dateline-reading/1","document":{"id":"sha256:00","language":"en","length":46},"actors":[],"places":[]"""
            + ""","claims":[{"id":"c1","evidence":{"start":0,"end":46},"sources":[{"start":32,"end":40,"text":"the army","cue":"said","unnamed":false}]"""
            + ""","event":{"kind":"destroy","trigger":{"start":13,"end":22,"text":"destroyed"},"roles":[],"place":[],"time":{"earliest":"2020-05-18","precision":"day","start":0,"end":9,"text":"On May 18"}"""
            + ""","counts":[],"status":"occurred"},"background":false,"confidence":null}],"framing":[],"notes":[]}""";
        Read(Json).Claims.Count.ShouldBe(1);

        var error = Should.Throw<JsonException>(() => Read(Json.Replace(from, to, StringComparison.Ordinal)));

        error.Path.ShouldBe(path);
        error.Message.ShouldStartWith(path + ": ");

        DocumentReading Read(string json) => ReadingJson.Read(Encoding.UTF8.GetBytes(json), document);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"dateline-reading/1\",\"claims\":[{\"id\"")]
    [InlineData("{\"schema\":\"dateline-reading/1\",\"claims\":7}")]
    public void Read_BrokenJson_IsRefused(string json) =>
        Should.Throw<JsonException>(() => ReadingJson.Read(Encoding.UTF8.GetBytes(json), new Document { Id = "sha256:00", Text = "x", Language = "en" }));

    // The comparison wants the same types of lists.
    private static DocumentReading AsArrays(DocumentReading reading) => reading with
    {
        Actors = reading.Actors.ToArray(),
        Places = reading.Places.ToArray(),
        Claims = reading.Claims.ToArray(),
        Framing = reading.Framing.ToArray(),
        Notes = reading.Notes.ToArray(),
    };

    private static byte[] Bytes(DocumentReading reading, JsonLayout layout)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(stream, reading, layout);
        return stream.ToArray();
    }

    private static Span Of(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }
}
