namespace Dateline.Model;

/// <summary>Somebody who is named as saying what a claim says.</summary>
/// <param name="Span">Where the text names them.</param>
/// <param name="Text">The words there.</param>
/// <param name="Actor">Id of the actor in the reading; null when they are not named ("sources", "reportedly").</param>
/// <param name="Cue">The word of saying that ties them to the claim ("said", "according to"); null when there is none.</param>
/// <param name="Unnamed">Whether the text leaves open who it is.</param>
/// <param name="Said">When they said so; null when the text does not tell.</param>
public sealed record ClaimSource(Span Span, string Text, string? Actor, string? Cue, bool Unnamed, DateInterval? Said);
