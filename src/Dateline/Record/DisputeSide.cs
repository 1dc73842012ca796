namespace Dateline.Record;

/// <summary>One side of a dispute.</summary>
/// <param name="Value">What this side says ("14", "MiG-29, Su-24", "happened", "did not happen").</param>
/// <param name="Origins">Ids of the origins that say so, in order.</param>
/// <param name="Claims">The claims that say so, in order.</param>
public sealed record DisputeSide(string Value, IReadOnlyList<string> Origins, IReadOnlyList<ClaimKey> Claims);
