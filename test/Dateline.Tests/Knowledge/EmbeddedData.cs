using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

/// <summary>The knowledge files as they are embedded, before the loader makes anything of them.</summary>
internal static class EmbeddedData
{
    public static IEnumerable<DataNode> Files(string folder)
    {
        var assembly = typeof(KnowledgeBase).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return DataNode.Parse(name, reader);
        }
    }

    public static DataNode File(string name) => Files(name).Single();

    public static string Where(DataNode node) => $"{node.File}:{node.Line}";
}
