using Dateline.Model;
using Dateline.Record;

namespace Dateline.Exports;

/// <summary>Which part of a record is wanted.</summary>
public sealed record RecordSelection
{
    /// <summary>Everything.</summary>
    public static RecordSelection All { get; } = new();

    /// <summary>
    /// Claims of which the reader was less sure than this are left out, from 0 to 1; default 0. A claim whose confidence was not estimated stays in:
    /// unknown is not low.
    /// </summary>
    public double MinConfidence { get; init; }

    /// <summary>Whether a claim is wanted.</summary>
    public bool Holds(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return !(claim.Confidence < MinConfidence);
    }

    /// <summary>Whether an event is wanted: it has at least one claim that is.</summary>
    public bool Holds(RecordEvent happening, RecordIndex index)
    {
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(index);
        return happening.Placements.Any(placement => Holds(index.Claim(placement.Claim)));
    }
}
