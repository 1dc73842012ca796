namespace Dateline.Cli.Terminals;

/// <summary>One line on the error stream that tells how far long work has come; silent unless a person watches.</summary>
/// <remarks>Drawn at most once a step; erased when disposed, so that it never mixes with results.</remarks>
internal sealed class ProgressLine(Terminal terminal, int total) : IDisposable
{
    private const int BarWidth = 24;
    private int _drawn;

    /// <summary>Says that so many steps are done and what comes next.</summary>
    public void Step(int done, string next)
    {
        if (!terminal.ErrorIsScreen)
        {
            return;
        }

        var filled = BarWidth * done / total;
        var line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{total} {SafeText.Line(next)}";
        if (line.Length >= terminal.Width)
        {
            line = line[..(terminal.Width - 1)];
        }

        terminal.Error.Write('\r' + line.PadRight(_drawn));
        terminal.Error.Flush();
        _drawn = line.Length;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_drawn > 0)
        {
            terminal.Error.Write('\r' + new string(' ', _drawn) + '\r');
            terminal.Error.Flush();
            _drawn = 0;
        }
    }
}
