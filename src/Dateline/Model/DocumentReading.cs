namespace Dateline.Model;

/// <summary>Everything that the reader found in one document.</summary>
/// <remarks>Immutable; a pure function of the document, the models and the knowledge.</remarks>
public sealed record DocumentReading
{
    /// <summary>The document that was read.</summary>
    public required Document Document { get; init; }

    /// <summary>Who is mentioned, in the order of first mention.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Which places are mentioned, in the order of first mention.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>What is claimed, in the order of the text.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>Loaded words, in the order of the text.</summary>
    public required IReadOnlyList<Framing> Framing { get; init; }

    /// <summary>What the user should know about this reading ("no date of publication: relative times were left open"). Empty when there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
