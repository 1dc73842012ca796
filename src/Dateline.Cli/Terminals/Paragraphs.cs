namespace Dateline.Cli.Terminals;

/// <summary>Writes running text and headings.</summary>
internal static class Paragraphs
{
    /// <summary>Writes a heading, broken at spaces to the width of the terminal.</summary>
    public static void Heading(Terminal terminal, string text)
    {
        foreach (var line in Lines(SafeText.Line(text), terminal.Width - 1))
        {
            terminal.Out.WriteLine(terminal.Color ? $"\u001b[1m{line}\u001b[0m" : line);
        }
    }

    /// <summary>Writes text broken at spaces to the width of the terminal.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="label">What stands before the first line; the text hangs to the right of it.</param>
    /// <param name="text">The text.</param>
    public static void Write(Terminal terminal, string label, string text)
    {
        var indent = label.Length;
        var room = Math.Max(20, terminal.Width - indent - 1);
        var prefix = label;
        foreach (var line in Lines(SafeText.Line(text), room))
        {
            terminal.Out.WriteLine((prefix + line).TrimEnd());
            prefix = new string(' ', indent);
        }
    }

    private static IEnumerable<string> Lines(string text, int room)
    {
        while (text.Length > room)
        {
            var end = text.LastIndexOf(' ', room);
            if (end <= 0)
            {
                end = text.IndexOf(' ', StringComparison.Ordinal);
                if (end < 0)
                {
                    break;
                }
            }

            yield return text[..end];
            text = text[(end + 1)..];
        }

        yield return text;
    }
}
