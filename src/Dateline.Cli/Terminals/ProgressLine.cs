namespace Dateline.Cli.Terminals;

/// <summary>One line on the error stream that tells how far long work has come; silent unless a person watches.</summary>
/// <remarks>Drawn at most once a step; erased before a message and when disposed, so that it never mixes with either.</remarks>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;
    private readonly Terminal _terminal;
    private readonly int _total;
    private int _drawn;

    /// <summary>A line for a number of steps.</summary>
    public ProgressLine(Terminal terminal, int total)
    {
        _terminal = terminal;
        _total = total;
        terminal.BeforeMessage = Erase;
    }

    /// <summary>Says that so many steps are done and what comes next.</summary>
    public void Step(int done, string next)
    {
        if (!_terminal.ErrorIsScreen)
        {
            return;
        }

        var filled = BarWidth * done / _total;
        var line = $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {done}/{_total} {SafeText.Line(next)}";
        if (line.Length >= _terminal.Width)
        {
            line = line[..(_terminal.Width - 1)];
        }

        _terminal.Error.Write('\r' + line.PadRight(_drawn));
        _terminal.Error.Flush();
        _drawn = line.Length;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Erase();
        _terminal.BeforeMessage = null;
    }

    private void Erase()
    {
        if (_drawn > 0)
        {
            _terminal.Error.Write('\r' + new string(' ', _drawn) + '\r');
            _terminal.Error.Flush();
            _drawn = 0;
        }
    }
}
