using Dateline.Model;

namespace Dateline.Record;

/// <summary>Somebody who acts or is acted on, across all documents.</summary>
/// <remarks>Actors of several documents are one when they are the same entry of the knowledge, or bear the same name and are of the same kind and country.</remarks>
public sealed record RecordActor
{
    /// <summary>The entry of the knowledge ("libya/lna"), or else "kind:country:name" made from what the documents say. The same in every run.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The entry of the knowledge, as "file/id"; null when they are in none.</summary>
    public string? Knowledge { get; init; }

    /// <summary>Other names that the documents use, in ordinal order.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The actor in each document, by document, then in the order of the text.</summary>
    public required IReadOnlyList<ActorInDocument> In { get; init; }
}
