using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading.Quantities;

/// <summary>Finds the numbers of a text that are amounts, with their bounds, and what they are amounts of.</summary>
/// <remarks>
/// Pure and safe to call from many threads. Dates, times of day, names with numbers in them ("Su-24", "Resolution 1970", "155-mm"), ordinals and fractions are
/// no amounts. The noun is taken from the parse where it says what the number counts, and from the words behind the number otherwise.
/// </remarks>
public static class QuantityFinder
{
    private static readonly HashSet<string> None = [];

    /// <summary>The amounts of a text, in its order, never overlapping.</summary>
    public static IReadOnlyList<Quantity> Find(ParsedText text) => Find(text, TimeFinder.Find(text, null));

    /// <summary>The amounts of a text whose times are known already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="times">What <see cref="TimeFinder.Find"/> found in it: the numbers of dates are no amounts.</param>
    public static IReadOnlyList<Quantity> Find(ParsedText text, IReadOnlyList<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(times);
        var pieces = Pieces.Of(text.Text, None.GetAlternateLookup<ReadOnlySpan<char>>());
        var tokens = TokenMap.Of(text, pieces);
        var grammar = new QuantityGrammar(pieces, text, tokens);
        var dates = times.Where(t => t.Type is TimexType.Date or TimexType.Time).Select(t => t.Span).ToList();
        var found = new List<Quantity>();
        var date = 0;
        for (var index = 0; index < pieces.Count;)
        {
            while (date < dates.Count && dates[date].End <= pieces[index].Start)
            {
                date++;
            }

            if (date < dates.Count && dates[date].Start <= pieces[index].Start)
            {
                index++;
                continue;
            }

            // "[4]" is the number of a footnote.
            if (index > 0 && pieces[index - 1].Norm == "[" && pieces.Norm(index + 1) == "]")
            {
                index++;
                continue;
            }

            if (grammar.Read(index) is not { } read || (date < dates.Count && dates[date].Start < pieces[read.End - 1].End))
            {
                index++;
                continue;
            }

            var span = new Span(pieces[read.Start].Start, pieces[read.End - 1].End);
            var (first, last) = tokens.Cover(span);
            found.Add(new()
            {
                Span = span,
                FirstToken = first,
                EndToken = last,
                HeadToken = Math.Max(first, tokens[read.NumberEnd - 1]),
                Low = QuantityBounds.Whole(read.Bounds.Low),
                High = QuantityBounds.Whole(read.Bounds.High),
                Value = QuantityBounds.Whole(read.Bounds.Value),
                Modifier = read.Modifier,
                NounToken = read.Noun,
                Unit = read.Unit,
            });
            index = Math.Max(read.End, read.Next);
        }

        return found;
    }
}
