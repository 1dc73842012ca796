using System.Text.Json;

namespace Dateline.Cli.Tests.Verbs;

public sealed class ReadVerbTests : IDisposable
{
    private const string Report = "Rebels captured the town of Tarhuna on Monday, the army said. Five soldiers were killed.";

    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Read_MinConfidence_LeavesOutWhatTheReaderWasLessSureOf()
    {
        var all = Claims(await CommandRun.Of(["read", "-", "--format", "json", "--published", "2020-05-28"], Report));
        var sure = Claims(await CommandRun.Of(["read", "-", "--format", "json", "--published", "2020-05-28", "--min-confidence", "1"], Report));

        all.ShouldNotBeEmpty();
        sure.Count.ShouldBeLessThan(all.Count);

        static List<double> Claims(CommandRun run)
        {
            using var json = JsonDocument.Parse(run.Out);
            return [.. json.RootElement.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("confidence").GetDouble())];
        }
    }

    [Fact]
    public async Task Read_OneReport_ShowsItsClaimsAndKeepsThem()
    {
        var run = await Read(_folder.Write("a.txt", Report), "--published", "2020-05-28");

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain("\tcapture\t");
        run.Error.ShouldContain("1 document read");
        (await CommandRun.Of("show", "claims", "--db", Database)).Out.ShouldContain("Rebels captured");
    }

    [Fact]
    public async Task Read_SameReportAgain_AddsNothing()
    {
        var path = _folder.Write("a.txt", Report);
        await Read(path);

        var run = await Read(path);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldContain("0 new");
    }

    [Fact]
    public async Task Read_WithoutADate_SaysSo() => (await Read(_folder.Write("a.txt", Report))).Error.ShouldContain("date");

    [Theory]
    [InlineData("2020-02-31")]
    [InlineData("yesterday")]
    [InlineData("05/06/2020")]
    public async Task Read_ImpossibleDate_IsRefusedBeforeAnythingIsRead(string date)
    {
        var run = await Read(_folder.Write("a.txt", Report), "--published", date);

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0111");
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public async Task Read_UnknownFormat_IsRefusedWithTheOnesThereAre()
    {
        var run = await CommandRun.Of("read", _folder.Write("a.txt", Report), "--format", "xml");

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0001: --format xml: expected table or json.");
    }

    [Fact]
    public async Task Read_DirectoryWithBadFiles_ReadsTheGoodOnesAndListsTheBadOnes()
    {
        _folder.Write("a.txt", Report);
        _folder.Write("empty.txt", "");
        _folder.Write("binary.txt", "PK\u0003\u0004\0\0\0\0");
        _folder.Write("z.txt", "The air force bombed Sirte. " + Report);

        // The database stands elsewhere, or it would be read as a report.
        using var elsewhere = new TemporaryFolder();
        var run = await CommandRun.Of("read", _folder.Path, "--db", elsewhere.File("dateline.db"));

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0101");
        run.Error.ShouldContain("DL0102");
        run.Error.ShouldContain("2 documents read");
        run.Error.ShouldContain("2 could not be read");
        run.Out.TrimEnd('\n').Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public async Task Read_EmptyDirectory_IsRefused()
    {
        var folder = Directory.CreateDirectory(_folder.File("nothing"));

        (await Read(folder.FullName)).Error.ShouldContain("DL0002");
    }

    [Fact]
    public async Task Read_MissingFile_IsRefused() => (await Read(_folder.File("none.txt"))).Error.ShouldContain("DL0112");

    [Fact]
    public async Task Read_OtherLanguage_IsRefusedByName_AndReadWithForce()
    {
        var path = _folder.Write("fr.txt", "Les forces gouvernementales ont repris la ville lundi matin après de longs combats avec les rebelles, a déclaré le porte-parole de l'armée.");

        var refused = await Read(path);
        refused.ExitCode.ShouldBe(ExitCode.BadInput);
        refused.Error.ShouldContain("DL0105");
        refused.Error.ShouldContain("French");

        (await Read(path, "--force")).ExitCode.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public async Task Read_NotADatabase_IsRefusedAndLeftAlone()
    {
        _folder.Write("test.db", "This is a diary and no database. It has more than a hundred characters, so that nobody takes it for an empty file.");

        var run = await Read(_folder.Write("a.txt", Report));

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0502");
        (await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken)).ShouldStartWith("This is a diary");
    }

    [Fact]
    public async Task Read_JsonOfOne_IsAnObjectAndMakesNoDatabase()
    {
        var run = await CommandRun.Of(["read", "-", "--format", "json", "--published", "2020-05-28"], Report);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("schema").GetString().ShouldBe("dateline-reading/1");
        json.RootElement.GetProperty("document").GetProperty("length").GetInt32().ShouldBe(Report.Length);
        File.Exists("dateline.db").ShouldBeFalse();
    }

    [Fact]
    public async Task Read_JsonWithDatabase_EntersTheReading()
    {
        await CommandRun.Of(["read", "-", "--format", "json", "--db", Database], Report);

        (await CommandRun.Of("verify", "--db", Database)).ExitCode.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public async Task Read_JsonOfSeveral_IsOneLineEach()
    {
        var lines = string.Join('\n', JsonLine("One. " + Report), JsonLine("Two. " + Report), JsonLine("Three. " + Report));

        var run = await CommandRun.Of(["read", "-", "--format", "json"], lines);

        run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("schema").GetString()).ShouldBe(Enumerable.Repeat("dateline-reading/1", 3));
    }

    [Fact]
    public async Task Read_ReportWithTerminalCodes_LetsNoneThrough()
    {
        var run = await CommandRun.Of(["read", "-", "--db", Database, "--title", "Evil\u001b]0;owned\a"], "Rebels captured \u001b[31mTarhuna\u001b[0m on Monday.", screen: true);

        (run.Out + run.Error).ShouldNotContain("\u001b");
        (run.Out + run.Error).ShouldNotContain("\a");
    }

    [Fact]
    public async Task Read_Interrupted_KeepsWhatWasAcceptedAndExits130()
    {
        await Read(_folder.Write("a.txt", Report));
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var run = await CommandRun.Of(["read", _folder.Write("b.txt", "Later. " + Report), "--db", Database], null, interruption: interruption);

        run.ExitCode.ShouldBe(ExitCode.Interrupted);
        run.Error.ShouldContain("interrupted");
        (await CommandRun.Of("verify", "--db", Database)).ExitCode.ShouldBe(ExitCode.Ok);
    }

    private static string JsonLine(string text) => JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text, ["published"] = "2020-05-28" });

    private Task<CommandRun> Read(params string[] arguments) => CommandRun.Of(["read", .. arguments, "--db", Database]);
}
