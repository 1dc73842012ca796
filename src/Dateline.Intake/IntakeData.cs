using Dateline.Knowledge;

namespace Dateline.Intake;

/// <summary>Opens the files under data/intake, which are embedded beside the rest of the knowledge.</summary>
internal static class IntakeData
{
    /// <summary>The root of one file.</summary>
    /// <exception cref="InvalidDataException">The file is missing from the build.</exception>
    internal static DataNode Open(string file) => EmbeddedKnowledge.File($"data/intake/{file}");

    /// <summary>A field that the file must have.</summary>
    /// <exception cref="KnowledgeException">It has no such field.</exception>
    internal static DataNode Field(DataNode node, string key) => node[key] ?? throw node.Wrong($"the field '{key}' is missing");

    /// <summary>The words of a list.</summary>
    /// <exception cref="KnowledgeException">There is no such list.</exception>
    internal static string[] List(DataNode node, string key) => [.. Field(node, key).Words()];

    /// <summary>The words of a list, for look-ups without regard to case.</summary>
    /// <exception cref="KnowledgeException">There is no such list.</exception>
    internal static HashSet<string> Set(DataNode node, string key) => new(List(node, key), StringComparer.OrdinalIgnoreCase);
}
