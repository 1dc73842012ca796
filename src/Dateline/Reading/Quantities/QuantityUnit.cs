namespace Dateline.Reading.Quantities;

/// <summary>What a number is a number of, so that a count of people or things is told apart from a measure.</summary>
public enum QuantityUnit
{
    /// <summary>People or things that a noun names, or that the sentence leaves unsaid ("killed 15 and wounded 30").</summary>
    Count,

    /// <summary>How far or how long: kilometres, miles, metres.</summary>
    Distance,

    /// <summary>Hectares, acres, square kilometres.</summary>
    Area,

    /// <summary>Tonnes, kilograms, pounds.</summary>
    Mass,

    /// <summary>Litres, barrels.</summary>
    Volume,

    /// <summary>A part of a whole: percent, one third.</summary>
    Share,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A length of time, or a number of days, weeks, years.</summary>
    Duration,

    /// <summary>The age of a person or thing.</summary>
    Age,

    /// <summary>A measure of another sort: degrees, speed, power.</summary>
    Other,
}
