using System.Text;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Tests.Terminals;

public sealed class TableWriterTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("word", 60));

    [Fact]
    public void Write_Pipe_IsTabSeparatedAndComplete()
    {
        var text = Write(Sample(), screen: false, color: false, width: 40);

        text.ShouldBe($"id\twords\ne1\t{Long}\ne2\t[bold]not markup[/]\n");
    }

    [Fact]
    public void Write_Screen_FitsTheWidthAndTakesNoMarkup()
    {
        var text = Write(Sample(), screen: true, color: false, width: 60);

        text.Split('\n').ShouldAllBe(line => line.Length <= 60);
        text.ShouldContain("[bold]not markup[/]");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Write_ScreenWithColor_LetsNoEscapeOfACellThrough()
    {
        var table = new Table("words");
        table.Add("\u001b[5mblink");

        Write(table, screen: true, color: true, width: 60).ShouldContain("�[5mblink");
    }

    [Fact]
    public void Write_ScreenTooNarrow_KeepsIdsOnOneLine()
    {
        var table = new Table(Column.OfIds("event"), "words");
        table.Add("e5f70bf1", Long);

        Write(table, screen: true, color: false, width: 40).ShouldContain("e5f70bf1");
    }

    [Fact]
    public void Write_MoreRowsThanAScreenTakes_SaysHowManyAreLeft()
    {
        var table = new Table("words");
        for (var row = 0; row < 1234; row++)
        {
            table.Add($"row {row}");
        }

        Write(table, screen: true, color: false, width: 60).ShouldContain("234 more rows: send the output to a file");
        Write(table, screen: false, color: false, width: 60).ShouldContain("row 1233");
    }

    [Fact]
    public void Add_WrongNumberOfCells_Throws() => Should.Throw<ArgumentException>(() => new Table("a", "b").Add("only one"));

    private static Table Sample()
    {
        var table = new Table("id", "words");
        table.Add("e1", Long);
        table.Add("e2", "[bold]not markup[/]");
        return table;
    }

    private static string Write(Table table, bool screen, bool color, int width)
    {
        using var output = new MemoryStream();
        var terminal = new Terminal(output) { Error = TextWriter.Null, In = () => Stream.Null, OutIsScreen = screen, Color = color, Width = width };
        TableWriter.Write(terminal, table);
        terminal.Out.Flush();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
