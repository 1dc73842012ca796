using System.Text.Json;

namespace Dateline.Cli.Tests.Verbs;

/// <summary>The verbs that print the record, on the bundled reports.</summary>
public sealed class RecordVerbsTests(DemoDatabase database) : IClassFixture<DemoDatabase>
{
    [Theory]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("-1")]
    public async Task Show_ConfidenceThatIsNone_IsRefused(string number)
    {
        var run = await CommandRun.Of("show", "claims", "--min-confidence", number);

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("a number from 0 to 1");
    }

    [Fact]
    public async Task Demo_RunAgain_AddsNothingAndPrintsTheSame()
    {
        var head = (await Run("verify")).Out;

        var again = await Run("demo");

        again.ExitCode.ShouldBe(ExitCode.Ok);
        again.Out.ShouldBe(database.Demo.Out);
        again.Error.ShouldBeEmpty();
        (await Run("verify")).Out.ShouldBe(head);
    }

    [Fact]
    public void Demo_FirstScreen_ShowsEverySectionOfTheRecord()
    {
        database.Demo.ExitCode.ShouldBe(ExitCode.Ok);
        database.Demo.Out.ShouldStartWith("12 reports by 7 outlets");
        foreach (var section in new[] { "EVENTS, SOURCES SIDE BY SIDE", "DISPUTES", "WHO HOLDS WHAT", "DELIVERIES OF ARMS" })
        {
            database.Demo.Out.ShouldContain(section);
        }
    }

    [Theory]
    [InlineData("show", "events")]
    [InlineData("show", "claims")]
    [InlineData("show", "disputes")]
    [InlineData("show", "control")]
    [InlineData("show", "transfers")]
    [InlineData("show", "actors")]
    [InlineData("show", "places")]
    public async Task Show_InAPipe_EveryRowHasAllColumns(string verb, string part)
    {
        var run = await Run(verb, part);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldBeEmpty();
        var lines = run.Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBeGreaterThan(1, "a header, and at least one row");
        lines.ShouldAllBe(line => line.Split('\t', StringSplitOptions.None).Length == lines[0].Split('\t', StringSplitOptions.None).Length);
        run.Out.ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("events")]
    [InlineData("disputes")]
    [InlineData("control")]
    [InlineData("transfers")]
    public async Task Show_OnAScreen_FitsItsWidth(string part)
    {
        var run = await CommandRun.Of(["show", part, "--db", database.Path], null, screen: true, width: 80);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task ShowEvent_FirstCharactersOfItsId_ShowsItsSources()
    {
        var id = (await Run("show", "events")).Out.Split('\n')[1].Split('\t')[0];

        var run = await Run("show", "event", id[..^2]);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain(id);
        run.Out.ShouldContain("goes back to");
    }

    [Theory]
    [InlineData("event", "ezzzz", "DL0003")]
    [InlineData("event", "e", "DL0004")]
    [InlineData("event", "", "DL0004")]
    [InlineData("document", "ffffffffffffffff", "DL0003")]
    [InlineData("document", "sha256:", "DL0004")]
    public async Task Show_IdThatFitsNoneOrSeveral_IsRefused(string part, string id, string number)
    {
        var run = await Run("show", part, id);

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain(number);
    }

    [Fact]
    public async Task ShowDocument_ByNumber_ShowsTextAndClaims()
    {
        var run = await Run("show", "document", "1");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain("sha256:");
        run.Out.ShouldContain("published");
        run.Out.ShouldContain("\tc1\t");
    }

    [Fact]
    public async Task Search_WordsOfAReport_FindsThePassage()
    {
        var run = await Run("search", "Bani", "Walid", "airport");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain("retreated");
    }

    [Fact]
    public async Task Search_NothingFound_SaysSo()
    {
        var run = await Run("search", "zyxwvut");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldContain("nothing found");
    }

    [Fact]
    public async Task Search_NoLetters_IsRefused() => (await Run("search", "!?")).Error.ShouldContain("DL0509");

    [Fact]
    public async Task Export_ClaimsAsCsvAndJson_AreTheSameClaims()
    {
        var csv = await Run("export", "csv");
        var json = await Run("export", "jsonl");

        csv.Out.ShouldStartWith("document,publisher,");
        var claims = json.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        claims.Count.ShouldBeGreaterThan(12);
        csv.Out.Split("\r\nsha256:").Length.ShouldBe(claims.Count + 1);
        claims.ShouldAllBe(claim => claim.GetProperty("words").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Export_GeoJson_IsAFeatureCollectionOfAllEvents()
    {
        using var map = JsonDocument.Parse((await Run("export", "geojson")).Out);
        var events = (await Run("show", "events")).Out.TrimEnd('\n').Split('\n').Length - 1;

        map.RootElement.GetProperty("type").GetString().ShouldBe("FeatureCollection");
        var features = map.RootElement.GetProperty("features").EnumerateArray().ToList();
        features.Count.ShouldBe(events);
        features.ShouldContain(feature => feature.GetProperty("geometry").ValueKind == JsonValueKind.Object);
        features.ShouldAllBe(feature => feature.GetProperty("properties").GetProperty("title").GetString() != "");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("geojson")]
    public async Task Export_Twice_GivesTheSameBytes(string layout) => (await Run("export", layout)).Out.ShouldBe((await Run("export", layout)).Out);

    [Fact]
    public async Task MinConfidence_OutOfRange_IsRefused() => (await Run("show", "claims", "--min-confidence", "2")).ExitCode.ShouldBe(ExitCode.BadInput);

    [Fact]
    public async Task Rebuild_ThenVerify_IsSound()
    {
        (await Run("rebuild")).ExitCode.ShouldBe(ExitCode.Ok);

        var run = await Run("verify");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldStartWith("Sound");
    }

    [Fact]
    public async Task Verify_HeadOfAnotherJournal_IsFound()
    {
        var run = await Run("verify", "--head", "2:" + new string('a', 64));

        run.ExitCode.ShouldBe(ExitCode.Found);
        run.Out.ShouldContain("ALTERED");
    }

    [Fact]
    public async Task Verify_HeadThatIsNone_IsRefused() => (await Run("verify", "--head", "nonsense")).Error.ShouldContain("DL0005");

    private Task<CommandRun> Run(params string[] arguments) => CommandRun.Of([.. arguments, "--db", database.Path]);
}
