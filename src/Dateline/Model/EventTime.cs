namespace Dateline.Model;

/// <summary>When an event happened, and the words that say so.</summary>
/// <param name="Interval">The days that the words allow.</param>
/// <param name="Span">Where the words are.</param>
/// <param name="Text">The words.</param>
public sealed record EventTime(DateInterval Interval, Span Span, string Text);
