using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Knowledge;

/// <summary>Reads YAML into a tree, event by event; binding it to types by reflection takes several times as long.</summary>
internal sealed class YamlTree
{
    // Files of users come here too: a depth that no honest file reaches keeps a hostile one from exhausting the stack.
    private const int MaxDepth = 32;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly DataTreeBuilder _builder = new();

    private YamlTree(string file, TextReader reader)
    {
        _file = file;
        _parser = new Parser(reader);
    }

    /// <exception cref="KnowledgeException">The text is not YAML, or uses parts of YAML that knowledge files do not.</exception>
    public static DataNode Read(string file, TextReader reader)
    {
        try
        {
            var yaml = new YamlTree(file, reader);
            var root = yaml.Root();
            return new DataNode(yaml._builder.Build(), file, root);
        }
        catch (YamlException exception)
        {
            throw new KnowledgeException(file, (int)exception.Start.Line, $"this is not YAML: {exception.Message}");
        }
    }

    private int Root()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return _builder.Nothing(1);
        }

        _parser.Consume<DocumentStart>();
        return Node(0);
    }

    private int Node(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Wrong($"lists and fields are nested too deeply (more than {MaxDepth} levels)");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            var line = (int)scalar.Start.Line;
            return scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "null" or "~" ? _builder.Nothing(line) : _builder.Text(line, scalar.Value);
        }

        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<int>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            return _builder.List((int)sequence.Start.Line, items);
        }

        return _parser.TryConsume<MappingStart>(out var mapping)
            ? Fields((int)mapping.Start.Line, depth)
            : throw Wrong("anchors and aliases are not used in knowledge files; write the value out");
    }

    private int Fields(int line, int depth)
    {
        var fields = new List<(string Name, int Node)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var name = _parser.Consume<Scalar>();
            if (!names.Add(name.Value))
            {
                throw new KnowledgeException(_file, (int)name.Start.Line, $"the field '{name.Value}' stands twice in one entry");
            }

            fields.Add((name.Value, Node(depth + 1)));
        }

        return _builder.Fields(line, fields);
    }

    private KnowledgeException Wrong(string message) => new(_file, (int)(_parser.Current?.Start.Line ?? 0), message);
}
