#:project ../../src/Dateline/Dateline.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Compiles a gazetteer: compile.cs CITIES.tsv SUBDIVISIONS.tsv ISO_3166-2.json ALIASES.yaml OUTPUT. Run by build.sh beside it.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Knowledge;

var (cities, subdivisions, isoCodes, aliases, output) = (args[0], args[1], args[2], args[3], args[4]);
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
var seats = new Dictionary<(string Country, string Key), HashSet<string>>();
foreach (var line in File.ReadLines(cities))
{
    // id, name, country, admin1, admin2, population, feature, latitude, longitude
    var fields = line.Split('\t');
    var id = int.Parse(fields[0], CultureInfo.InvariantCulture);
    others.Remove(id, out var names);
    writer.Add(
        id, [fields[1], .. names ?? []], fields[2], fields[3], long.Parse(fields[5], CultureInfo.InvariantCulture), fields[6],
        double.Parse(fields[7], CultureInfo.InvariantCulture), double.Parse(fields[8], CultureInfo.InvariantCulture), fields[4]);
    if (fields[6] is "PPLA" or "PPLC")
    {
        Set(seats, (fields[2], NameKey.Of(fields[1]))).Add(fields[3]);
    }
}

if (others.Count > 0)
{
    throw new InvalidDataException($"{aliases}: no place has the id {string.Join(", ", others.Keys)}");
}

// GeoNames and ISO number subdivisions differently. They join where the codes are the same (the United States, Switzerland, Belgium), where a name is,
// and where the seat of a subdivision bears the ISO name ("Aleppo" governs "Ḩalab").
var ofGeoNames = new List<(string Country, string Admin1, string Admin2, List<string> Names)>();
foreach (var line in File.ReadLines(subdivisions))
{
    var fields = line.Split('\t');
    var code = fields[0].Split('.', 3);
    ofGeoNames.Add((code[0], code[1], code.Length > 2 ? code[2] : "", [fields[1], .. Bare(fields[1])]));
}

var first = ofGeoNames.Where(entry => entry.Admin2.Length == 0).ToDictionary(entry => (entry.Country, entry.Admin1), entry => entry.Names);
var keys = new Dictionary<(string Country, string Key), HashSet<string>>();
foreach (var ((country, admin1), names) in first)
{
    names.ForEach(name => Set(keys, (country, NameKey.Of(name))).Add(admin1));
}

var isoOf = new Dictionary<(string, string), string>();
using var json = JsonDocument.Parse(File.ReadAllText(isoCodes));
foreach (var entry in json.RootElement.GetProperty("3166-2").EnumerateArray().Where(entry => !entry.TryGetProperty("parent", out _)))
{
    // "Ḩalab" or "Bruxelles-Capitale, Région de; Brussels Hoofdstedelijk Gewest": the alternatives are names of their own.
    var names = entry.GetProperty("name").GetString()!.Split([';', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    var code = entry.GetProperty("code").GetString()!;
    var country = code[..2];
    HashSet<string> same = country is "US" or "CH" or "BE" ? [code[3..]] : [.. names.SelectMany(name => keys.GetValueOrDefault((country, NameKey.Of(name)), []))];
    if (same.Count == 0)
    {
        same.UnionWith(names.SelectMany(name => seats.GetValueOrDefault((country, NameKey.Of(name)), [])));
    }

    if (same.Count == 1 && first.TryGetValue((country, same.Single()), out var known) && isoOf.TryAdd((country, same.Single()), code))
    {
        known.AddRange(names);
    }
    else
    {
        writer.AddSubdivision(country, "", "", code, names);
    }
}

foreach (var (country, admin1, admin2, names) in ofGeoNames)
{
    writer.AddSubdivision(country, admin1, admin2, admin2.Length == 0 ? isoOf.GetValueOrDefault((country, admin1), "") : "", names);
}

using var stream = File.Create(output);
writer.Write(stream);

static HashSet<string> Set(Dictionary<(string, string), HashSet<string>> sets, (string, string) key) => sets.TryGetValue(key, out var set) ? set : sets[key] = [];

// "Province of Bulacan" and "Maidan Wardak Province" are called by the bare name too; a county never is ("Orange County").
static IEnumerable<string> Bare(string name)
{
    const string Sorts = "Province|Provincia|Provincie|Governorate|Region|Région|Regione|Department|Departamento|Département|State|Estado|Oblast|Prefecture|District|Voivodeship|Sheng|Shi";
    var bare = Regex.Replace(name, $"^(?:{Sorts}) (?:of|de|del|della|di|du|des|de la|d[’'])? ?(?:the )?(?=\\p{{Lu}})|(?: |’s |'s )(?:{Sorts})$", "");
    return bare.Length > 2 && bare != name ? [bare] : [];
}
