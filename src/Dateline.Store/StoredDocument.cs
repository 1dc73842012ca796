namespace Dateline.Store;

/// <summary>A document that the store holds, without its text.</summary>
public sealed record StoredDocument
{
    /// <summary>Number of the journal entry that captured it first; unique in one store and stable.</summary>
    public required long Number { get; init; }

    /// <summary>"sha256:" and 64 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The headline; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of the language.</summary>
    public required string Language { get; init; }

    /// <summary>Where the bytes came from the first time; null when they came from standard input.</summary>
    public string? Origin { get; init; }

    /// <summary>Media type of the original bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Length of the text in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>When it was captured last, in UTC.</summary>
    public required DateTimeOffset Captured { get; init; }

    /// <summary>When its current reading was entered, in UTC; null when it has none.</summary>
    public DateTimeOffset? Read { get; init; }

    /// <summary>The version of the reader that made the current reading; null when it has none.</summary>
    public string? Reader { get; init; }

    /// <summary>Number of claims in the current reading.</summary>
    public required int Claims { get; init; }
}
