namespace Dateline.Knowledge;

/// <summary>Checks a theatre file that a user wrote, together with the knowledge it refers to, before it is relied on.</summary>
public static class TheatreCheck
{
    private static readonly string[] DatedLink = ["actor", "from", "to"];

    // The fields of data/README.md. A field that nothing reads is a misspelling or a misunderstanding, and never dropped in silence.
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        [""] = ["theatre", "title", "check", "countries", "from", "to", "actors", "places", "loaded"],
        ["actors"] = ["id", "name", "kind", "country", "names", "local-names", "local-in", "from", "to", "part-of", "leads", "allies", "opponents", "offices"],
        ["part-of"] = DatedLink,
        ["leads"] = DatedLink,
        ["allies"] = DatedLink,
        ["opponents"] = DatedLink,
        ["offices"] = ["title", "of", "from", "to"],
        ["places"] = ["id", "name", "names", "type", "latitude", "longitude", "country", "in", "geonames"],
        ["loaded"] = ["words", "about", "neutral"],
    };

    /// <summary>Finds what is wrong.</summary>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="content">The file.</param>
    /// <returns>
    /// What is wrong, by line; empty when nothing is. Unknown fields are all told; of entries that break the format, and of references to actors that
    /// nobody describes, the first only.
    /// </returns>
    public static IReadOnlyList<KnowledgeException> Run(string file, TextReader content)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentNullException.ThrowIfNull(content);
        var faults = new List<KnowledgeException>();
        try
        {
            var node = DataNode.Parse(file, content);
            AddUnknownFields("", node, faults);
            Load(node);
        }
        catch (KnowledgeException fault)
        {
            faults.Add(fault);
        }

        return [.. faults.OrderBy(fault => fault.Line)];
    }

    /// <summary>Loads it beside the built-in knowledge, in the place of the built-in theatre of the same id.</summary>
    /// <exception cref="KnowledgeException">An entry breaks the format, or refers to an actor that no file describes.</exception>
    private static void Load(DataNode node)
    {
        var replaced = $"theatres/{node.Required("theatre")}.yaml";
        var files = new KnowledgeFiles();
        foreach (var (path, builtIn) in KnowledgeBase.BuiltIn().Where(pair => pair.Path != replaced))
        {
            files.Add(path, builtIn);
        }

        files.Add(replaced, node);
        files.Complete();
    }

    private static void AddUnknownFields(string list, DataNode node, List<KnowledgeException> faults)
    {
        var known = Fields[list];
        foreach (var (name, value) in node.Fields)
        {
            if (!known.Contains(name))
            {
                faults.Add(value.Wrong($"the field '{name}' is not known here; known are {string.Join(", ", known)}"));
            }
            else if (Fields.ContainsKey(name))
            {
                foreach (var entry in value.Items)
                {
                    AddUnknownFields(name, entry, faults);
                }
            }
        }
    }
}
