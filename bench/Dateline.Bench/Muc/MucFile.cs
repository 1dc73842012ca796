using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Bench.Muc;

/// <summary>Reads the JSON lines of MUC-4: reports as wired, and the role fillers of each.</summary>
internal static partial class MucFile
{
    public static IEnumerable<MucDocument> Texts(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var dateline = root.GetProperty("dateline").GetString() ?? "";
            yield return new MucDocument(root.GetProperty("docid").GetString()!, $"{dateline} -- {root.GetProperty("text").GetString()}", Day(dateline));
        }
    }

    /// <summary>By document and role: the entities, each as its mentions, normalised.</summary>
    public static Dictionary<string, Dictionary<MucRole, List<HashSet<string>>>> Fillers(IEnumerable<string> lines)
    {
        var all = new Dictionary<string, Dictionary<MucRole, List<HashSet<string>>>>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var extracts = document.RootElement.GetProperty("extracts");
            all.Add(document.RootElement.GetProperty("docid").GetString()!, Enum.GetValues<MucRole>().ToDictionary(role => role, role => Entities(extracts.GetProperty(role.ToString()))));
        }

        return all;
    }

    /// <summary>The day that a dateline gives ("BOGOTA, 3 JAN 90 (EFE)"); null when it gives none.</summary>
    public static DateOnly? Day(string text) =>
        DayPattern().Match(text) is { Success: true } match && DateOnly.TryParseExact(match.Value, "d MMM yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // An entity is a list of mentions, and a mention its words and where they are.
    private static List<HashSet<string>> Entities(JsonElement role) =>
        [.. role.EnumerateArray().Select(entity => entity.EnumerateArray().Select(mention => MucText.Normal(mention[0].GetString()!)).ToHashSet(StringComparer.Ordinal))];

    [GeneratedRegex(@"\b\d{1,2} (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) \d\d\b")]
    private static partial Regex DayPattern();
}
