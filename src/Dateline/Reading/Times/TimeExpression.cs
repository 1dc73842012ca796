using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>Words of a text that tell a time, and the days that they allow.</summary>
/// <remarks>Immutable. The span lies inside the text.</remarks>
public sealed record TimeExpression
{
    /// <summary>Where the words are: determiner and modifier included, preposition not ("the end of March", not "by the end of March").</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the first token that the span touches.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index one past the last token that the span touches; equal to <see cref="FirstToken"/> only when it touches none.</summary>
    public required int EndToken { get; init; }

    /// <summary>The days that the words allow, <see cref="Bound"/> applied; null when they cannot be put on the calendar.</summary>
    public DateInterval? Interval { get; init; }

    /// <summary>What sort of time.</summary>
    public required TimexType Type { get; init; }

    /// <summary>The value as TIMEX3 writes it ("2020-05-18", "2020-W21", "P3D", "PAST_REF", "XXXX-WXX-4"), the bound not applied; null when nothing is known of it.</summary>
    public string? Value { get; init; }

    /// <summary>What the preposition before the words makes of them.</summary>
    public TimeBound Bound { get; init; }

    /// <summary>Whether the value was reckoned from another date in the text ("two days later"), and is as sure as that one.</summary>
    public bool RelativeToText { get; init; }

    /// <summary>Both ends of a range ("3 to 9 May"), each with its own words; empty for anything else.</summary>
    public IReadOnlyList<TimeExpression> Parts { get; init; } = [];
}
