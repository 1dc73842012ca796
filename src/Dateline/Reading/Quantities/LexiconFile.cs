using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dateline.Reading.Quantities;

/// <summary>
/// Reads a word list from the embedded data: sections, each a list of words or a table of words and values. It takes the events of the parser
/// as they come; deserialising the same file by reflection costs the program's start several times as much.
/// </summary>
internal static class LexiconFile
{
    /// <exception cref="InvalidDataException">The file is missing from the assembly or is not made of such sections.</exception>
    public static Dictionary<string, List<KeyValuePair<string, string>>> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The word list {name} is missing from the library; expected it among the embedded data. Build the library again.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<KeyValuePair<string, string>>>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                sections.Add(parser.Consume<Scalar>().Value, Section(parser));
            }
        }
        catch (YamlException error)
        {
            throw new InvalidDataException($"{name}, {error.Start}: expected sections of words, or of words and values.", error);
        }

        return sections;
    }

    private static List<KeyValuePair<string, string>> Section(Parser parser)
    {
        var entries = new List<KeyValuePair<string, string>>();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                entries.Add(new(parser.Consume<Scalar>().Value, ""));
            }

            return entries;
        }

        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>().Value;
            if (parser.TryConsume<SequenceStart>(out _))
            {
                // "value: [word, word]" reads better than a line a word; both give pairs of word and value.
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    entries.Add(new(parser.Consume<Scalar>().Value, key));
                }
            }
            else
            {
                entries.Add(new(key, parser.Consume<Scalar>().Value));
            }
        }

        return entries;
    }
}
