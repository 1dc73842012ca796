namespace Dateline.Knowledge;

/// <summary>What the bare name of a state or capital before the noun of a happening says ("the Kabul bombing", "US sanctions").</summary>
public enum BareName
{
    /// <summary>Who did it.</summary>
    Doer,

    /// <summary>Where it happened, unless the words tell that it happened abroad.</summary>
    PlaceUnlessAbroad,

    /// <summary>Where it happened.</summary>
    Place,
}
