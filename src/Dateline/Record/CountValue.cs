using Dateline.Model;

namespace Dateline.Record;

/// <summary>A count of a claim, made comparable.</summary>
/// <param name="Sort">What is counted.</param>
/// <param name="IsToll">Whether people are counted by what befell them.</param>
/// <param name="Low">Least number; null when open.</param>
/// <param name="High">Greatest number; null when open.</param>
/// <param name="Group">Which people or things of that sort ("children", "Su-35"); empty when the words name no part of them.</param>
/// <param name="Count">The count as read.</param>
internal sealed record CountValue(string Sort, bool IsToll, long? Low, long? High, string Group, Count Count)
{
    /// <summary>How far an approximate number may be off: a tenth, and at least one.</summary>
    private const double Tolerance = 0.1;

    public static CountValue Of(Count count, string sort, bool isToll, string group)
    {
        var (low, high) = Bounds(count);
        return new CountValue(sort, isToll, low, high, group, count);
    }

    /// <summary>Whether the two cannot both be true: three children among twelve dead can.</summary>
    public bool Excludes(CountValue other)
    {
        if (Sort != other.Sort || Agrees(other))
        {
            return false;
        }

        return Group == other.Group
            || (Group.Length == 0 && High < other.Low)
            || (other.Group.Length == 0 && other.High < Low);
    }

    /// <summary>Whether some number may be meant by both.</summary>
    public bool Agrees(CountValue other) => !(High < other.Low) && !(other.High < Low);

    /// <summary>The number to show and to rank by: the one written, or else the bound that is given.</summary>
    public long? Shown => Count.Value ?? Low ?? High;

    public string Text =>
        Count.Modifier is { } modifier && Count.Value is { } written ? $"{modifier} {written}"
        : Count.Value is { } value ? $"{value}"
        : (Low, High) switch
        {
            ({ } low, { } high) when low == high => $"{low}",
            ({ } low, { } high) => $"{low} to {high}",
            ({ } low, null) => $"at least {low}",
            (null, { } high) => $"at most {high}",
            _ => "an open number",
        };

    private static (long? Low, long? High) Bounds(Count count)
    {
        if (count.Value is not { } value)
        {
            return (count.Low, count.High);
        }

        var isPoint = (count.Low is null && count.High is null) || (count.Low == value && count.High == value);
        if (!isPoint)
        {
            return (count.Low, count.High);
        }

        // Words that set no bound of their own but stand before the number soften it; those that sharpen it do not.
        if (count.Modifier is null or "exactly" or "precisely" or "only" or "just")
        {
            return (value, value);
        }

        var slack = Math.Max(1, (long)Math.Round(value * Tolerance));
        return (value - slack, value + slack);
    }
}
