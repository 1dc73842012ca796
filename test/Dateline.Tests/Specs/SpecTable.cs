using Dateline.Tests.Architecture;

namespace Dateline.Tests.Specs;

/// <summary>The rows of the tables in a spec file: the cells of each, with the number of its line.</summary>
internal static class SpecTable
{
    public static IEnumerable<(int Line, string[] Cells)> Rows(string file)
    {
        var number = 0;
        var header = true;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "test", "Dateline.Tests", "Specs", file)))
        {
            number++;
            if (!line.StartsWith('|'))
            {
                header = true;
                continue;
            }

            if (!header && !line.StartsWith("|--", StringComparison.Ordinal))
            {
                yield return (number, [.. line.Trim()[1..^1].Split('|').Select(cell => cell.Trim())]);
            }

            header = false;
        }
    }
}
