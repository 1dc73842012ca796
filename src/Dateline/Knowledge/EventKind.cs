namespace Dateline.Knowledge;

/// <summary>A kind of event in the ontology.</summary>
public sealed record EventKind
{
    /// <summary>Its id ("capture").</summary>
    public required string Id { get; init; }

    /// <summary>What counts as one.</summary>
    public required string Definition { get; init; }

    /// <summary>Kinds of one family may be two reporters' words for the same happening.</summary>
    public required string Family { get; init; }

    /// <summary>Further families whose kinds may be words for the same happening; empty when there are none.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether two reporters may use the two kinds for one and the same happening.</summary>
    public bool MayBeSameAs(EventKind other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Family == other.Family || Also.Contains(other.Family) || other.Also.Contains(Family);
    }

    /// <summary>PLOVER type and mode ("ASSAULT/destroy"); null when PLOVER has none.</summary>
    public string? Plover { get; init; }

    /// <summary>ACLED event type; null when ACLED has none.</summary>
    public string? AcledEvent { get; init; }

    /// <summary>ACLED sub-event type; null when ACLED has none.</summary>
    public string? AcledSubEvent { get; init; }
}
