using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>Holds a reading to its promise: every span lies inside the text and equals the words beside it.</summary>
internal static class ReadingCheck
{
    /// <summary>The first breach, as a clause for people; null when there is none.</summary>
    internal static string? FirstFault(DocumentReading reading)
    {
        var text = reading.Document.Text;
        foreach (var (where, span, words) in Spans(reading))
        {
            if (span.End > text.Length)
            {
                return $"{where} is at {span.Start}..{span.End}, but the text ends at {text.Length}";
            }

            if (Splits(text, span.Start) || Splits(text, span.End))
            {
                return $"{where} at {span.Start}..{span.End} cuts a character in two";
            }

            if (words is not null && !text.AsSpan(span.Start, span.Length).SequenceEqual(words))
            {
                return $"{where} is \"{words}\", but the text at {span.Start}..{span.End} is \"{span.In(text)}\"";
            }
        }

        return null;
    }

    private static bool Splits(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);

    private static IEnumerable<(string Where, Span Span, string? Words)> Spans(DocumentReading reading)
    {
        foreach (var actor in reading.Actors)
        {
            foreach (var mention in actor.Mentions)
            {
                yield return ($"a mention of {actor.Id}", mention.Span, mention.Text);
            }
        }

        foreach (var place in reading.Places)
        {
            foreach (var mention in place.Mentions)
            {
                yield return ($"a mention of {place.Id}", mention.Span, mention.Text);
            }
        }

        foreach (var framing in reading.Framing)
        {
            yield return ("a loaded word", framing.Span, framing.Text);
        }

        foreach (var claim in reading.Claims)
        {
            var happening = claim.Event;
            yield return ($"the evidence of {claim.Id}", claim.Evidence, null);
            yield return ($"the trigger of {claim.Id}", happening.Trigger.Span, happening.Trigger.Text);
            foreach (var source in claim.Sources)
            {
                yield return ($"a source of {claim.Id}", source.Span, source.Text);
            }

            foreach (var role in happening.Roles)
            {
                yield return ($"a role of {claim.Id}", role.Span, role.Text);
            }

            foreach (var place in happening.Places)
            {
                yield return ($"a place of {claim.Id}", place.Span, place.Text);
            }

            foreach (var count in happening.Counts)
            {
                yield return ($"a count of {claim.Id}", count.Span, null);
            }

            if (happening.Time is { } time)
            {
                yield return ($"the time of {claim.Id}", time.Span, time.Text);
            }
        }
    }
}
