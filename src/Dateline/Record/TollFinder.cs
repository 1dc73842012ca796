namespace Dateline.Record;

/// <summary>Finds tolls; the rule for the best figure is told on <see cref="Toll"/>.</summary>
internal static class TollFinder
{
    public static IReadOnlyList<Toll> Find(IReadOnlyList<ClaimNode> asserting)
    {
        var figures = asserting.SelectMany(claim => claim.Counts.Where(count => count.IsToll).Select(count => (Claim: claim, Count: count))).ToList();
        return [.. figures.GroupBy(figure => figure.Count.Sort, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, Whole([.. group])))];
    }

    /// <summary>"Three children" among "twelve people" is no rival figure: where somebody counts all, parts are left out.</summary>
    private static List<(ClaimNode Claim, CountValue Count)> Whole(List<(ClaimNode Claim, CountValue Count)> figures)
    {
        var all = figures.Where(figure => figure.Count.Group.Length == 0).ToList();
        return all.Count > 0 ? all : figures;
    }

    private static Toll Of(string sort, List<(ClaimNode Claim, CountValue Count)> figures)
    {
        var low = figures.Min(figure => Lowest(figure.Count));
        var open = figures.Where(figure => Highest(figure.Count) is null).Select(figure => Lowest(figure.Count)).Max();
        var high = figures.Max(figure => Highest(figure.Count));
        var isOpen = high is null || high < open;
        var best = Latest(figures)
            .GroupBy(figure => figure.Count.Shown)
            .OrderByDescending(group => group.Select(figure => figure.Claim.Origin).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Max(figure => figure.Claim.Published))
            .ThenBy(group => group.Key)
            .First();
        return new Toll(
            sort,
            Figure(low, figures, figure => Lowest(figure) == low),
            new TollFigure(best.Min(figure => Math.Max(figure.Count.Shown ?? 0, figure.Count.Low ?? 0)), EventNode.KeysOf(figures.Where(figure => figure.Count.Shown == best.Key).Select(figure => figure.Claim))),
            isOpen
                ? Figure(null, figures, figure => Highest(figure) is null && Lowest(figure) == open)
                : Figure(high, figures, figure => Highest(figure) == high));
    }

    /// <summary>The latest figures of each origin.</summary>
    private static IEnumerable<(ClaimNode Claim, CountValue Count)> Latest(List<(ClaimNode Claim, CountValue Count)> figures) =>
        figures.GroupBy(figure => figure.Claim.Origin, StringComparer.Ordinal)
            .SelectMany(group => group.Where(figure => figure.Claim.Published == group.Max(other => other.Claim.Published)));

    private static TollFigure Figure(long? number, List<(ClaimNode Claim, CountValue Count)> figures, Func<CountValue, bool> isBehind) =>
        new(number, EventNode.KeysOf(figures.Where(figure => isBehind(figure.Count)).Select(figure => figure.Claim)));

    /// <summary>Lowest number that the claim gives; the slack of "about" is for comparing, not for showing.</summary>
    private static long? Lowest(CountValue count) => count.Count.Low ?? (count.Count.High is null ? count.Count.Value : null);

    private static long? Highest(CountValue count) => count.Count.High ?? (count.Count.Low is null ? count.Count.Value : null);
}
