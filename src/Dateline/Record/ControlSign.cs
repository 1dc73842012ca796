namespace Dateline.Record;

/// <summary>That one claim bears on who holds one place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Event">Id of its event.</param>
/// <param name="Sense">What it says.</param>
/// <param name="Actor">Id of the actor of whom it says so.</param>
/// <param name="Others">Ids of those from whom it was taken, or who are surrounded.</param>
/// <param name="DeniedBy">Ids of the origins that deny the event.</param>
internal sealed record ControlSign(
    PlaceNode Place,
    ClaimNode Claim,
    string Event,
    ControlSense Sense,
    string Actor,
    IReadOnlyList<string> Others,
    IReadOnlyList<string> DeniedBy)
{
    /// <summary>The day to walk by: when it happened, or else when it was reported; the end of time when neither is known.</summary>
    public DateOnly Day => Claim.Time?.Earliest ?? Claim.Time?.Latest ?? Claim.Published ?? DateOnly.MaxValue;
}
