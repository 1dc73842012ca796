namespace Dateline.Knowledge;

/// <summary>Gives subdivisions the middle of their towns.</summary>
/// <remarks>
/// GeoNames and ISO number subdivisions differently. Where the codes are the same (the United States, Switzerland, Belgium) they join; elsewhere the seat of
/// a subdivision that bears its name does ("Aleppo" the town governs "Aleppo" the governorate). The rest stay without coordinates: a wrong place is worse than none.
/// </remarks>
internal static class SubdivisionCentres
{
    private static readonly HashSet<string> SameCodes = ["US", "CH", "BE"];

    public static IEnumerable<GazetteerWriter.Entry> Placed(IReadOnlyCollection<GazetteerWriter.Entry> entries)
    {
        var towns = entries.Where(entry => entry.Id != 0 && entry.Admin1.Length > 0).ToLookup(entry => (entry.Country, entry.Admin1));
        var seats = entries.Where(entry => entry.FeatureCode is "PPLA" or "PPLC")
            .ToLookup(entry => (entry.Country, NameKey.Of(entry.Names[0])), entry => entry.Admin1);
        foreach (var entry in entries)
        {
            yield return entry.Id == 0 && CodeOf(entry, seats) is { } code ? Centred(entry, [.. towns[(entry.Country, code)]]) : entry;
        }
    }

    private static string? CodeOf(GazetteerWriter.Entry subdivision, ILookup<(string, string), string> seats)
    {
        if (SameCodes.Contains(subdivision.Country))
        {
            return subdivision.Admin1[(subdivision.Country.Length + 1)..];
        }

        var codes = subdivision.Names.SelectMany(name => seats[(subdivision.Country, NameKey.Of(name))]).Distinct().ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    private static GazetteerWriter.Entry Centred(GazetteerWriter.Entry subdivision, List<GazetteerWriter.Entry> towns)
    {
        var weight = towns.Sum(town => Math.Max(1.0, town.Population));
        var keys = subdivision.Names.Select(name => NameKey.Of(name)).ToHashSet(StringComparer.Ordinal);
        return towns.Count == 0 ? subdivision : subdivision with
        {
            IsOverTownOfItsName = towns.Exists(town => town.Names.Any(name => keys.Contains(NameKey.Of(name)))),
            Population = towns.Where(town => town.FeatureCode != "PPLX").Sum(town => town.Population),
            Latitude = (int)Math.Round(towns.Sum(town => town.Latitude * Math.Max(1.0, town.Population)) / weight),
            Longitude = (int)Math.Round(towns.Sum(town => town.Longitude * Math.Max(1.0, town.Population)) / weight),
        };
    }
}
