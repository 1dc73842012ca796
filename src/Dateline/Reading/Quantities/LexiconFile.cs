using Dateline.Knowledge;

namespace Dateline.Reading.Quantities;

/// <summary>Reads a word list from the embedded data: sections, each a list of words or a table of words and values.</summary>
internal static class LexiconFile
{
    /// <exception cref="InvalidDataException">The file is missing from the assembly.</exception>
    /// <exception cref="KnowledgeException">The file is not made of such sections.</exception>
    public static Dictionary<string, List<KeyValuePair<string, string>>> Read(string name) =>
        EmbeddedKnowledge.File(name).Fields.ToDictionary(section => section.Key, section => Section(section.Value), StringComparer.Ordinal);

    private static List<KeyValuePair<string, string>> Section(DataNode section)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var word in section.Items)
        {
            entries.Add(new(Word(word), ""));
        }

        foreach (var (key, value) in section.Fields)
        {
            if (value.Sort != DataSort.List)
            {
                entries.Add(new(key, Word(value)));
                continue;
            }

            // "value: [word, word]" reads better than a line a word; both give pairs of word and value.
            foreach (var word in value.Items)
            {
                entries.Add(new(Word(word), key));
            }
        }

        return entries;
    }

    private static string Word(DataNode node) => node.Text ?? throw node.Wrong("expected a word; sections hold words, or words and values");
}
