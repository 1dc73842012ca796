namespace Dateline.Record;

/// <summary>How two places stand to each other.</summary>
internal enum PlaceRelation
{
    Same,

    /// <summary>Spots a few kilometers apart.</summary>
    Near,

    /// <summary>A spot and a wider place, smaller than a country, that holds it.</summary>
    Within,

    /// <summary>Nothing finer than the country is shared.</summary>
    SameCountry,

    /// <summary>Nothing is known of one of them.</summary>
    Unknown,

    /// <summary>They exclude each other.</summary>
    Apart,
}
