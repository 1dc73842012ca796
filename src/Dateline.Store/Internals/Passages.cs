using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>Cuts a text into the passages that a search finds: paragraphs, and long paragraphs into runs of whole sentences.</summary>
/// <remarks>
/// Cut by signs alone, not by the parser: a search passage that ends in the wrong place does no harm, and rebuilding must not need the models.
/// </remarks>
internal static class Passages
{
    /// <summary>A passage longer than this is cut, so that what a search shows can be read at a glance.</summary>
    internal const int MaxLength = 600;

    internal static IEnumerable<Span> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            for (var from = start; from < end;)
            {
                var to = Cut(text, from, end);
                if (Trim(text, from, to) is { Length: > 0 } passage)
                {
                    yield return passage;
                }

                from = to;
            }

            start = end + 1;
        }
    }

    private static int Cut(string text, int from, int end)
    {
        if (end - from <= MaxLength)
        {
            return end;
        }

        var window = text.AsSpan(from, MaxLength);
        var last = -1;
        for (var i = MaxLength - 1; i > 0 && last < 0; i--)
        {
            if (char.IsWhiteSpace(window[i]) && window[..i].TrimEnd("\"'”’)]") is [.., '.' or '!' or '?' or '…'])
            {
                last = i;
            }
        }

        for (var i = MaxLength - 1; i > 0 && last < 0; i--)
        {
            last = char.IsWhiteSpace(window[i]) ? i : -1;
        }

        // No white space at all: cut anywhere but inside a surrogate pair.
        return from + (last > 0 ? last + 1 : char.IsHighSurrogate(window[MaxLength - 1]) ? MaxLength - 1 : MaxLength);
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
