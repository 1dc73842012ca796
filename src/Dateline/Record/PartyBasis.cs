namespace Dateline.Record;

/// <summary>How it follows that somebody supplied or received.</summary>
public enum PartyBasis
{
    /// <summary>Claims of the event name them in that part.</summary>
    Named,

    /// <summary>The same sentence says that the delivery supports them.</summary>
    SupportedInSentence,

    /// <summary>Claims elsewhere say that the supplier backs them in the country that it went to.</summary>
    BackedBySupplier,

    /// <summary>They are said to hold the place that it went to.</summary>
    HoldsDestination,
}
