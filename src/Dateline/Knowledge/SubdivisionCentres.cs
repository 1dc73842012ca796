namespace Dateline.Knowledge;

/// <summary>Gives subdivisions the middle of the area that their towns cover.</summary>
/// <remarks>
/// The middle of the box round them: weighed by inhabitants California would lie in Los Angeles, and weighed by towns Ontario on Lake Huron.
/// A subdivision without towns stays without coordinates: a wrong place is worse than none.
/// </remarks>
internal static class SubdivisionCentres
{
    private const int Strays = 100;

    public static IEnumerable<GazetteerWriter.Entry> Placed(IReadOnlyCollection<GazetteerWriter.Entry> entries)
    {
        var towns = entries.Where(entry => entry.Id != 0 && entry.Admin1.Length > 0).ToList();
        var first = towns.ToLookup(town => (town.Country, town.Admin1));
        var second = towns.Where(town => town.Admin2.Length > 0).ToLookup(town => (town.Country, town.Admin1, town.Admin2));
        foreach (var entry in entries)
        {
            yield return entry.Id != 0 ? entry
                : Centred(entry, [.. entry.Admin2.Length > 0 ? second[(entry.Country, entry.Admin1, entry.Admin2)] : first[(entry.Country, entry.Admin1)]]);
        }
    }

    private static GazetteerWriter.Entry Centred(GazetteerWriter.Entry subdivision, List<GazetteerWriter.Entry> towns)
    {
        if (towns.Count == 0)
        {
            return subdivision;
        }

        var keys = subdivision.Names.Select(name => NameKey.Of(name)).ToHashSet(StringComparer.Ordinal);
        return subdivision with
        {
            IsOverTownOfItsName = towns.Exists(town => town.Names.Any(name => keys.Contains(NameKey.Of(name)))),
            Population = towns.Where(town => town.FeatureCode != "PPLX").Sum(town => town.Population),
            Latitude = Middle(towns.ConvertAll(town => town.Latitude)),
            Longitude = Middle(towns.ConvertAll(town => town.Longitude)),
        };
    }

    // One town in a hundred at either end is left out: some bear the code of a subdivision on the other side of the country.
    private static int Middle(List<int> degrees)
    {
        degrees.Sort();
        var strays = degrees.Count / Strays;
        return (int)(((long)degrees[strays] + degrees[^(strays + 1)]) / 2);
    }
}
