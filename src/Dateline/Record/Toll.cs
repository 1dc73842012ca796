namespace Dateline.Record;

/// <summary>How many people something befell, as lowest, best and highest figure, each with the claims behind it.</summary>
/// <remarks>
/// The best figure is that of most origins; among equals the one published last, then the lower. An origin counts with its latest figure only, but its
/// earlier ones stay in low and high and in the disputes.
/// </remarks>
/// <param name="Sort">What befell them ("killed").</param>
/// <param name="Low">The lowest figure that a claim allows.</param>
/// <param name="Best">The best figure.</param>
/// <param name="High">The highest figure that a claim allows; its number is null when a claim sets no upper bound ("more than 1,000").</param>
public sealed record Toll(string Sort, TollFigure Low, TollFigure Best, TollFigure High);
