using Dateline.Model;

namespace Dateline.Record;

/// <summary>A delivery of arms or fighters, as the claims have it.</summary>
public sealed record Transfer
{
    /// <summary>"t" and twelve hexadecimal digits that follow from the event.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the event.</summary>
    public required string Event { get; init; }

    /// <summary>Who is said to have delivered; empty when no claim tells.</summary>
    public required IReadOnlyList<TransferParty> Suppliers { get; init; }

    /// <summary>Who is said to have received, or how else the receiver follows; empty when nothing tells.</summary>
    public required IReadOnlyList<TransferParty> Recipients { get; init; }

    /// <summary>What was delivered, as each origin has it.</summary>
    public required IReadOnlyList<TransferItems> Items { get; init; }

    /// <summary>How many, each as one claim gives it.</summary>
    public required IReadOnlyList<EventCount> Counts { get; init; }

    /// <summary>The way, merged over the claims, in the order of travel.</summary>
    public required IReadOnlyList<RouteStop> Route { get; init; }

    /// <summary>When; null when no claim tells.</summary>
    public DateInterval? Time { get; init; }

    /// <summary>Days of publication of the first and last report; null when no report has a date.</summary>
    public DateInterval? Reported { get; init; }

    /// <summary>Embargoes that it would breach if it happened as claimed. Possible breaches, never a verdict.</summary>
    public required IReadOnlyList<PossibleBreach> PossibleBreaches { get; init; }

    /// <summary>Ids of the origins that say it happened.</summary>
    public required IReadOnlyList<string> AssertedBy { get; init; }

    /// <summary>Ids of the origins that deny it.</summary>
    public required IReadOnlyList<string> DeniedBy { get; init; }

    /// <summary>All claims that it stands on.</summary>
    public required IReadOnlyList<ClaimKey> Claims { get; init; }

    /// <summary>The transfer in plain words.</summary>
    public required string Explanation { get; init; }
}
