using Dateline.Model;

namespace Dateline.Reading.Quantities;

/// <summary>A number in a text, with the bounds that its words set and what it is a number of.</summary>
/// <remarks>
/// Immutable. The span lies inside the text. Low is never above High. Value is the number written: it lies within the bounds, except where the words
/// exclude it ("more than 1,000" is 1,001 or more, "fewer than 10" is 9 or fewer, "nearly 30" is 27 to 29).
/// </remarks>
public sealed record Quantity
{
    /// <summary>Where the words are, modifier included, noun not ("more than 1,000", "between 10 and 20").</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the first token that the span touches.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index one past the last token that the span touches.</summary>
    public required int EndToken { get; init; }

    /// <summary>Index of the token that holds the (last) word of the number.</summary>
    public required int HeadToken { get; init; }

    /// <summary>Least number that the words allow; null when they set no such bound ("up to 20").</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number that the words allow; null when they set no such bound ("at least 10").</summary>
    public long? High { get; init; }

    /// <summary>The number written, rounded to a whole one; null when none is ("dozens", "between 10 and 20").</summary>
    public long? Value { get; init; }

    /// <summary>The words that set the bounds, as written ("more than"); null when there are none.</summary>
    public string? Modifier { get; init; }

    /// <summary>Index of the token of what is counted ("planes" in "14 newly unmarked fighter planes"); null when the words leave it unsaid.</summary>
    public int? NounToken { get; init; }

    /// <summary>What the number is a number of.</summary>
    public QuantityUnit Unit { get; init; }
}
