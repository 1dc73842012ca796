using System.Globalization;

namespace Dateline.Store.Gazetteers;

/// <summary>One line of a dump of GeoNames: a place (19 fields), or another name of one (8 or 10 fields).</summary>
internal sealed record GeoNamesRow
{
    private const int PlaceFields = 19;
    private const int FewestNameFields = 8;
    private const int MostNameFields = 10;

    public required int Id { get; init; }

    /// <summary>The main name first; of an alternate name, that name alone.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether the line gives another name of a place, and nothing of the place.</summary>
    public bool IsAlternateName { get; init; }

    /// <summary>Whether it is wanted: a feature that reports name, or a name in Latin letters.</summary>
    public bool IsKept { get; init; }

    public string Country { get; init; } = "";

    public string Admin1 { get; init; } = "";

    public string Feature { get; init; } = "";

    public long Population { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="fault">What is wrong with it, as a clause; empty when nothing is.</param>
    /// <returns>The row; null when the line breaks the format.</returns>
    public static GeoNamesRow? Read(string line, out string fault)
    {
        var fields = line.Split('\t');
        fault = fields.Length switch
        {
            PlaceFields => "",
            >= FewestNameFields and <= MostNameFields => "",
            _ => $"it has {fields.Length} fields; a place has {PlaceFields} and an alternate name {FewestNameFields} to {MostNameFields}, separated by tabs",
        };
        if (fault.Length > 0)
        {
            return null;
        }

        var idField = fields.Length == PlaceFields ? 0 : 1;
        if (!int.TryParse(fields[idField], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
        {
            fault = $"field {idField + 1} should be a GeoNames id and is '{Shortened(fields[idField])}'";
            return null;
        }

        return fields.Length == PlaceFields ? Place(id, fields, out fault) : AlternateName(id, fields);
    }

    // geonameid, name, asciiname, alternatenames, latitude, longitude, class, code, country, cc2, admin1, admin2, admin3, admin4, population, elevation, dem, timezone, changed
    private static GeoNamesRow? Place(int id, string[] fields, out string fault)
    {
        if (!Degrees(fields[4], 90, out var latitude) || !Degrees(fields[5], 180, out var longitude))
        {
            fault = $"fields 5 and 6 should be degrees and are '{Shortened(fields[4])}' and '{Shortened(fields[5])}'";
            return null;
        }

        if (!long.TryParse(fields[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population) && fields[14].Length > 0)
        {
            fault = $"field 15 should be a number of inhabitants and is '{Shortened(fields[14])}'";
            return null;
        }

        fault = "";
        var others = fields[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new GeoNamesRow
        {
            Id = id,
            Names = [.. others.Prepend(fields[2]).Prepend(fields[1]).Where(IsLatin).Distinct(StringComparer.Ordinal)],
            IsKept = fields[8].Length == 2 && IsLatin(fields[1]) && GeoNamesFeatures.AreKept(fields[6], fields[7], others.Length > 0),
            Country = fields[8],
            Admin1 = fields[10],
            Feature = fields[7],
            Population = population,
            Latitude = latitude,
            Longitude = longitude,
        };
    }

    // alternateNameId, geonameid, isolanguage, name, isPreferred, isShort, isColloquial, isHistoric, from, to; links, codes of airports and post codes stand where languages do.
    private static GeoNamesRow AlternateName(int id, string[] fields) => new()
    {
        Id = id,
        Names = [fields[3]],
        IsAlternateName = true,
        IsKept = fields[2].Length is 0 or 2 or 3 && IsLatin(fields[3]),
    };

    private static bool Degrees(string field, double limit, out double degrees) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;

    private static bool IsLatin(string name) => name.Length > 1 && name.All(unit => unit < 0x0250 || unit is >= '\u0300' and < '\u0370' or >= '\u1E00' and < '\u2070') && name.Any(char.IsLetter);

    private static string Shortened(string field) => field.Length <= 40 ? field : field[..40] + "…";
}
