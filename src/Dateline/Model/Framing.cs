namespace Dateline.Model;

/// <summary>A loaded word, and a neutral one beside it.</summary>
/// <param name="Span">Where the loaded words are.</param>
/// <param name="Text">The words.</param>
/// <param name="About">Id of the actor in the reading that they are about; null when that is not clear.</param>
/// <param name="Neutral">What a neutral report would say instead: the name of the actor, or a plain term.</param>
public sealed record Framing(Span Span, string Text, string? About, string Neutral);
