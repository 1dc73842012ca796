namespace Dateline.Record;

/// <summary>An embargo that a transfer would breach if it happened as claimed.</summary>
/// <param name="Regime">Id of the regime in the knowledge ("un-libya").</param>
/// <param name="Name">Its name.</param>
/// <param name="Resolution">The resolution or decision that it rests on; null when not recorded.</param>
/// <param name="SaidBy">Claims that speak of a breach or accuse the supplier, each with its status ("if proven").</param>
/// <param name="DeniedBy">Claims that deny the transfer or a breach.</param>
/// <param name="Explanation">Why the regime applies, in plain words.</param>
public sealed record PossibleBreach(
    string Regime,
    string Name,
    string? Resolution,
    IReadOnlyList<BreachVoice> SaidBy,
    IReadOnlyList<BreachVoice> DeniedBy,
    string Explanation);
