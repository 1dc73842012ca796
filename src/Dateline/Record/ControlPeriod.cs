namespace Dateline.Record;

/// <summary>That somebody is said to hold a place, and from when to when.</summary>
public sealed record ControlPeriod
{
    /// <summary>"h" and twelve hexadecimal digits that follow from place, holder and the first claim.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the place in the record.</summary>
    public required string Place { get; init; }

    /// <summary>Id of the actor in the record who is said to hold it.</summary>
    public required string Holder { get; init; }

    /// <summary>How they hold it.</summary>
    public required ControlState State { get; init; }

    /// <summary>First day on which they are said to hold it; null when no claim tells.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Day of publication of the latest report that says so; null when that is unknown.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day on which they are said to have lost it; null when no claim tells, or when they hold it still.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Ids of the actors from whom they are said to have taken it; empty when no claim tells.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Ids of the actors who are said to surround it; empty when nobody is.</summary>
    public required IReadOnlyList<string> SurroundedBy { get; init; }

    /// <summary>Ids of the other actors who are said to hold it at the same time, and of the origins who deny this; empty when not contested.</summary>
    public required IReadOnlyList<string> ContestedBy { get; init; }

    /// <summary>The claims that this stands on, with what each says.</summary>
    public required IReadOnlyList<ControlEdge> Edges { get; init; }

    /// <summary>The period in plain words.</summary>
    public required string Explanation { get; init; }
}
