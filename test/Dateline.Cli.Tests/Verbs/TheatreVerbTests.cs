namespace Dateline.Cli.Tests.Verbs;

public sealed class TheatreVerbTests
{
    [Theory]
    [InlineData("libya")]
    public async Task Check_BuiltInTheatre_IsSound(string theatre)
    {
        var run = await CommandRun.Of("theatre", "check", Path.Combine(Checkout.Root, "data", "theatres", theatre + ".yaml"));

        run.Out.ShouldContain("nothing wrong");
        run.ExitCode.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public async Task Check_FaultyFile_TellsTheLineAndExits1()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of("theatre", "check", folder.Write("mine.yaml", "theatre: mine\ntitle: Mine\nacters: []\n"));

        run.ExitCode.ShouldBe(ExitCode.Found);
        run.Out.ShouldContain("mine.yaml:3");
        run.Out.ShouldContain("acters");
    }

    [Fact]
    public async Task Check_MissingFile_IsRefused() => (await CommandRun.Of("theatre", "check", "/no/such/file")).ExitCode.ShouldBe(ExitCode.BadInput);
}
