using System.Diagnostics;

namespace Dateline.Cli.Tests;

/// <summary>What only a real process shows: signals and closed pipes.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Dateline.Cli.dll");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Signal_MidwayThroughADirectory_KeepsWhatWasAccepted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        var reports = Directory.CreateDirectory(_folder.File("reports")).FullName;
        for (var i = 0; i < 3000; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(reports, $"{i:0000}.txt"), $"Rebels captured village number {i} on Monday, the army said.", TestContext.Current.CancellationToken);
        }

        // SIGTERM, which is handled as SIGINT is: a shell in the background may pass SIGINT on as ignored.
        var database = _folder.File("test.db");
        using var process = Start($"exec dotnet '{Program}' read '{reports}' --db '{database}' 2>/dev/null");
        while (!process.HasExited && !(File.Exists(database) && new FileInfo(database).Length > 0))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await Task.Delay(300, TestContext.Current.CancellationToken);
        using var kill = Start($"kill -TERM {process.Id}");
        var printed = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(ExitCode.Interrupted, await printed);
        (await CommandRun.Of("verify", "--db", database)).ExitCode.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public async Task ClosedPipe_EndsQuietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var database = _folder.File("test.db");
        await CommandRun.Of("demo", "--db", database);

        using var process = Start($"dotnet '{Program}' export jsonl --db '{database}' | head -c 100");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Length.ShouldBe(100);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task FullOutput_IsAnOutage_NotACrash()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        var database = _folder.File("test.db");
        await CommandRun.Of("demo", "--db", database);

        using var process = Start($"dotnet '{Program}' show events --db '{database}' > /dev/full");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(ExitCode.Outage);
        (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("DL0008");
    }

    private static Process Start(string command) => Process.Start(new ProcessStartInfo("bash", ["-c", command])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
