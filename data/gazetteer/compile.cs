#:project ../../src/Dateline/Dateline.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Compiles a gazetteer: compile.cs CITIES.tsv ISO_3166-2.json ALIASES.yaml OUTPUT. Run by build.sh beside it.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Knowledge;

var (cities, subdivisions, aliases, output) = (args[0], args[1], args[2], args[3]);
var others = new Dictionary<int, List<string>>();
foreach (var line in File.ReadLines(aliases))
{
    // One flow mapping a line: a full YAML reader would be a dependency for two fields.
    var match = Regex.Match(line, @"^- \{id: (\d+), name: .*, names: \[(.*)\]\}$");
    if (match.Success)
    {
        others[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)] = [.. match.Groups[2].Value.Split(", ").Select(name => name.Trim('"'))];
    }
    else if (line.Length > 0 && line[0] != '#')
    {
        throw new InvalidDataException($"{aliases}: cannot read '{line}'; every line is '- {{id: GEONAMES, name: NAME, names: [OTHER, OTHER]}}'");
    }
}

var writer = new GazetteerWriter();
foreach (var line in File.ReadLines(cities))
{
    var fields = line.Split('\t');
    var id = int.Parse(fields[0], CultureInfo.InvariantCulture);
    others.Remove(id, out var names);
    writer.Add(
        id, [fields[1], .. names ?? []], fields[2], fields[3], long.Parse(fields[4], CultureInfo.InvariantCulture), fields[5],
        double.Parse(fields[6], CultureInfo.InvariantCulture), double.Parse(fields[7], CultureInfo.InvariantCulture));
}

if (others.Count > 0)
{
    throw new InvalidDataException($"{aliases}: no place has the id {string.Join(", ", others.Keys)}");
}

using var json = JsonDocument.Parse(File.ReadAllText(subdivisions));
foreach (var entry in json.RootElement.GetProperty("3166-2").EnumerateArray())
{
    if (!entry.TryGetProperty("parent", out _))
    {
        // "Ḩalab" or "Bruxelles-Capitale, Région de; Brussels Hoofdstedelijk Gewest": the alternatives are names of their own.
        var names = entry.GetProperty("name").GetString()!.Split([';', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        writer.AddSubdivision(entry.GetProperty("code").GetString()!, names);
    }
}

using var stream = File.Create(output);
writer.Write(stream);
