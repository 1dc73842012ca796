using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

/// <summary>The knowledge files as they are embedded, before the loader makes anything of them.</summary>
internal static class EmbeddedData
{
    public static IEnumerable<DataNode> Files(string folder) =>
        EmbeddedKnowledge.Files.Where(file => file.File.StartsWith(folder, StringComparison.Ordinal));

    public static DataNode File(string name) => Files(name).Single();

    public static string Where(DataNode node) => $"{node.File}:{node.Line}";
}
