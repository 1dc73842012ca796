using System.Runtime.InteropServices;

namespace Dateline.Knowledge;

/// <summary>Builds a <see cref="DataTree"/>, children before their parents. Not safe for threads.</summary>
internal sealed class DataTreeBuilder
{
    private readonly List<int> _cells = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];

    /// <summary>The cells so far; not to be kept while nodes are added.</summary>
    public ReadOnlySpan<int> Cells => CollectionsMarshal.AsSpan(_cells);

    public IReadOnlyList<string> Strings => _strings;

    /// <summary>Adds a node without children.</summary>
    /// <returns>Where the node stands.</returns>
    public int Nothing(int line) => Begin(line, DataSort.Nothing);

    /// <inheritdoc cref="Nothing"/>
    public int Text(int line, string text)
    {
        var at = Begin(line, DataSort.Text);
        _cells.Add(NumberOf(text));
        return at;
    }

    /// <summary>Adds a list of nodes added before.</summary>
    /// <returns>Where the list stands.</returns>
    public int List(int line, IReadOnlyList<int> items)
    {
        var at = Begin(line, DataSort.List);
        _cells.Add(items.Count);
        foreach (var item in items)
        {
            _cells.Add(at - item);
        }

        return at;
    }

    /// <summary>Adds a set of fields whose nodes were added before; no name may stand twice.</summary>
    /// <returns>Where the set stands.</returns>
    public int Fields(int line, IReadOnlyList<(string Name, int Node)> fields)
    {
        var at = Begin(line, DataSort.Fields);
        _cells.Add(fields.Count);
        foreach (var (name, node) in fields)
        {
            _cells.Add(NumberOf(name));
            _cells.Add(at - node);
        }

        return at;
    }

    /// <summary>Adds a copy of a node and all below it.</summary>
    /// <returns>Where the copy stands.</returns>
    public int Copy(DataNode node)
    {
        if (node.Text is { } text)
        {
            return Text(node.Line, text);
        }

        return node.Sort switch
        {
            DataSort.List => List(node.Line, [.. node.Items.Select(Copy)]),
            DataSort.Fields => Fields(node.Line, [.. node.Fields.Select(field => (field.Key, Copy(field.Value)))]),
            _ => Nothing(node.Line),
        };
    }

    public DataTree Build() => new([.. _cells], [.. _strings]);

    public int NumberOf(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers.Add(text, number = _strings.Count);
            _strings.Add(text);
        }

        return number;
    }

    private int Begin(int line, DataSort sort)
    {
        _cells.Add((line << 2) | (int)sort);
        return _cells.Count - 1;
    }
}
