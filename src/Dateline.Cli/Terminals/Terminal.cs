using System.Text;

namespace Dateline.Cli.Terminals;

/// <summary>Everything the command reads from and writes to, so that tests run it in process.</summary>
/// <remarks>Not thread-safe: one verb writes at a time.</remarks>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A terminal whose results go to a stream as UTF-8.</summary>
    public Terminal(Stream output)
    {
        OutBytes = output;
        Out = new StreamWriter(output, Utf8, 1 << 14, leaveOpen: true) { NewLine = "\n" };
    }

    /// <summary>Where results go, as text. Buffered: the application flushes it when the verb ends.</summary>
    public TextWriter Out { get; }

    /// <summary>Where results go, as bytes; flush <see cref="Out"/> before writing to it.</summary>
    public Stream OutBytes { get; }

    /// <summary>Where problems, notes and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input, opened when first asked for.</summary>
    public required Func<Stream> In { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/> on a screen; otherwise output is plain and complete.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>; progress is shown only then.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Whether colour may be used: a screen, and NO_COLOR unset.</summary>
    public bool Color { get; init; }

    /// <summary>Columns of the screen; at least 40.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Clears what stands unfinished on the last line of the screen; null when nothing does.</summary>
    public Action? BeforeMessage { get; set; }

    /// <summary>Writes a problem with its way out.</summary>
    public void Report(Problem problem)
    {
        BeforeMessage?.Invoke();
        Error.WriteLine($"dateline: {problem.Number}: {SafeText.Line(problem.What)}");
        if (problem.WayOut is not null)
        {
            Error.WriteLine($"  {SafeText.Line(problem.WayOut)}");
        }
    }

    /// <summary>Writes something worth knowing that is no problem.</summary>
    public void Note(string text)
    {
        BeforeMessage?.Invoke();
        Error.WriteLine($"dateline: {SafeText.Line(text)}");
    }
}
