namespace Dateline.Cli.Tests;

/// <summary>A database with the bundled reports, made once for a class of tests.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("demo.db");

    internal CommandRun Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await CommandRun.Of("demo", "--db", Path);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
