namespace Dateline.Bench.Muc;

/// <summary>A template of the key, or the reader's answer in the same form. Lists hold alternatives in a key, and one item in an answer.</summary>
internal sealed record MucIncident
{
    public required string Document { get; init; }

    /// <summary>Whether the key lets an answer leave it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>"ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY", "HIJACKING", "FORCED WORK STOPPAGE".</summary>
    public required IReadOnlySet<string> Types { get; init; }

    /// <summary>"ACCOMPLISHED", "ATTEMPTED", "THREATENED".</summary>
    public required IReadOnlySet<string> Stages { get; init; }

    public required IReadOnlyList<MucDate> Dates { get; init; }

    public required IReadOnlyList<MucLocation> Locations { get; init; }

    public required IReadOnlyList<MucConfidence> Confidences { get; init; }

    /// <summary>Perpetrators, targets and victims, normalised: what tells two incidents of one type apart.</summary>
    public required IReadOnlySet<string> Fillers { get; init; }
}
