using Dateline.Knowledge;

namespace Dateline.Bench;

/// <summary>A claim with what an annotated report says of it.</summary>
/// <param name="Report">Number of the report.</param>
/// <param name="Signs">The signs of certainty that it bears.</param>
/// <param name="Confidence">What the reader estimated.</param>
/// <param name="IsRight">Whether kind, status, source and agent are all right.</param>
internal sealed record JudgedClaim(int Report, IReadOnlyList<CertaintySign> Signs, double Confidence, bool IsRight);
