using System.Reflection;
using Dateline.Model;

namespace Dateline.Tests.Reading;

/// <summary>What a clause tells does not hang on what stands around it: before it, behind it, over it, or in the sentences beside it.</summary>
public sealed class ContextTests
{
    private const string Hole = "{clause}";

    private static readonly ILookup<string, string> Lists = ReadLists();

    public static TheoryData<string> Contexts => [.. Lists["Contexts"]];

    [Theory]
    [MemberData(nameof(Contexts), DisableDiscoveryEnumeration = true)]
    public void Reading_OfClauseInContext_TellsWhatClauseAloneTells(string context)
    {
        foreach (var clause in Lists["Clauses"])
        {
            var start = context.IndexOf(Hole, StringComparison.Ordinal);
            var opens = start == 0 || "“\"•–.".Contains(context[..start].TrimEnd()[^1], StringComparison.Ordinal);

            Told(context.Replace(Hole, opens ? Capital(clause) : clause, StringComparison.Ordinal), start, clause.Length)
                .ShouldBe(Told(Capital(clause) + ".", 0, clause.Length), $"\"{clause}\" in \"{context}\"");
        }
    }

    private static string Capital(string clause) => char.ToUpperInvariant(clause[0]) + clause[1..];

    /// <summary>What the claims whose trigger lies in a stretch of the text tell, as words in order.</summary>
    private static List<string> Told(string text, int start, int length)
    {
        var reading = Reader.Read(text, new DateOnly(2020, 5, 28));
        return [.. reading.Claims.Where(claim => claim.Event.Trigger.Span.Start >= start && claim.Event.Trigger.Span.End <= start + length).Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(Claim claim) =>
        string.Join(' ', claim.Event.Roles.Select(filler => $"{filler.Role}={filler.Text}".ToLowerInvariant()).Order(StringComparer.Ordinal).Prepend($"{claim.Event.Kind} \"{claim.Event.Trigger.Text}\"".ToLowerInvariant()));

    private static ILookup<string, string> ReadLists()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("contexts.md")!);
        var lines = reader.ReadToEnd().Split('\n');
        var section = "";
        var entries = new List<(string Section, string Entry)>();
        foreach (var line in lines)
        {
            section = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..].Trim() : section;
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                entries.Add((section, line[2..].TrimEnd()));
            }
        }

        return entries.ToLookup(entry => entry.Section, entry => entry.Entry, StringComparer.Ordinal);
    }
}
