namespace Dateline.Record;

/// <summary>A claim's place in an event, and why it is there.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Stance">What the claim does with the event.</param>
/// <param name="Origin">Id of the origin that the claim counts towards.</param>
/// <param name="With">The claim that it fits best; null when it is the only one.</param>
/// <param name="Reasons">What the two share and where they differ: time, place, things, numbers, actors, source.</param>
public sealed record Placement(ClaimKey Claim, Stance Stance, string Origin, ClaimKey? With, IReadOnlyList<PlacementReason> Reasons)
{
    /// <summary>The reasons in plain words ("same place (Tarhuna), same day (2020-05-18), 14 aircraft").</summary>
    public string Explanation => string.Join(", ", Reasons.Select(reason => reason.Words));
}
