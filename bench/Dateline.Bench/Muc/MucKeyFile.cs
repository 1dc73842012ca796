using System.Text.RegularExpressions;

namespace Dateline.Bench.Muc;

/// <summary>Reads the answer keys of MUC-4: templates of numbered slots, "*" where a document has none and "-" where a slot is empty.</summary>
internal static partial class MucKeyFile
{
    private static readonly string[] FillerSlots = ["9.", "10.", "12.", "18.", "19."];

    public static IEnumerable<MucIncident> Read(IEnumerable<string> lines)
    {
        var slots = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? last = null;
        foreach (var line in lines.Append("0.  MESSAGE: ID"))
        {
            if (SlotPattern().Match(line) is { Success: true } slot)
            {
                if (slot.Groups[1].Value == "0." && slots.Count > 0)
                {
                    if (Incident(slots) is { } incident)
                    {
                        yield return incident;
                    }

                    slots.Clear();
                }

                slots[slot.Groups[1].Value] = last = [slot.Groups[2].Value.Trim()];
            }
            else if (line.Length > 0 && char.IsWhiteSpace(line[0]) && line.Trim().Length > 0)
            {
                last?.Add(line.Trim());
            }
        }
    }

    private static MucIncident? Incident(Dictionary<string, List<string>> slots)
    {
        var type = slots.GetValueOrDefault("4.")?[0] ?? "*";
        return type is "*" or "" ? null : new MucIncident
        {
            // Who made the template stands behind the name of the document.
            Document = slots["0."][0].Split(' ')[0],
            IsOptional = slots["1."][0].Contains("OPTIONAL", StringComparison.Ordinal),
            Types = Values(type),
            Stages = Values(slots["5."][0]),
            Dates = [.. Values(slots["2."][0]).Select(Date).OfType<MucDate>()],
            Locations = [.. Values(slots["3."][0]).Select(Location).OfType<MucLocation>()],
            Confidences = [.. slots["11."].Select(Confidence).OfType<MucConfidence>()],
            Fillers = FillerSlots.SelectMany(number => slots.GetValueOrDefault(number) ?? []).SelectMany(Strings).ToHashSet(StringComparer.Ordinal),
        };
    }

    // Brackets and a question mark make a value optional; alternatives are cut by a slash.
    private static HashSet<string> Values(string slot) =>
        [.. slot.Split('/').Select(value => value.Trim().TrimStart('?').Trim('(', ' ')).Select(value => value.EndsWith("))", StringComparison.Ordinal) || !value.Contains('(') ? value.TrimEnd(')', ' ') : value)
            .Where(value => value is not ("" or "-" or "*"))];

    private static MucDate? Date(string value)
    {
        var days = value.Split('-').Select(part => MucFile.Day(part)).ToList();
        return days switch
        {
            [{ } day] => new MucDate(day, day),
            [var first, { } until] => new MucDate(first, until),
            _ => null,
        };
    }

    // "COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN (CITY) - BELLO (CITY)"
    private static MucLocation? Location(string value)
    {
        var levels = LevelSort().Replace(value, "").Split([':', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(MucText.Normal).Where(name => name.Length > 0).ToList();
        return levels.Count == 0 ? null : new MucLocation(levels[0], levels.Skip(1).ToHashSet(StringComparer.Ordinal));
    }

    // REPORTED AS FACT / CLAIMED OR ADMITTED: "FRONT" / "F"
    private static MucConfidence? Confidence(string line)
    {
        var quote = line.IndexOf(": \"", StringComparison.Ordinal);
        return quote < 0 ? null : new MucConfidence(Strings(line[quote..]).ToHashSet(StringComparer.Ordinal), Values(line[..quote]), line.TrimStart().StartsWith('?'));
    }

    private static IEnumerable<string> Strings(string line) => StringPattern().Matches(line).Select(match => MucText.Normal(match.Groups[1].Value)).Where(text => text.Length > 0);

    [GeneratedRegex(@"^(\d+\.)\s+[A-Z ]+:\s?[A-Z ]+?(?:\s{2,}|\s*$)(.*)$")]
    private static partial Regex SlotPattern();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex LevelSort();

    [GeneratedRegex("\"((?:\\\\\"|[^\"])*)\"")]
    private static partial Regex StringPattern();
}
