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

    /// <summary>Other families whose kinds may also be words for the same happening; empty when there are none.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether it is done by speaking, so that who speaks is the agent of the event and the source of what is said.</summary>
    public bool IsSpeech { get; init; }

    /// <summary>Whether it happens at one spot, so that what is told right before it tells where, unless its own words do.</summary>
    public bool IsLocal { get; init; }

    /// <summary>What the bare name of a state or capital before its noun says.</summary>
    public BareName BareName { get; init; }

    /// <summary>Whether it is violence or war, so that storms, illnesses and markets do it by a figure of speech alone.</summary>
    public bool IsArmed { get; init; }

    /// <summary>What it did to people who are counted, as it is written behind their number ("killed"); null when nothing is.</summary>
    public string? Befell { get; init; }

    /// <summary>PLOVER type and mode ("ASSAULT/destroy"); null when PLOVER has none.</summary>
    public string? Plover { get; init; }

    /// <summary>ACLED event type; null when ACLED has none.</summary>
    public string? AcledEvent { get; init; }

    /// <summary>ACLED sub-event type; null when ACLED has none.</summary>
    public string? AcledSubEvent { get; init; }
}
