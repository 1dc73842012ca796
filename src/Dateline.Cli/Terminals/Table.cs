namespace Dateline.Cli.Terminals;

/// <summary>Rows under named columns, to be written for a screen or for a pipe.</summary>
/// <param name="Columns">The columns.</param>
internal sealed record Table(params Column[] Columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>The rows, each with one cell a column.</summary>
    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>Adds a row; a null cell is unknown and stays empty.</summary>
    public void Add(params string?[] cells)
    {
        if (cells.Length != Columns.Length)
        {
            throw new ArgumentException($"{cells.Length} cells for {Columns.Length} columns.", nameof(cells));
        }

        _rows.Add(Array.ConvertAll(cells, cell => SafeText.Line(cell ?? "")));
    }
}
