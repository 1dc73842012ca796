using Dateline.Model;

namespace Dateline.Record;

/// <summary>A claim for or against a breach.</summary>
/// <param name="Origin">Id of the origin.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Status">How the claim puts it: hypothetical for "if proven".</param>
public sealed record BreachVoice(string Origin, ClaimKey Claim, Status Status);
