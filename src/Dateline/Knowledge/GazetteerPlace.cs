using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>An entry of the gazetteer, as a look-up found it.</summary>
/// <remarks>Equal when all members are.</remarks>
public sealed record GazetteerPlace
{
    /// <summary>"geonames:ID" for a place of GeoNames, "iso3166-2:CODE" or "geonames-code:CODE" for a subdivision of a country.</summary>
    public required string Id { get; init; }

    /// <summary>The main name in the gazetteer, with its diacritics.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public required string Country { get; init; }

    /// <summary>Code of the first-level subdivision, as GeoNames codes it; its own for such a subdivision; null when unknown.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Inhabitants; null when unknown. For a subdivision, those of its towns in the gazetteer.</summary>
    public long? Population { get; init; }

    /// <summary>GeoNames feature code ("PPL", "PPLC" for a capital, "PPLX" for a part of a town, "ADM1", "ADM2").</summary>
    public required string FeatureCode { get; init; }

    /// <summary>Degrees north, WGS 84; null when unknown. For a subdivision, the middle of the area that its towns cover.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null exactly when the latitude is.</summary>
    public double? Longitude { get; init; }

    /// <summary>What the coordinates stand for.</summary>
    public PlacePrecision Precision => FeatureCode switch
    {
        "PPLX" => PlacePrecision.District,
        "PCL" or "PCLI" or "PCLD" or "PCLS" or "PCLF" or "PCLIX" or "PCLH" or "TERR" => PlacePrecision.Country,
        "AIRB" or "AIRF" or "AIRP" or "AIRQ" or "MILB" or "NVB" or "INSM" or "FT" or "GRSN" or "CMP" or "CMPRF" or "PSTB" or "PSTP" or "CTRB" or "PRN" or "BDG" or "DAM" or "DPOF" or "OILR"
            or "PRT" or "HBR" or "MN" or "MNO" => PlacePrecision.Facility,
        ['P', 'P', 'L', ..] => PlacePrecision.Settlement,
        _ => PlacePrecision.Region,
    };

    /// <summary>How near the name that was looked for came to this entry's.</summary>
    public required NameMatch Match { get; init; }
}
