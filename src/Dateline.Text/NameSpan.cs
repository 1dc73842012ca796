namespace Dateline.Text;

/// <summary>A name found in a text, as a half-open range of tokens inside one sentence.</summary>
/// <param name="First">Index of the first token of the name in its <see cref="ParsedText"/>.</param>
/// <param name="End">Index one past the last token; always greater than <paramref name="First"/>.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(int First, int End, NameKind Kind);
