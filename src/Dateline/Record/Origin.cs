namespace Dateline.Record;

/// <summary>The person or body that claims go back to.</summary>
/// <remarks>
/// A claim goes back to the outermost source it names who is not a newspaper or agency, for these pass on what others say; to the newspaper or agency
/// if it names no other; and to the outlet itself if it names nobody or leaves the source unnamed. Somebody who speaks for a body counts as the
/// body, so that two spokesmen of one army are one origin. A text that repeats another goes back to the outlet that printed it first.
/// </remarks>
public sealed record Origin
{
    /// <summary>Id of the actor in the record, or "outlet:name", or "document:id" when the outlet is unknown.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of origin.</summary>
    public required OriginKind Kind { get; init; }

    /// <summary>Id of the actor in the record; null for an outlet that is no actor.</summary>
    public string? Actor { get; init; }

    /// <summary>Id of the actor at the head of the bodies that this one is part of; its own id when it is part of none.</summary>
    public required string Body { get; init; }

    /// <summary>Ids of the actors in the record who spoke for it, in order; empty when nobody else did.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>The claims that go back to it.</summary>
    public required IReadOnlyList<ClaimKey> Claims { get; init; }
}
