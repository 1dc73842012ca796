namespace Dateline.Model;

/// <summary>How fine the words are that an interval was read from, finest first.</summary>
public enum Precision
{
    /// <summary>One calendar day, or a part of one.</summary>
    Day,

    /// <summary>A week, a weekend, or a few days.</summary>
    Week,

    /// <summary>A month, or a part of one ("late April").</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>A year, or a part of one.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A century.</summary>
    Century,

    /// <summary>A stretch of time whose ends were read apart ("since April 2019", "from 3 to 9 May").</summary>
    Period,

    /// <summary>Words that say only roughly when ("recently", "the past few weeks").</summary>
    Approximate,
}
