namespace Dateline.Model;

/// <summary>Somebody who acts or is acted on in one document, with all the words that stand for them there.</summary>
public sealed record Actor
{
    /// <summary>"a1", "a2", … in the order of first mention; unique inside one reading.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name: the one that knowledge holds, or else the fullest of the mentions.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of actor.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country they belong to; null when unknown.</summary>
    public string? Country { get; init; }

    /// <summary>The entry in the knowledge files, as "file/id" ("libya/gna-forces"); null when they are in none.</summary>
    public string? Knowledge { get; init; }

    /// <summary>Other names that the document or the knowledge gives them.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Where the document mentions them, in the order of the text.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}
