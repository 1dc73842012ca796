namespace Dateline.Record;

/// <summary>A figure of a toll.</summary>
/// <param name="Number">The number; null when it is open.</param>
/// <param name="Claims">The claims behind it, in order.</param>
public sealed record TollFigure(long? Number, IReadOnlyList<ClaimKey> Claims);
