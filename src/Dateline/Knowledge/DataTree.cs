using System.Text;

namespace Dateline.Knowledge;

/// <summary>The nodes of one knowledge file or of many, in one row of numbers, with one table of their strings.</summary>
/// <remarks>
/// <para>A node is a cell with its line and sort, then by sort: nothing; the number of its string; a count and the children; or a count and pairs of field name
/// and child. A child is told by how many cells it stands before its parent.</para>
/// <para>Strings are decoded when they are first asked for. Two threads may decode the same one; both get equal strings.</para>
/// </remarks>
internal sealed class DataTree
{
    private readonly int[] _cells;
    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly int _start;
    private readonly string?[] _strings;

    /// <summary>A tree whose strings are known.</summary>
    public DataTree(int[] cells, string[] strings)
        : this(cells, [], [], 0) => _strings = strings;

    /// <summary>A tree whose strings stand in a compiled file.</summary>
    /// <param name="cells">The nodes.</param>
    /// <param name="bytes">Bytes that hold all strings in UTF-8.</param>
    /// <param name="ends">The end of each string, counted from <paramref name="start"/>.</param>
    /// <param name="start">Where the first string begins in <paramref name="bytes"/>.</param>
    public DataTree(int[] cells, byte[] bytes, int[] ends, int start)
    {
        _cells = cells;
        _bytes = bytes;
        _ends = ends;
        _start = start;
        _strings = new string?[ends.Length];
    }

    public int this[int cell] => _cells[cell];

    public int LineAt(int node) => _cells[node] >> 2;

    public DataSort SortAt(int node) => (DataSort)(_cells[node] & 3);

    public string StringOf(int number) => _strings[number] ?? Decode(number);

    private string Decode(int number)
    {
        var start = _start + (number == 0 ? 0 : _ends[number - 1]);
        return _strings[number] = Encoding.UTF8.GetString(_bytes, start, _start + _ends[number] - start);
    }
}
