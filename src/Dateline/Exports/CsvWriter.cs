using System.Globalization;
using System.Text;

namespace Dateline.Exports;

/// <summary>Writes rows as RFC 4180: comma, CR LF, quotes where needed. Null is an empty cell.</summary>
/// <remarks>Not thread-safe. The writer below is not closed.</remarks>
internal sealed class CsvWriter(TextWriter output, CellEscaping escaping)
{
    // What spreadsheets take for the start of a formula, the full-width forms included (OWASP, "CSV injection").
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Writes one row.</summary>
    public void Row(params IReadOnlyList<string?> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            Cell(cells[i] ?? "");
        }

        output.Write("\r\n");
    }

    private void Cell(string text)
    {
        if (escaping == CellEscaping.Formulas && IsFormula(text))
        {
            text = '\'' + text;
        }

        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            output.Write(text);
            return;
        }

        output.Write(new StringBuilder(text.Length + 8).Append('"').Append(text).Replace("\"", "\"\"", 1, text.Length).Append('"').ToString());
    }

    // A negative number is a number to a spreadsheet, too; escaping it would turn coordinates into words.
    private static bool IsFormula(string text) => text.Length > 0
        && FormulaStarts.Contains(text[0], StringComparison.Ordinal)
        && !(text[0] is '-' or '+' && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
}
