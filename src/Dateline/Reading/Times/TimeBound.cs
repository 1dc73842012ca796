namespace Dateline.Reading.Times;

/// <summary>What the preposition before an expression makes of it.</summary>
public enum TimeBound
{
    /// <summary>Nothing: the time itself ("on May 18").</summary>
    None,

    /// <summary>From the beginning of it to the day of publication ("since April 2019").</summary>
    Since,

    /// <summary>From the beginning of it, with no end told ("from Monday").</summary>
    From,

    /// <summary>Up to its end, the beginning not told ("until Friday").</summary>
    Until,

    /// <summary>At some time not after it ("by Thursday").</summary>
    By,

    /// <summary>Earlier than its beginning ("before 2011").</summary>
    Before,

    /// <summary>Not earlier than its beginning ("after the end of March").</summary>
    After,
}
