namespace Dateline.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files under a folder of the checkout, without what the build wrote there.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        var separator = Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{separator}obj{separator}", StringComparison.Ordinal)
                && !file.Contains($"{separator}bin{separator}", StringComparison.Ordinal));
    }

    /// <summary>The lines of a source file that are not comments, each with its number from 1.</summary>
    public static IEnumerable<(int Number, string Line)> Code(string file) => File.ReadLines(file)
        .Select((line, index) => (Number: index + 1, Line: line))
        .Where(row => !row.Line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Dateline.slnx above {AppContext.BaseDirectory}: run the tests inside the checkout.");
    }
}
