namespace Dateline.Record;

/// <summary>A claim that bears on who holds a place.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Event">Id of its event.</param>
/// <param name="Sense">What it says about the place.</param>
/// <param name="Actor">Id of the actor in the record of whom it says so.</param>
public sealed record ControlEdge(ClaimKey Claim, string Event, ControlSense Sense, string Actor);
