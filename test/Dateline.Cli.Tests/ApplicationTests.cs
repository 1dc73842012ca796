namespace Dateline.Cli.Tests;

public sealed class ApplicationTests
{
    [Fact]
    public async Task NoArguments_ShowsHelp()
    {
        var run = await CommandRun.Of();

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Out.ShouldContain("dateline demo");
    }

    [Fact]
    public async Task UnknownVerb_IsRefusedWithNumberAndWayOut()
    {
        var run = await CommandRun.Of("raed");

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("DL0001");
        run.Error.ShouldContain("'raed'");
        run.Error.ShouldContain("see: dateline --help");
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_WithoutAFile_PointsToTheHelpOfTheVerb()
    {
        var run = await CommandRun.Of("read");

        run.ExitCode.ShouldBe(ExitCode.BadInput);
        run.Error.ShouldContain("see: dateline read --help");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_OfEveryVerb_ShowsAnExample(string[] verb)
    {
        var run = await CommandRun.Of([.. verb, "--help"]);

        run.ExitCode.ShouldBe(ExitCode.Ok);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("Example");
        run.Out.ShouldContain("  dateline " + string.Join(' ', verb));
    }

    public static TheoryData<string[]> Verbs { get; } = new(VerbPaths(Application.BuildRoot(null!), []));

    private static IEnumerable<string[]> VerbPaths(System.CommandLine.Command command, string[] path) =>
        command.Subcommands.SelectMany(verb => VerbPaths(verb, [.. path, verb.Name]).Prepend([.. path, verb.Name]));
}
