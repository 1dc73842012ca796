namespace Dateline.Model;

/// <summary>What a claim says happened.</summary>
public sealed record ClaimEvent
{
    /// <summary>Id of the kind in the ontology ("capture").</summary>
    public required string Kind { get; init; }

    /// <summary>PLOVER type and mode of the kind ("ASSAULT/destroy"); null when PLOVER has none.</summary>
    public string? Plover { get; init; }

    /// <summary>The words that carry the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Who and what takes part. Empty when the text does not tell.</summary>
    public required IReadOnlyList<RoleFiller> Roles { get; init; }

    /// <summary>Where. Empty when the text does not tell.</summary>
    public required IReadOnlyList<PlaceFiller> Places { get; init; }

    /// <summary>When it happened; null when the text does not tell. Never the date of publication by default.</summary>
    public EventTime? Time { get; init; }

    /// <summary>Numbers of people, weapons and vehicles. Empty when the text does not tell.</summary>
    public required IReadOnlyList<Count> Counts { get; init; }

    /// <summary>Whether, on the word of its sources, it happened.</summary>
    public required Status Status { get; init; }
}
