using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Knowledge;

/// <summary>A node of a knowledge file: a word, a list or a set of named fields, with the line it stands on.</summary>
/// <remarks>Reading YAML by events into this tree takes a fraction of the time that binding it to types by reflection does.</remarks>
internal sealed class DataNode
{
    private readonly Dictionary<string, DataNode>? _fields;

    private DataNode(string file, long line, string? text, List<DataNode>? items, Dictionary<string, DataNode>? fields)
    {
        File = file;
        Line = (int)line;
        Text = text;
        Items = items ?? [];
        _fields = fields;
    }

    public string File { get; }

    public int Line { get; }

    /// <summary>The word of a scalar; null for lists, field sets and YAML's null.</summary>
    public string? Text { get; }

    /// <summary>The nodes of a list; empty for everything else.</summary>
    public IReadOnlyList<DataNode> Items { get; }

    public IEnumerable<KeyValuePair<string, DataNode>> Fields => _fields ?? [];

    public DataNode? this[string name] => _fields is not null && _fields.TryGetValue(name, out var node) ? node : null;

    /// <exception cref="KnowledgeException">The text is not YAML.</exception>
    public static DataNode Parse(string file, TextReader reader)
    {
        var parser = new Parser(reader);
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new DataNode(file, 1, null, null, null);
            }

            parser.Consume<DocumentStart>();
            return Read(file, parser, 0);
        }
        catch (YamlException exception)
        {
            throw new KnowledgeException(file, (int)exception.Start.Line, $"this is not YAML: {exception.Message}");
        }
    }

    public KnowledgeException Wrong(string message) => new(File, Line, message);

    public string Required(string name) =>
        this[name]?.Text ?? throw Wrong($"the field '{name}' is missing; every entry of this list needs it");

    /// <summary>The words of a field that holds one word or a list of them; empty when the field is absent.</summary>
    public List<string> Words(string name)
    {
        var node = this[name];
        if (node is null)
        {
            return [];
        }

        return node.Text is not null
            ? [node.Text]
            : [.. node.Items.Select(item => item.Text ?? throw item.Wrong($"'{name}' holds words only"))];
    }

    // Files of users come here too: a depth that no honest file reaches keeps a hostile one from exhausting the stack.
    private static DataNode Read(string file, Parser parser, int depth)
    {
        if (depth > 32)
        {
            throw new KnowledgeException(file, (int)(parser.Current?.Start.Line ?? 0), "lists and fields are nested too deeply (more than 32 levels)");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "null" or "~";
            return new DataNode(file, scalar.Start.Line, isNull ? null : scalar.Value, null, null);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<DataNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(file, parser, depth + 1));
            }

            return new DataNode(file, sequence.Start.Line, null, items, null);
        }

        if (!parser.TryConsume<MappingStart>(out var mapping))
        {
            throw new KnowledgeException(file, (int)(parser.Current?.Start.Line ?? 0), "anchors and aliases are not used in knowledge files; write the value out");
        }

        var fields = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!fields.TryAdd(key.Value, Read(file, parser, depth + 1)))
            {
                throw new KnowledgeException(file, (int)key.Start.Line, $"the field '{key.Value}' stands twice in one entry");
            }
        }

        return new DataNode(file, mapping.Start.Line, null, null, fields);
    }
}
