using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>An actor that the knowledge files describe.</summary>
public sealed record KnownActor
{
    /// <summary>"file/id" ("libya/gna-forces").</summary>
    public required string Id { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null when it belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>Names taken for this actor in any report.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Names taken for this actor only in a report about its theatre.</summary>
    public IReadOnlyList<string> LocalNames { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the countries whose reports use the local names; empty for its own country's alone.</summary>
    public IReadOnlyList<string> LocalIn { get; init; } = [];

    /// <summary>First day of its existence; null when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of its existence; null when unknown or when it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it was a part of.</summary>
    public IReadOnlyList<DatedLink> PartOf { get; init; } = [];

    /// <summary>What this person led.</summary>
    public IReadOnlyList<DatedLink> Leads { get; init; } = [];

    /// <summary>Whom it fought beside.</summary>
    public IReadOnlyList<DatedLink> Allies { get; init; } = [];

    /// <summary>Whom it fought against.</summary>
    public IReadOnlyList<DatedLink> Opponents { get; init; } = [];

    /// <summary>Offices that this person held.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];
}
