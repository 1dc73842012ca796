namespace Dateline.Knowledge;

/// <summary>The files under data/, as the build compiled them into this assembly. Immutable and safe to share between threads.</summary>
internal static class EmbeddedKnowledge
{
    private const string Resource = "data/knowledge.bin";

    private static readonly Lazy<List<DataNode>> Loaded = new(Load);

    /// <summary>The roots of all files in the order of their names; <see cref="DataNode.File"/> is the path from the checkout ("data/countries.yaml").</summary>
    /// <exception cref="InvalidDataException">The assembly is damaged.</exception>
    public static IReadOnlyList<DataNode> Files => Loaded.Value;

    /// <summary>The root of one file.</summary>
    /// <param name="name">Its path, "data/lexicon/times.yaml".</param>
    /// <exception cref="InvalidDataException">There is no such file: the assembly was built from an incomplete checkout.</exception>
    public static DataNode File(string name) => Loaded.Value.Find(file => file.File == name)
        ?? throw new InvalidDataException($"{name} was not there when the library was built; build it again from a complete checkout");

    private static List<DataNode> Load()
    {
        using var stream = typeof(EmbeddedKnowledge).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is missing from the library; build it again");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return CompiledData.Read(bytes);
    }
}
