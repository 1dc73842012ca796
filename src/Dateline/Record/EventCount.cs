using Dateline.Model;

namespace Dateline.Record;

/// <summary>A number in an event, as one claim gives it.</summary>
/// <param name="Sort">What is counted, made comparable between claims ("killed", "aircraft/fighter").</param>
/// <param name="Count">The number as the claim gives it.</param>
/// <param name="Claim">The claim.</param>
public sealed record EventCount(string Sort, Count Count, ClaimKey Claim);
