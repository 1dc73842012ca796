using System.Text;

namespace Dateline.Intake.Tests.Json;

public class JsonTests
{
    [Fact]
    public void Read_JsonLines_GivesOneResultALineAndSkipsTheBadOnes()
    {
        var lines = new[]
        {
            $$"""{"text": "{{Reading.Report}}", "title": "One", "source": "Harbour Gazette", "published": "2020-05-28T23:30:00-04:00", "url": "https://example.org/1"}""",
            "",
            """{"text": "broken""",
            """{"headline": "no text"}""",
            """{"text": 5}""",
            $$"""{"text": "{{Reading.Report}}", "date": "2020-02-30"}""",
            """["a", "list"]""",
            """{"text": "  "}""",
            $$$"""{"maintext": "{{{Reading.Report}}}", "date_publish": "2020-05-29 10:00:00", "publisher": {"name": "Desert Wire"}}""",
        };

        var results = Reading.All(string.Join("\r\n", lines), "reports.jsonl");

        results.OfType<Refusal>().Select(refusal => (refusal.Number, refusal.Line)).ShouldBe(
            [("DL0108", 3), ("DL0109", 4), ("DL0110", 5), ("DL0111", 6), ("DL0108", 7), ("DL0109", 8)]);
        var documents = results.OfType<CapturedDocument>().ToList();
        documents.Select(document => document.Line).ShouldBe([1, 9]);
        documents[0].Document.Published.ShouldBe(new DateOnly(2020, 5, 28));
        documents[0].Document.Publisher.ShouldBe("Harbour Gazette");
        documents[0].Document.Origin.ShouldBe("https://example.org/1");
        documents[0].OriginalBytes.ToArray().ShouldBe(Encoding.UTF8.GetBytes(lines[0]));
        documents[1].Document.Publisher.ShouldBe("Desert Wire");
        documents[1].Document.Published.ShouldBe(new DateOnly(2020, 5, 29));
    }

    [Fact]
    public void Read_JsonLines_OffsetsPointAtTheLines()
    {
        var refusals = Reading.All("{\"text\": 5}\n{\"text\": 6}\n", "a.jsonl").Cast<Refusal>().ToList();

        refusals.Select(refusal => refusal.ByteOffset).ShouldBe([0, 12]);
    }

    [Fact]
    public void Read_JsonWithoutAName_IsKnownByItsContent() =>
        Reading.One($$"""  { "text": "{{Reading.Report}}" }""").Document.MediaType.ShouldBe("application/json");

    [Fact]
    public void Read_ObjectOverManyLines_IsOneDocument()
    {
        var captured = Reading.One($"{{\n  \"title\": \"One\",\n  \"text\": \"{Reading.Report}\"\n}}\n", "report.json");

        captured.Document.Title.ShouldBe("One");
        Encoding.UTF8.GetString(captured.OriginalBytes.Span).ShouldEndWith("}");
    }

    [Fact]
    public void Read_ListOfObjects_IsADocumentEach()
    {
        var results = Reading.All($"[\n {{\"text\": \"{Reading.Report}\"}},\n {{\"text\": 5}},\n {{\"text\": \"2 {Reading.Report}\"}}\n]", "reports.json");

        results.OfType<CapturedDocument>().Select(document => document.Line).ShouldBe([2, 4]);
        results.OfType<Refusal>().ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Read_ListThatBreaksOff_GivesWhatWasWhole()
    {
        var results = Reading.All($"[{{\"text\": \"{Reading.Report}\"}}, {{\"text\": \"bro", "reports.json");

        results.Count.ShouldBe(2);
        results[0].ShouldBeOfType<CapturedDocument>();
        results[1].ShouldBeOfType<Refusal>().Code.ShouldBe(RefusalCode.BadJson);
    }

    [Fact]
    public void Read_LineOverTheLimit_IsRefusedAndTheNextIsRead()
    {
        var lines = $$"""
            {"text": "{{new string('a', 2000)}}"}
            {"text": "{{Reading.Report}}"}
            """;

        var results = Reading.All(lines, "a.jsonl", limits: new IntakeLimits { MaxDocumentBytes = 1000 });

        results[0].ShouldBeOfType<Refusal>().Number.ShouldBe("DL0103");
        results[1].ShouldBeOfType<CapturedDocument>().Line.ShouldBe(2);
    }

    [Fact]
    public void Read_LineLongerThanTheBuffer_IsReadWhole()
    {
        var text = string.Concat(Enumerable.Repeat(Reading.Report + " ", 1000));
        var line = $$"""{"text": "{{text}}"}""";

        var results = new DocumentReader().Read(new TricklingStream(Encoding.UTF8.GetBytes(line + "\n" + line)), "a.jsonl", GivenMetadata.None, TestContext.Current.CancellationToken).ToList();

        results.Count.ShouldBe(2);
        results.ShouldAllBe(result => ((CapturedDocument)result).Document.Text == text);
    }

    [Fact]
    public void Read_HalfASurrogatePair_IsRefused() => Reading.Refused("""{"text": "\ud83d"}""", "a.jsonl").Number.ShouldBe("DL0110");

    [Fact]
    public void Read_LineInWindows1252_IsReadAndNoted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"text\": \"The army was in the caf"), 0xE9, .. Encoding.UTF8.GetBytes(" of the town.\"}")];

        var captured = Reading.One(bytes, "a.jsonl");

        captured.Document.Text.ShouldBe("The army was in the café of the town.");
        captured.Notes.ShouldContain(note => note.Contains("Windows-1252"));
        captured.OriginalBytes.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public void Read_JsonInUtf16_IsRefusedWithAWayOut()
    {
        var refusal = Reading.Refused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"text\": \"a\"}")], "a.jsonl");

        refusal.Number.ShouldBe("DL0102");
        refusal.Remedy.ShouldContain("iconv");
    }
}
