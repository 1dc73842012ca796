using Dateline.Exports;

namespace Dateline.Tests.Exports;

public sealed class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("\"", "\"\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void Row_Cell_IsQuotedWhereNeeded(string? cell, string expected) => Write(CellEscaping.Formulas, cell).ShouldBe(expected + "\r\n");

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=1,2", "\"'=1,2\"")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("a=b", "a=b")]
    public void Row_CellThatASpreadsheetWouldRun_IsEscaped(string cell, string expected) => Write(CellEscaping.Formulas, cell).ShouldBe(expected + "\r\n");

    [Fact]
    public void Row_WithoutEscaping_WritesTheCellAsItIs() => Write(CellEscaping.None, "=1").ShouldBe("=1\r\n");

    [Fact]
    public void Row_SeveralCells_AreSeparatedByCommas() => Write(CellEscaping.Formulas, "a", null, "c").ShouldBe("a,,c\r\n");

    private static string Write(CellEscaping escaping, params string?[] cells)
    {
        using var output = new StringWriter();
        new CsvWriter(output, escaping).Row(cells);
        return output.ToString();
    }
}
