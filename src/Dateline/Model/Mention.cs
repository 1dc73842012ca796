namespace Dateline.Model;

/// <summary>Words that name or stand for an actor or a place.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The words; a pronoun stays a pronoun.</param>
public sealed record Mention(Span Span, string Text);
