using System.Text;

namespace Dateline.Cli.Terminals;

/// <summary>The terminal of this process.</summary>
internal static class ScreenTerminal
{
    private const int NarrowestWidth = 40;
    private const int PlainWidth = 100;

    /// <summary>Opens the standard streams, written as UTF-8.</summary>
    public static Terminal Open()
    {
        var outIsScreen = !Console.IsOutputRedirected;
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal(Console.OpenStandardOutput())
        {
            Error = new StreamWriter(Console.OpenStandardError(), bufferSize: 256) { AutoFlush = true, NewLine = "\n" },
            In = Console.OpenStandardInput,
            OutIsScreen = outIsScreen,
            ErrorIsScreen = !Console.IsErrorRedirected,
            Color = outIsScreen && !noColor,
            Width = outIsScreen ? Math.Max(NarrowestWidth, WindowWidth()) : PlainWidth,
        };
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return PlainWidth; // a screen that does not tell its size
        }
    }
}
