namespace Dateline.Cli.Tests.Verbs;

public sealed class GazetteerVerbTests
{
    private const string Village = "90000001\tOberunterdorf\tOberunterdorf\t\t48.1\t16.2\tP\tPPL\tAT\t\t01\t\t\t\t90000\t\t\tEurope/Vienna\t2020-01-01\n";

    [Fact]
    public async Task Import_Dump_ReadLooksPlacesUpInIt()
    {
        using var folder = new TemporaryFolder();
        var gazetteer = folder.File("my.gazetteer");

        var import = await CommandRun.Of("gazetteer", "import", folder.Write("AT.txt", Village), "--gazetteer", gazetteer);
        var with = await CommandRun.Of(["read", "-", "--format", "json", "--gazetteer", gazetteer], "Rebels attacked a bridge in Oberunterdorf in Austria on Monday, the police said in a statement.");

        import.ExitCode.ShouldBe(ExitCode.Ok);
        import.Out.ShouldContain("1 place");
        with.Out.ShouldContain("geonames:90000001");
    }

    [Fact]
    public async Task Read_GazetteerThatIsNamedAndMissing_IsRefused()
    {
        var run = await CommandRun.Of(["read", "-", "--format", "json", "--gazetteer", "/no/such/gazetteer"], "Rebels attacked a bridge.");

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0501");
    }

    [Fact]
    public async Task Import_SomethingElse_IsRefusedByNumber()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of("gazetteer", "import", folder.Write("notes.txt", "no dump\n"), "--gazetteer", folder.File("g"));

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0516");
    }
}
