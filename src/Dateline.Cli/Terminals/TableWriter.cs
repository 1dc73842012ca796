using Spectre.Console;

namespace Dateline.Cli.Terminals;

/// <summary>Writes a table: fitted to the width of a screen, or tab-separated and complete for a pipe.</summary>
internal static class TableWriter
{
    /// <summary>More rows nobody reads on a screen, and fitting them takes long.</summary>
    private const int MostRowsOnScreen = 1000;

    /// <summary>Writes the table to the terminal's output.</summary>
    public static void Write(Terminal terminal, Table table)
    {
        if (terminal.OutIsScreen)
        {
            WriteFitted(terminal, table);
        }
        else
        {
            WriteTabbed(terminal.Out, table.Columns, table.Rows);
        }
    }

    /// <summary>Writes rows for a pipe, one line each; a null cell is unknown and stays empty.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="columns">The columns, which make the first line.</param>
    /// <param name="rows">The rows, each with one cell a column. Taken one at a time, so that there may be any number.</param>
    public static void WriteTabbed(TextWriter output, IEnumerable<Column> columns, IEnumerable<IEnumerable<string?>> rows)
    {
        output.WriteLine(string.Join('\t', columns.Select(column => column.Name)));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join('\t', row.Select(cell => SafeText.Line(cell ?? ""))));
        }
    }

    private static void WriteFitted(Terminal terminal, Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new FixedOutput(terminal.Out, terminal.Width),
            Ansi = terminal.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        var grid = new Spectre.Console.Table { Border = TableBorder.Simple, BorderStyle = new Style(Color.Grey) };
        var shown = Enumerable.Range(0, table.Columns.Length).Where(i => table.Columns[i].Place == ColumnPlace.Everywhere).ToList();
        foreach (var i in shown)
        {
            var column = new TableColumn(new Spectre.Console.Text(table.Columns[i].Name, new Style(decoration: Decoration.Bold))).PadLeft(0).PadRight(1);
            column.NoWrap = table.Columns[i].IsWhole;
            grid.AddColumn(column);
        }

        // Text, never markup: what reports say is not for the console to interpret.
        foreach (var row in table.Rows.Take(MostRowsOnScreen))
        {
            grid.AddRow(shown.Select(i => new Spectre.Console.Text(row[i])));
        }

        console.Write(grid);
        if (table.Rows.Count > MostRowsOnScreen)
        {
            terminal.Out.WriteLine($"{Words.Count(table.Rows.Count - MostRowsOnScreen, "more row")}: send the output to a file or a pipe to get them all.");
        }
    }

    private sealed class FixedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
