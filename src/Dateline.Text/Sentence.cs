namespace Dateline.Text;

/// <summary>A sentence of a <see cref="ParsedText"/>: a half-open range of its tokens. A cheap view that copies nothing.</summary>
/// <param name="Index">Index of the sentence in the text, from 0.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index one past its last token; always greater than <paramref name="First"/>.</param>
public readonly record struct Sentence(int Index, int First, int End);
