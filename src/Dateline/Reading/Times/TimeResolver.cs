using Dateline.Model;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Reckons one phrase of time by itself.</summary>
/// <remarks>Pure and safe to call from many threads.</remarks>
public static class TimeResolver
{
    private static readonly HashSet<string> None = [];

    /// <summary>The days that a phrase allows.</summary>
    /// <param name="phrase">A phrase of time and nothing else but a preposition before it ("since March 2024") or an infinitive behind it ("Monday to discuss the deal").</param>
    /// <param name="reference">The day that relative times are counted from.</param>
    /// <returns>The days; null when the words are no such phrase, or cannot be put on the calendar.</returns>
    public static DateInterval? Resolve(string phrase, DateOnly reference)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var lexicon = TimeLexicon.Shared;
        var pieces = Pieces.Of(phrase, None.GetAlternateLookup<ReadOnlySpan<char>>());
        var grammar = new TimeGrammar(pieces, lexicon, _ => false);
        for (var start = 0; start < Math.Min(pieces.Count, 6); start++)
        {
            if (grammar.Read(start) is not { } read)
            {
                // Prepositions and adverbs may lead up to it; anything else makes it part of something larger.
                if (pieces.Norm(start) is "as" or "recently" or "back" or "in" or "on" or "at" or "since" or "from" or "by" or "until" or "till" or "over" or "during" or "around" or "before"
                    or "after" or "within" or "for" or "through" or "throughout" or "earlier" or "of" or "late" or "early" or "about" or "starting" or "beginning" or "the" or "to" or "prior" or "up")
                {
                    continue;
                }

                return null;
            }

            if (read.Meaning is ReferenceMeaning && read.End < pieces.Count)
            {
                continue;
            }

            if (!EndsAt(pieces, read.End))
            {
                return null;
            }

            var context = new TimeContext { Published = reference };
            var (bound, _) = TimeFinder.BoundBefore(pieces, lexicon, start, read.End, read.Meaning);
            return TimeCalendar.Bounded(TimeCalendar.Resolve(read.Meaning, context).Interval, bound, context);
        }

        return null;
    }

    private static bool EndsAt(Pieces pieces, int end)
    {
        while (pieces.Norm(end) is "." or "," or ")" && end < pieces.Count)
        {
            end++;
        }

        return end >= pieces.Count || (pieces.Is(end, "to") && pieces[end + 1].Kind == PieceKind.Word);
    }
}
