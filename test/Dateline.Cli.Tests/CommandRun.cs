using System.Text;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Tests;

/// <summary>One run of the command in this process, and what it wrote.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{

    public static async Task<CommandRun> Of(params string[] arguments) => await Of(arguments, input: null);

    public static async Task<CommandRun> Of(
        string[] arguments, string? input, bool screen = false, int width = 100, CancellationTokenSource? interruption = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal(output)
        {
            Error = error,
            In = () => new MemoryStream(Encoding.UTF8.GetBytes(input ?? "")),
            OutIsScreen = screen,
            ErrorIsScreen = screen,
            Width = width,
        };
        var code = await Application.RunAsync(arguments, new VerbContext(terminal, FixedClock.Instance), interruption?.Token ?? CancellationToken.None);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public static readonly FixedClock Instance = new();

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
