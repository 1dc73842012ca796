namespace Dateline.Model;

/// <summary>What one document says happened, by whose word, at one place in the text. Claims are never merged or altered.</summary>
/// <remarks>Immutable. All spans lie inside the text of the document and equal the words beside them.</remarks>
public sealed record Claim
{
    /// <summary>"c1", "c2", … in the order of the text; unique inside one reading.</summary>
    public required string Id { get; init; }

    /// <summary>The sentence, or sentences, that the claim was read from.</summary>
    public required Span Evidence { get; init; }

    /// <summary>Everybody who is named as saying so, outermost first. Empty when the outlet says so itself.</summary>
    public required IReadOnlyList<ClaimSource> Sources { get; init; }

    /// <summary>What is said to have happened.</summary>
    public required ClaimEvent Event { get; init; }

    /// <summary>Whether the report tells it as history, not as its news.</summary>
    public required bool Background { get; init; }

    /// <summary>How sure the reader is of its reading (not of the event), from 0 to 1; null when it was not estimated.</summary>
    public double? Confidence { get; init; }
}
