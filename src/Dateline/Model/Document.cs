namespace Dateline.Model;

/// <summary>One captured report: its text, where it came from, when it was published.</summary>
/// <remarks>Immutable. The original bytes are kept by the store under <see cref="Id"/>.</remarks>
public sealed record Document
{
    /// <summary>"sha256:" and the 64 lower-case hexadecimal digits of the SHA-256 of the original bytes.</summary>
    public required string Id { get; init; }

    /// <summary>The text that all spans point into. Line ends are LF; a title that is known apart from the text is not repeated in it unless the report did.</summary>
    public required string Text { get; init; }

    /// <summary>The headline; null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The outlet; null when unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication, against which relative times are read; null when unknown, and then those are left open.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of the language the text is in.</summary>
    public required string Language { get; init; }

    /// <summary>Where the bytes came from, as given (a file name or an address); null when they came from standard input.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// <see cref="Origin"/> as it is shown to people: an address whole, of a file only its name, for where on somebody's disk it lay tells nothing about it.
    /// Null when the origin is.
    /// </summary>
    public string? ShortOrigin => Origin is null || Origin.Contains("://", StringComparison.Ordinal) ? Origin : Origin[(Origin.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Media type of the original bytes ("text/plain", "text/html", "application/json").</summary>
    public string MediaType { get; init; } = "text/plain";
}
