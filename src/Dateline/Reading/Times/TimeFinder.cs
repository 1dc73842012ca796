using Dateline.Model;
using Dateline.Reading.Quantities;
using Dateline.Text;

namespace Dateline.Reading.Times;

/// <summary>Finds the expressions of time in a text and reckons which days they allow.</summary>
/// <remarks>
/// Pure and safe to call from many threads. It reads the words themselves; of the parse it uses only the tags, to tell "may" and "march" from the months
/// and what is to come from what is past, so that an error of the parser costs little. Relative times are counted from the day of publication, or from
/// the last date told where the words say so; in a text that tells history, dates without a year go with the last year told.
/// </remarks>
public static class TimeFinder
{
    private static readonly HashSet<string> KnownWords = [.. TimeLexiconWords()];

    /// <summary>The expressions of a text, in its order, never overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">The day of publication; null when unknown, and then times that are counted from it are found but left open.</param>
    public static IReadOnlyList<TimeExpression> Find(ParsedText text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexicon = TimeLexicon.Shared;
        var pieces = Pieces.Of(text.Text, KnownWords.GetAlternateLookup<ReadOnlySpan<char>>());
        var tokens = TokenMap.Of(text, pieces);
        var grammar = new TimeGrammar(pieces, lexicon, tokens.IsVerb);
        var read = new List<(int Start, int End, TimeMeaning Meaning)>();
        for (var index = 0; index < pieces.Count;)
        {
            if (grammar.Read(index) is { } found)
            {
                read.Add((index, found.End, found.Meaning));
                index = found.End;
            }
            else
            {
                index++;
            }
        }

        var context = new TimeContext { Published = published, History = TellsHistory(read, published) };
        var expressions = new List<TimeExpression>(read.Count);
        foreach (var (start, end, meaning) in read)
        {
            var (bound, _) = BoundBefore(pieces, lexicon, start, end, meaning);
            var here = context with { Tense = tokens.TenseAt(pieces, lexicon, start, end) };

            // "Were killed over the next two days": of a story, the days that followed.
            var told = meaning is DurationMeaning { Deixis: TimeDeixis.Next } next && here is { Tense: TimeTense.Past, Anchor: not null } ? next with { Deixis = TimeDeixis.Following } : meaning;
            var expression = Express(pieces, tokens, start, end, told, bound, here);
            expressions.Add(expression.Expression);
            context = context with { Anchor = MovesAnchor(context, expression.Anchor, bound) ? expression.Anchor : context.Anchor };
        }

        return expressions;
    }

    /// <summary>A history glances back and ahead by whole years ("as in 1914", "until 1990") without leaving the year that it tells.</summary>
    private static bool MovesAnchor(TimeContext context, DateInterval? anchor, TimeBound bound)
    {
        if (anchor?.Earliest is not { } next)
        {
            return false;
        }

        if (!context.History || context.Anchor?.Earliest is not { } now)
        {
            return true;
        }

        var years = next.Year - now.Year;
        return (anchor.Precision is not (Precision.Decade or Precision.Century) && years is >= -3 and <= 5 && !(bound is not TimeBound.None && years != 0 && anchor.Precision == Precision.Year))
            || (anchor.Precision is Precision.Day or Precision.Month && bound == TimeBound.None);
    }

    private static (TimeExpression Expression, DateInterval? Anchor) Express(Pieces pieces, TokenMap tokens, int start, int end, TimeMeaning meaning, TimeBound bound, TimeContext context)
    {
        if (meaning is RangeMeaning range)
        {
            var (whole, from, to) = TimeCalendar.Range(range, context);
            var parts = new[]
            {
                Make(pieces, tokens, range.FromStart, range.FromEnd + 1, from, TimeBound.None, context),
                Make(pieces, tokens, range.ToStart, range.ToEnd + 1, to, TimeBound.None, context),
            };
            return (Make(pieces, tokens, start, end, whole, TimeBound.None, context) with { Parts = parts }, to.Interval ?? from.Interval);
        }

        var resolved = TimeCalendar.Resolve(meaning, context);
        var anchor = meaning is CalendarMeaning or OffsetMeaning && resolved.Interval is { Precision: not Precision.Approximate } ? resolved.Interval : null;
        return (Make(pieces, tokens, start, end, resolved, bound, context), anchor);
    }

