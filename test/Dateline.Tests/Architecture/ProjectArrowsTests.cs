using System.Xml.Linq;

namespace Dateline.Tests.Architecture;

/// <summary>Text ◀─ Dateline ◀─ Intake, Store ◀─ Cli, Web: each project may see those to its left and no other.</summary>
public sealed class ProjectArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Dateline.Text"] = [],
        ["Dateline"] = ["Dateline.Text"],
        ["Dateline.Intake"] = ["Dateline"],
        ["Dateline.Store"] = ["Dateline"],
        ["Dateline.Cli"] = ["Dateline", "Dateline.Text", "Dateline.Intake", "Dateline.Store"],
        ["Dateline.Web"] = ["Dateline", "Dateline.Text", "Dateline.Intake", "Dateline.Store"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["Dateline.Text"] = ["System.Numerics.Tensors"],
        ["Dateline"] = ["YamlDotNet"],
    };

    public static TheoryData<string> Projects { get; } =
        new(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_ReferencesAnother_OnlyAlongTheArrows(string project) =>
        References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)!)
            .ShouldBeSubsetOf(Allowed[project], $"src/{project} may not see these projects; see docs/architecture.md.");

    [Theory]
    [InlineData("Dateline.Text")]
    [InlineData("Dateline")]
    public void Library_ReferencesPackages_OnlyThoseItIsKnownToNeed(string project) =>
        References(project, "PackageReference").ShouldBeSubsetOf(AllowedPackages[project]);

    private static List<string> References(string project, string element)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");

        // A tool that the build runs is no part of the program.
        return XDocument.Load(file).Descendants(element)
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .ToList();
    }
}
