namespace Dateline.Model;

/// <summary>A span and the words it covers.</summary>
/// <param name="Span">Where in the text.</param>
/// <param name="Text">The words there.</param>
public sealed record TextSpan(Span Span, string Text);
