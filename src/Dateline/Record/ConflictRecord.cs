namespace Dateline.Record;

/// <summary>What all readings together say: who says what happened, who contradicts whom, who is said to hold what and to have armed whom.</summary>
/// <remarks>
/// Immutable and safe to share between threads. A pure function of the readings and the knowledge: the same readings in any order give an equal
/// record. Nothing here is decided on anybody's behalf; each row names the claims that it stands on.
/// </remarks>
public sealed record ConflictRecord
{
    /// <summary>What the claims are about, oldest first, those of unknown time last.</summary>
    public required IReadOnlyList<RecordEvent> Events { get; init; }

    /// <summary>What the claims contradict each other in, in the order of the events.</summary>
    public required IReadOnlyList<Dispute> Disputes { get; init; }

    /// <summary>Who is said to hold which place, by place, then oldest first.</summary>
    public required IReadOnlyList<ControlPeriod> Control { get; init; }

    /// <summary>Deliveries of arms or fighters, in the order of the events.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>Whom the claims go back to, by id.</summary>
    public required IReadOnlyList<Origin> Origins { get; init; }

    /// <summary>Who acts in any document, by id.</summary>
    public required IReadOnlyList<RecordActor> Actors { get; init; }

    /// <summary>Where things happen in any document, by id.</summary>
    public required IReadOnlyList<RecordPlace> Places { get; init; }

    /// <summary>Documents that repeat the wording of others, by the original, then by the copy.</summary>
    public required IReadOnlyList<DocumentCopy> Copies { get; init; }
}
