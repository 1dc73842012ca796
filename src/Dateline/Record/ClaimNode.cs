using Dateline.Model;

namespace Dateline.Record;

/// <summary>A claim while the record is being made: what it says, joined across documents and ready to compare.</summary>
internal sealed class ClaimNode
{
    /// <summary>Position in the canonical order of claims.</summary>
    public required int Index { get; init; }

    public required ClaimKey Key { get; init; }

    public required DocumentReading Report { get; init; }

    public required Claim Claim { get; init; }

    public required string Family { get; init; }

    public required IReadOnlyList<ActorNode> Agents { get; init; }

    public required IReadOnlyList<ActorNode> Patients { get; init; }

    public required IReadOnlyList<ActorNode> Recipients { get; init; }

    /// <summary>Whose the items of a movement without a doer are ("Russian jets were delivered"): good for comparing, not for saying who supplied them.</summary>
    public required IReadOnlyList<ActorNode> Makers { get; init; }

    /// <summary>Agents and patients together.</summary>
    public required IReadOnlyList<ActorNode> Participants { get; init; }

    /// <summary>Other families that its kind can meet.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>Named sources, outermost first.</summary>
    public required IReadOnlyList<ActorNode> Sources { get; init; }

    /// <summary>The places that tell where the event is: for a movement where it ends, for a retreat where it began.</summary>
    public required IReadOnlyList<PlaceNode> Where { get; init; }

    /// <summary>The other places of the claim.</summary>
    public required IReadOnlyList<PlaceNode> Elsewhere { get; init; }

    public required ItemSet Items { get; init; }

    public required IReadOnlyList<CountValue> Counts { get; init; }

    /// <summary>Id of the origin that it goes back to.</summary>
    public string Origin { get; set; } = "";

    public string Kind => Claim.Event.Kind;

    public Status Status => Claim.Event.Status;

    public DateInterval? Time => Claim.Event.Time?.Interval;

    public DateOnly? Published => Report.Document.Published;

    /// <summary>The day to judge ties between actors by: when it happened, or else when it was reported.</summary>
    public DateOnly? Day => Time?.Latest ?? Time?.Earliest ?? (Claim.Background ? null : Published);

    public bool IsDenial => Status is Status.Denied or Status.Negated;

    public Modality Modality => Status switch
    {
        Status.Planned => Modality.Planned,
        Status.Hypothetical => Modality.Supposed,
        _ => Modality.Real,
    };

    public Stance Stance => Status switch
    {
        Status.Denied or Status.Negated => Stance.Denies,
        Status.Alleged => Stance.Alleges,
        Status.Planned or Status.Hypothetical => Stance.Foresees,
        _ => Stance.Asserts,
    };

    /// <summary>First and last day on which the event can lie, for finding claims to compare; null when any day can.</summary>
    public (int First, int Last)? Window { get; set; }

    public required bool HasSpot { get; init; }
}
