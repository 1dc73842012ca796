using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Weekdays and the words that count days from the day of writing ("Monday night", "yesterday", "overnight").</summary>
internal sealed partial class TimeGrammar
{
    private Dated? ReadWeekday(int index)
    {
        var at = index;
        var deixis = Word(at)?.Deixis ?? TimeDeixis.None;
        if (deixis is TimeDeixis.This && Word(at + 1) is { Deixis: TimeDeixis.Last } && pieces.Is(at + 1, "past"))
        {
            (at, deixis) = (at + 2, TimeDeixis.Last);
        }
        else if (deixis is not TimeDeixis.None and not TimeDeixis.Same)
        {
            at++;
        }
        else if (pieces.Is(at, "the") && Word(at + 1) is { Deixis: TimeDeixis.Previous or TimeDeixis.Following } relative && Word(at + 2)?.Weekday > 0)
        {
            (at, deixis) = (at + 2, relative.Deixis);
        }

        var overnight = pieces.Is(at, "overnight");
        at = overnight ? at + 1 : at;
        at = overnight && pieces.Norm(at) is "on" ? at + 1 : at;
        if (Word(at) is not { Weekday: > 0 } word || deixis == TimeDeixis.Same)
        {
            return null;
        }

        var dot = word.ShortWeekday && pieces.Is(at + 1, ".") ? at + 2 : at + 1;
        var comma = pieces.Is(dot, ",") ? dot + 1 : dot;
        var dated = Connected(comma) ? ReadMonthAndDay(comma) : null;
        if (dated is { Meaning: { Day: not null, Month: > 0 } })
        {
            return new(dated.Value.Meaning with { Weekday = word.Weekday }, dated.Value.End);
        }

        if (pieces.Is(dot, "the") && ReadDay(dot + 1) is { Ordinal: true } day && !IsOrdinalOfSomething(day.End))
        {
            return new(new CalendarMeaning { Weekday = word.Weekday, Day = day.Day }, day.End);
        }

        // Sun and Sat are words; Mon are a people: a short name alone needs a preposition, a point, or the whole phrase to itself.
        if (word.ShortWeekday && !(pieces.IsCapital(at) && (pieces.Norm(at - 1) is "on" or "by" or "since" or "until" || at > index || (index == 0 && dot >= pieces.Count) || (dot > at + 1 && word.Weekday is not (6 or 7)))))
        {
            return null;
        }

        if (!word.ShortWeekday && !pieces.IsCapital(at))
        {
            return null;
        }

        var meaning = new CalendarMeaning { Weekday = word.Weekday, Deixis = deixis };
        if (Word(dot) is { DayPart: { } part } && Connected(dot))
        {
            return new(meaning with { Clock = part }, dot + 1);
        }

        // The point may as well end the sentence, and is left out.
        return new(overnight ? meaning with { Clock = "NI" } : meaning, at + 1);
    }

    private Dated? ReadDayWord(int index)
    {
        if (pieces.Is(index, "overnight") && Word(index + 1)?.Weekday is null or 0)
        {
            return lexicon.OvernightThings.Contains(pieces.Norm(index + 1))
                ? null : new(new CalendarMeaning { DaysFromPublication = -1, Overnight = true, Clock = "NI" }, index + 1);
        }

        var at = Word(index)?.Edge is TimeEdge.Earlier or TimeEdge.Later ? index + 1 : index;
        if (Word(at)?.Days is not { } days)
        {
            return null;
        }

        var end = at + 1;
        var meaning = new CalendarMeaning { DaysFromPublication = days, Clock = pieces.Is(at, "tonight") ? "NI" : null };
        if (Word(end) is { DayPart: { } part })
        {
            (meaning, end) = (meaning with { Clock = part }, end + 1);
        }

        // "yesterday (Friday)": the weekday is the surer of the two.
        var open = pieces.Norm(end) is "(" or "," ? end + 1 : end;
        if (open > end && Word(open) is { Weekday: > 0, ShortWeekday: false } named && (pieces.Is(end, ",") || pieces.Is(open + 1, ")")) && pieces.Is(end, "("))
        {
            return new(meaning with { Weekday = named.Weekday }, open + 2);
        }

        return new(meaning, end);
    }
}
