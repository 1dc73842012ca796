using Dateline.Model;

namespace Dateline.Reading.Times;

/// <summary>What times are reckoned from, at one place of a text.</summary>
internal readonly record struct TimeContext
{
    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The last date that the text told before this place; null when none.</summary>
    public DateInterval? Anchor { get; init; }

    /// <summary>Whether the text tells history: a month or a day without year then goes with the last year told, not with the day of publication.</summary>
    public bool History { get; init; }

    public TimeTense Tense { get; init; }
}

/// <summary>What the words around an expression say of its side of the present.</summary>
internal enum TimeTense
{
    Unknown,
    Past,
    Future,
}

/// <summary>What a meaning comes to.</summary>
internal readonly record struct ResolvedTime(DateInterval? Interval, string? Value, TimexType Type, bool RelativeToText = false);
