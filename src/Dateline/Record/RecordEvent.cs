using Dateline.Model;

namespace Dateline.Record;

/// <summary>What the record concludes that one or more claims are about.</summary>
public sealed record RecordEvent
{
    /// <summary>"e" and twelve hexadecimal digits that follow from the first of its claims.</summary>
    public required string Id { get; init; }

    /// <summary>The kind that most of the asserting claims give it.</summary>
    public required string Kind { get; init; }

    /// <summary>How the event stands on the word of all its claims.</summary>
    public required EventStanding Standing { get; init; }

    /// <summary>Whether every report tells it as history, not as its news.</summary>
    public required bool Background { get; init; }

    /// <summary>The narrowest time that a claim gives; null when none gives any. Claims that give another are in the disputes.</summary>
    public DateInterval? Time { get; init; }

    /// <summary>Days of publication of the first and the last report of it; null when no report has a date.</summary>
    public DateInterval? Reported { get; init; }

    /// <summary>Who and what takes part, with the claims that say so: by role, then by how many claims say so.</summary>
    public required IReadOnlyList<EventParticipant> Participants { get; init; }

    /// <summary>Where, with the claims that say so.</summary>
    public required IReadOnlyList<EventPlace> Places { get; init; }

    /// <summary>Numbers, each as one claim gives it.</summary>
    public required IReadOnlyList<EventCount> Counts { get; init; }

    /// <summary>Tolls: lowest, best and highest number of people for each thing that befell them.</summary>
    public required IReadOnlyList<Toll> Tolls { get; init; }

    /// <summary>Its claims, those that deny it included, each with the reasons why it was put here.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }

    /// <summary>Ids of the distinct origins that say it is so. Their number is the corroboration; a denial never counts.</summary>
    public required IReadOnlyList<string> AssertedBy { get; init; }

    /// <summary>Ids of the distinct origins that say it is not so.</summary>
    public required IReadOnlyList<string> DeniedBy { get; init; }

    /// <summary>Ids of the actors at the head of those who say it is so: three commands of one army are three origins, and one body.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }
}
