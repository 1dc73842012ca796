namespace Dateline.Record;

/// <summary>A denial beside an event that it denies.</summary>
/// <param name="Denial">The claim that denies.</param>
/// <param name="Fit">The claim of the event that it fits best.</param>
/// <param name="Denied">All claims of the event that it speaks against, in canonical order.</param>
internal sealed record DenialLink(ClaimNode Denial, ClaimNode Fit, IReadOnlyList<ClaimNode> Denied);
