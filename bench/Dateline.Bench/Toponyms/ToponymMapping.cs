using Dateline.Model;

namespace Dateline.Bench.Toponyms;

/// <summary>
/// The reader's places as toponyms. GeoVirus marks names and nothing round them, the reader whole phrases ("the southern port of Aden", which mentions Aden twice: as the
/// port and as the name). So of each mention the lower-case words before and after the name are left out, and a phrase without a name ("the capital") is no toponym.
/// </summary>
internal static class ToponymMapping
{
    public static List<Toponym> Of(DocumentReading reading)
    {
        var bySpan = new Dictionary<Span, Toponym>();
        foreach (var place in reading.Places)
        {
            (double, double)? spot = place is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null;
            foreach (var mention in place.Mentions)
            {
                if (Name(reading.Document.Text, mention.Span) is { } span)
                {
                    // Of two phrases with one name, the shorter is the name itself; a phrase may stand for a part of it.
                    var isName = span == mention.Span;
                    if (isName || !bySpan.ContainsKey(span))
                    {
                        bySpan[span] = new Toponym(span, reading.Document.Text[span.Start..span.End], spot);
                    }
                }
            }
        }

        return [.. bySpan.Values.Where(toponym => !bySpan.Keys.Any(other => other != toponym.Span && other.Start <= toponym.Span.Start && toponym.Span.End <= other.End))
            .OrderBy(toponym => toponym.Span.Start)];
    }

    private static Span? Name(string text, Span phrase)
    {
        int start = phrase.Start, end = phrase.End;
        while (start < end && !char.IsUpper(text[start]))
        {
            start = NextWord(text, start, end);
        }

        if (start < end && text[start..end].StartsWith("The ", StringComparison.Ordinal))
        {
            start += "The ".Length;
        }

        while (start < end)
        {
            var last = LastWord(text, start, end);
            if (char.IsUpper(text[last]) || char.IsDigit(text[last]))
            {
                return new Span(start, end);
            }

            end = last;
            while (end > start && !char.IsLetterOrDigit(text[end - 1]))
            {
                end--;
            }
        }

        return null;
    }

    private static int NextWord(string text, int start, int end)
    {
        var space = text.IndexOf(' ', start, end - start);
        return space < 0 ? end : space + 1;
    }

    private static int LastWord(string text, int start, int end) => Math.Max(start, text.LastIndexOf(' ', end - 1, end - start) + 1);
}
