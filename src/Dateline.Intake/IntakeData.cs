using Dateline.Model;
using YamlDotNet.RepresentationModel;

namespace Dateline.Intake;

/// <summary>Opens the files under data/intake, which are embedded beside the rest of the knowledge.</summary>
internal static class IntakeData
{
    /// <summary>The root of one file.</summary>
    /// <exception cref="InvalidOperationException">The file is missing from the build.</exception>
    internal static YamlMappingNode Open(string file)
    {
        var name = $"data/intake/{file}";
        using var resource = typeof(Document).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the build. Build again from a checkout that has it.");
        using var reader = new StreamReader(resource);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>The words of a list.</summary>
    internal static string[] List(YamlMappingNode node, string key) => [.. ((YamlSequenceNode)node[key]).Select(Word)];

    /// <summary>The words of a list, for look-ups without regard to case.</summary>
    internal static HashSet<string> Set(YamlMappingNode node, string key) => new(List(node, key), StringComparer.OrdinalIgnoreCase);

    internal static string Word(YamlNode node) => ((YamlScalarNode)node).Value!;
}