    private static TimeExpression Make(Pieces pieces, TokenMap tokens, int start, int end, ResolvedTime resolved, TimeBound bound, TimeContext context)
    {
        var span = new Span(pieces[start].Start, pieces[end - 1].End);
        var (first, last) = tokens.Cover(span);
        return new()
        {
            Span = span,
            FirstToken = first,
            EndToken = last,
            Interval = TimeCalendar.Bounded(resolved.Interval, bound, context),
            Type = resolved.Type,
            Value = resolved.Value,
            Bound = bound,
            RelativeToText = resolved.RelativeToText,
        };
    }

    /// <summary>The preposition that ends right before an expression. "before dawn on Friday" is Friday: the bound is one of hours, not of days.</summary>
    internal static (TimeBound Bound, int Start) BoundBefore(Pieces pieces, TimeLexicon lexicon, int start, int behind, TimeMeaning meaning)
    {
        if (meaning is not (CalendarMeaning { Clock: null } or OffsetMeaning { Anchor: OffsetAnchor.Publication }))
        {
            return (TimeBound.None, start);
        }

        // "by Wednesday's bomb" is the bomb of that day.
        if (pieces[behind] is { Norm: "'", Glued: true } && pieces[behind + 1] is { Norm: "s", Glued: true })
        {
            return (TimeBound.None, start);
        }

        for (var length = 3; length >= 1; length--)
        {
            var (end, value) = lexicon.Bounds.Longest(pieces, start - length);
            if (end == start && value is not null)
            {
                var bound = Enum.Parse<TimeBound>(value, ignoreCase: true);

                // "a statement from May 18" is of that day; only "from May 18 on" begins there.
                return bound != TimeBound.From || pieces.Norm(behind) is "on" or "onward" or "onwards" or "forward" ? (bound, start - length) : (TimeBound.None, start);
            }
        }

        return (TimeBound.None, start);
    }

    /// <summary>
    /// A history tells mostly years long past and seldom a time counted from its own day. Without day of publication, any year told makes one: there is
    /// nothing else to count from.
    /// </summary>
    private static bool TellsHistory(List<(int Start, int End, TimeMeaning Meaning)> read, DateOnly? published)
    {
        var old = 0;
        var recent = 0;
        var relative = 0;
        foreach (var (_, _, meaning) in read)
        {
            switch (meaning is RangeMeaning range ? range.From : meaning)
            {
                case CalendarMeaning { Year: { } year }:
                    old += year < (published?.Year ?? 9999) - 1 ? 1 : 0;
                    recent += year >= (published?.Year ?? 9999) - 1 ? 1 : 0;
                    break;
                case CalendarMeaning { DaysFromPublication: not null } or CalendarMeaning { Weekday: not null } or CalendarMeaning { Deixis: TimeDeixis.This or TimeDeixis.Last or TimeDeixis.Next }:
                case OffsetMeaning { Anchor: OffsetAnchor.Publication }:
                    relative++;
                    break;
                default:
                    break;
            }
        }

        return published is null ? old > 0 && relative == 0 : (old >= 3 && old > recent && relative == 0) || (old >= 4 && old >= recent && old + recent > 4 * relative);
    }

    private static IEnumerable<string> TimeLexiconWords() =>
        ["the", "of", "in", "on", "to", "and", "a", "an", "said", "by", "for", "from", "that", "was", "were", "has", "had", "have", "with", "at", "as", "he", "his", "it", "its", "is", "be", "s",
            "army", "forces", "military", "people", "killed", "they", "their", "been", "are", "not", "will", "which", "who", "government"];
}
