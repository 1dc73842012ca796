namespace Dateline.Record;

/// <summary>Claims about one event that cannot all be true.</summary>
public sealed record Dispute
{
    /// <summary>"d" and twelve hexadecimal digits that follow from the event and what is in dispute.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the event.</summary>
    public required string Event { get; init; }

    /// <summary>How the claims contradict each other.</summary>
    public required DisputeKind Kind { get; init; }

    /// <summary>What they contradict each other in.</summary>
    public required DisputedPoint Point { get; init; }

    /// <summary>What exactly: what is counted ("killed"), or who is said to take part; null when the point says it all.</summary>
    public string? Subject { get; init; }

    /// <summary>The sides, the one with most origins first.</summary>
    public required IReadOnlyList<DisputeSide> Sides { get; init; }

    /// <summary>The dispute in plain words.</summary>
    public required string Explanation { get; init; }
}
