namespace Dateline.Store.Gazetteers;

/// <summary>Which of GeoNames' features reports name as places: https://www.geonames.org/export/codes.html.</summary>
internal static class GeoNamesFeatures
{
    // Bases, airports, camps, crossings, ports, dams, bridges, refineries, oil fields, mountains, passes, islands, regions. Farms, schools and streams are left out: there are millions,
    // and their names are those of the village beside them.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "AIRB", "AIRF", "AIRP", "AIRQ", "MILB", "NVB", "INSM", "FT", "GRSN", "CMP", "CMPRF", "PSTB", "PSTP", "CTRB", "PRN", "BDG", "DAM", "DPOF", "OILR", "OILF", "GASF", "PRT", "HBR", "MN", "MNO",
        "BCH", "CNL", "STM", "LK", "RSV", "SEA", "GULF", "STRT", "BAY", "CHN", "RGN", "RGNE", "RGNH", "AREA", "LCTY", "PRK", "RESN", "MT", "MTS", "PK", "PASS", "VAL", "HLL", "PLN", "DSRT", "ISL",
        "ISLS", "PEN", "CAPE", "DLTA", "OAS",
    };

    // A stream has tributaries of every size: only the great features of these are kept, which GeoNames gives other names.
    private static readonly HashSet<string> OnlyWithOtherNames = new(StringComparer.Ordinal) { "STM", "LK", "BAY", "BCH", "CNL", "HLL", "MT", "PK", "VAL", "LCTY", "MN", "CAPE", "RSV", "PRK", "BDG" };

    /// <summary>Whether a feature is imported.</summary>
    /// <param name="featureClass">One letter: P for places where people live, A for countries and subdivisions.</param>
    /// <param name="code">The feature code.</param>
    /// <param name="hasOtherNames">Whether the dump gives it names besides its own.</param>
    public static bool AreKept(string featureClass, string code, bool hasOtherNames) =>
        featureClass is "P" or "A" || (Kept.Contains(code) && (hasOtherNames || !OnlyWithOtherNames.Contains(code)));
}
