using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Cuts a text that is too long to be held parsed as a whole.</summary>
internal static class Slices
{
    /// <summary>Most UTF-16 units in a slice: some 40,000 words, more than any report and less than a book.</summary>
    public const int MostUnits = 250_000;

    /// <summary>
    /// The slices of a text, in order and without gaps, none longer than <paramref name="most"/>. A slice ends where the text is likeliest to change its
    /// subject: between paragraphs, or else lines, sentences or words; inside a word only where there is nothing else, and never inside a character.
    /// </summary>
    public static IReadOnlyList<Span> Of(string text, int most = MostUnits)
    {
        var slices = new List<Span>();
        var start = 0;
        while (text.Length - start > most)
        {
            var end = Border(text, start, start + most);
            slices.Add(new Span(start, end));
            start = end;
        }

        slices.Add(new Span(start, text.Length));
        return slices;
    }

    private static int Border(string text, int start, int limit)
    {
        // Looked for in the second half only, so that no slice is much shorter than it may be.
        var half = text.AsSpan((start + limit) / 2, limit - ((start + limit) / 2));
        foreach (var mark in (ReadOnlySpan<string>)["\n\n", "\n", ". ", " "])
        {
            if (half.LastIndexOf(mark) is >= 0 and var found)
            {
                return limit - half.Length + found + mark.Length;
            }
        }

        return char.IsLowSurrogate(text[limit]) && limit - start > 1 ? limit - 1 : limit;
    }
}
