namespace Dateline.Knowledge;

/// <summary>A node of a knowledge file: a word, a list or a set of named fields, with the line it stands on.</summary>
/// <remarks>A view of a <see cref="DataTree"/>, made anew at every access: a file is read once, from top to bottom, and the views die young.</remarks>
internal sealed class DataNode
{
    private readonly DataTree _tree;
    private readonly int _at;

    internal DataNode(DataTree tree, string file, int at)
    {
        _tree = tree;
        File = file;
        _at = at;
    }

    public string File { get; }

    public int Line => _tree.LineAt(_at);

    public DataSort Sort => _tree.SortAt(_at);

    /// <summary>The word of a scalar; null for lists, field sets and YAML's null.</summary>
    public string? Text => Sort == DataSort.Text ? _tree.StringOf(_tree[_at + 1]) : null;

    /// <summary>The nodes of a list; empty for everything else.</summary>
    public IReadOnlyList<DataNode> Items
    {
        get
        {
            if (Sort != DataSort.List)
            {
                return [];
            }

            var items = new DataNode[_tree[_at + 1]];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = NodeOf(_at + 2 + i);
            }

            return items;
        }
    }

    /// <summary>The named fields in the order of the file; empty for everything that has none.</summary>
    public IReadOnlyList<KeyValuePair<string, DataNode>> Fields
    {
        get
        {
            if (Sort != DataSort.Fields)
            {
                return [];
            }

            var fields = new KeyValuePair<string, DataNode>[_tree[_at + 1]];
            for (var i = 0; i < fields.Length; i++)
            {
                fields[i] = new(_tree.StringOf(_tree[_at + 2 + (2 * i)]), NodeOf(_at + 3 + (2 * i)));
            }

            return fields;
        }
    }

    public DataNode? this[string name]
    {
        get
        {
            if (Sort != DataSort.Fields)
            {
                return null;
            }

            // An entry has a dozen fields at most: looking along them is faster than hashing them was.
            var end = _at + 2 + (2 * _tree[_at + 1]);
            for (var field = _at + 2; field < end; field += 2)
            {
                if (_tree.StringOf(_tree[field]) == name)
                {
                    return NodeOf(field + 1);
                }
            }

            return null;
        }
    }

    /// <summary>Reads a YAML file.</summary>
    /// <exception cref="KnowledgeException">The text is not YAML, or uses parts of YAML that knowledge files do not.</exception>
    public static DataNode Parse(string file, TextReader reader) => YamlTree.Read(file, reader);

    public KnowledgeException Wrong(string message) => new(File, Line, message);

    public string Required(string name) =>
        this[name]?.Text ?? throw Wrong($"the field '{name}' is missing; every entry of this list needs it");

    /// <summary>The words of a field that holds one word or a list of them; empty when the field is absent.</summary>
    public List<string> Words(string name) => this[name]?.Words() ?? [];

    /// <summary>The words of a node that is one word or a list of them; empty when it is nothing.</summary>
    public List<string> Words()
    {
        if (Text is { } text)
        {
            return [text];
        }

        var items = Items;
        var words = new List<string>(items.Count);
        foreach (var item in items)
        {
            words.Add(item.Text ?? throw item.Wrong("expected a word; this list holds words only"));
        }

        return words;
    }

    private DataNode NodeOf(int cell) => new(_tree, File, _at - _tree[cell]);
}
