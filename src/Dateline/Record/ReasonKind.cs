namespace Dateline.Record;

/// <summary>What two claims of one event share, or differ in without excluding each other.</summary>
public enum ReasonKind
{
    /// <summary>There is no other claim.</summary>
    OnlyClaim,

    /// <summary>The kinds differ, but reporters use both for one happening.</summary>
    OtherKind,

    /// <summary>Same place.</summary>
    SamePlace,

    /// <summary>Places within a few kilometers of each other.</summary>
    NearbyPlace,

    /// <summary>One place lies in the other.</summary>
    PlaceWithin,

    /// <summary>Nothing finer than the country is shared.</summary>
    SameCountry,

    /// <summary>Different places that one movement can pass.</summary>
    StopsOnOneWay,

    /// <summary>Both give the same day.</summary>
    SameDay,

    /// <summary>Both give a time, and the two overlap.</summary>
    TimesOverlap,

    /// <summary>The days differ by so little that reports of one event may differ so.</summary>
    TimesDiffer,

    /// <summary>At least one gives no time.</summary>
    TimeNotTold,

    /// <summary>Both stand in one report.</summary>
    SameReport,

    /// <summary>The reports appeared within days of each other.</summary>
    ReportedTogether,

    /// <summary>The same actor does it.</summary>
    SameActor,

    /// <summary>The actors who do it belong together: leader and force, part and whole.</summary>
    RelatedActor,

    /// <summary>It is done to the same actor.</summary>
    SameTarget,

    /// <summary>Those it is done to belong together.</summary>
    RelatedTarget,

    /// <summary>The same named items.</summary>
    SameItems,

    /// <summary>Items of one sort.</summary>
    SameSortOfItems,

    /// <summary>Numbers that agree within their bounds.</summary>
    SameCount,

    /// <summary>Numbers that exclude each other.</summary>
    CountsDiffer,

    /// <summary>The same source speaks on in the same report.</summary>
    SameSource,

    /// <summary>Both stand in one sentence.</summary>
    SameSentence,

    /// <summary>One says that what the other asserts is not so.</summary>
    Denial,
}
