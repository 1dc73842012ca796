using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Whole expressions on the calendar: a core (a date, a weekday, "last month") with what stands before and behind it.</summary>
internal sealed partial class TimeGrammar
{
    private Dated? ReadCalendar(int index)
    {
        if (ReadLoneClock(index) is { } clock)
        {
            // "around 6:30 a.m. on Tuesday", "12:00 UTC Monday"
            var on = Skip(Skip(clock.End, ","), "on");
            return Connected(on) && ReadCore(on, edged: false) is { Meaning: { Clock: null, Day: not null } or { Clock: null, Weekday: not null } or { Clock: null, DaysFromPublication: not null } } day
                ? new(day.Meaning with { Clock = clock.Value }, day.End)
                : new(new CalendarMeaning { Clock = clock.Value }, clock.End);
        }

        Dated? best = ReadCore(index, edged: false);
        Consider(ReadEdged(index));
        Consider(ReadPartOfDayFirst(index));
        Consider(ReadPartOfYear(index));
        return best;

        void Consider(Dated? other)
        {
            if (other is { } found && (best is null || found.End > best.Value.End))
            {
                best = found;
            }
        }
    }

    /// <summary>"late April", "mid-2018", "the end of March", "early in 1964", "later this year".</summary>
    private Dated? ReadEdged(int index)
    {
        var at = Skip(Skip(index, "the"), "very");
        if (Word(at) is not { Edge: not TimeEdge.None and var edge })
        {
            // "month's end", "year-end"
            return Word(at) is { Unit: "M" or "Y" or "W" or "E" } word && pieces.Norm(at + 1) is "'" or "-" && pieces.Is(Skip(at + 2, "s"), "end")
                ? new(new CalendarMeaning { Unit = word.Unit, Deixis = TimeDeixis.This, Edge = TimeEdge.End }, Skip(at + 2, "s") + 1)
                : null;
        }

        at++;
        if (edge is TimeEdge.Start or TimeEdge.End || pieces.Is(at - 1, "middle"))
        {
            if (!pieces.Is(at, "of"))
            {
                return null;
            }

            at++;
        }
        else
        {
            at = pieces.IsHyphen(at) || pieces.Is(at, "in") || (pieces.Is(at, "on") && edge is not TimeEdge.Mid) ? at + 1 : at;
        }

        var part = ReadPartOfYear(at) ?? ReadCore(at, edged: true);
        return part is { Meaning.Edge: TimeEdge.None } core && Connected(at)
            ? new(core.Meaning with { Edge = edge }, core.End) : null;
    }

    /// <summary>"the night of May 5", "dawn on Friday".</summary>
    private Dated? ReadPartOfDayFirst(int index)
    {
        var at = Skip(index, "the");
        if (Word(at) is not { DayPart: { } part } || pieces.Norm(at + 1) is not ("of" or "on"))
        {
            return null;
        }

        return ReadCore(at + 2, edged: false) is { Meaning: { Clock: null } and ({ Day: not null } or { Weekday: not null } or { DaysFromPublication: not null }) } day
            ? new(day.Meaning with { Clock = part }, day.End) : null;
    }

    /// <summary>"the first quarter of 2009", "Q2 2023", "the second half of 2022", "the last week of March", "third-quarter".</summary>
    private Dated? ReadPartOfYear(int index)
    {
        if (pieces.Norm(index) is ("q" or "h") and var letter && pieces[index + 1] is { Glued: true, Kind: PieceKind.Number, Length: 1, Number: >= 1 and <= 4 and var nth } && (letter == "q" || nth < 3))
        {
            var part = letter == "q" ? new CalendarMeaning { Quarter = (int)nth } : new CalendarMeaning { Half = (int)nth };
            var (meaning, end) = WithYear(part, index + 2);
            return letter == "q" || end > index + 2 ? new(meaning, end) : null;
        }

        var at = Skip(index, "the");
        var ordinal = ReadOrdinal(at);
        if (ordinal is null)
        {
            return null;
        }

        var (which, behind) = ordinal.Value;
        behind = pieces.IsHyphen(behind) ? behind + 1 : behind;
        switch (pieces.Norm(behind))
        {
            case "quarter" when which is -1 or (>= 1 and <= 4):
            {
                var last = which == -1 && !pieces.Is(behind + 1, "of");
                var (meaning, end) = WithYear(new() { Quarter = which == -1 ? 4 : which, Deixis = last ? TimeDeixis.Last : TimeDeixis.None }, behind + 1);
                return (end > behind + 1 || at > index || pieces.IsHyphen(behind - 1)) && !(pieces.Is(behind + 1, "of") && end == behind + 1) ? new(meaning, end) : null;
            }

            case "half" when which is -1 or 1 or 2:
            {
                var (meaning, end) = WithYear(new() { Half = which == -1 ? 2 : which }, behind + 1);
                return end > behind + 1 ? new(meaning, end) : null;
            }

            case "week" or "weekend" when pieces.Norm(behind + 1) is "of" or "in":
                return ReadCore(behind + 2, edged: true) is { Meaning: { Month: > 0, Day: null, Edge: TimeEdge.None } } month
                    ? new(month.Meaning with { WeekOfMonth = which }, month.End) : null;

            case "day" when pieces.Is(behind + 1, "of"):
                return ReadCore(behind + 2, edged: false) is { Meaning: { Month: > 0, Day: null, Edge: TimeEdge.None } } days && which is > 0 and < 29
                    ? new(days.Meaning with { Day = which }, days.End) : null;

            default:
                return null;
        }
    }

    private (int Which, int End)? ReadOrdinal(int index)
    {
        if (Word(index) is { Ordinal: > 0 } word)
        {
            return (word.Ordinal, index + 1);
        }

        if (pieces.Norm(index) is "last" or "final" or "latter")
        {
            return (-1, index + 1);
        }

        return ReadDay(index) is { Ordinal: true } day ? (day.Day, day.End) : null;
    }

    private Dated? ReadCore(int index, bool edged)
    {
        var read = ReadNumeric(index) ?? ReadWeekday(index) ?? ReadDayWord(index) ?? ReadMonthAndDay(index) ?? ReadSeason(index, edged) ?? ReadDeictic(index, edged)
            ?? ReadDecadeOrCentury(index) ?? ReadWholeYear(index);
        if (read is not { } core)
        {
            return null;
        }

        // "May 18 at 6:30 a.m.", "yesterday at noon", "28 May 2020, 14:00"
        if (core.Meaning is { Clock: null } and ({ Day: not null, Month: > 0 } or { Weekday: not null } or { DaysFromPublication: not null }))
        {
            var at = Skip(Skip(core.End, ","), "at");
            at = pieces.Norm(at) is "around" or "about" && pieces.Is(at - 1, "at") ? at + 1 : at;
            if (Connected(at) && ReadClock(at) is { } clock && (clock.Certain || pieces.Is(at - 1, "at")))
            {
                return new(core.Meaning with { Clock = clock.Value }, clock.End);
            }

            if (Word(core.End) is { DayPart: { } part } && Connected(core.End))
            {
                return new(core.Meaning with { Clock = part }, core.End + 1);
            }
        }

        return core;
    }

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
        if (pieces.Is(index, "overnight") && Word(index + 1)?.Weekday is null or 0 && pieces.Is(index, "overnight"))
        {
            return pieces.Norm(index + 1) is "stay" or "stays" or "flight" or "curfew" or "train" or "accommodation"
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

    private Dated? ReadSeason(int index, bool edged)
    {
        var at = Skip(index, "the");
        var deixis = Word(at)?.Deixis ?? TimeDeixis.None;
        at = deixis != TimeDeixis.None ? at + 1 : at;
        if (Word(at) is not { Season: { } season } || isVerb(at))
        {
            // "2011 summer"
            return ReadLoneYear(index) is { BeforeChrist: false } year && Word(year.End) is { Season: { } after }
                ? new(new CalendarMeaning { Year = year.Year, Season = after }, year.End + 1) : null;
        }

        var (meaning, end) = WithYear(new() { Season = season, Deixis = deixis }, at + 1);
        var alone = end == at + 1 && deixis == TimeDeixis.None;
        if (!alone)
        {
            return new(meaning, end);
        }

        // "the fall of Tripoli" is no autumn, and a spring may be a source of water.
        var cued = edged || at > index || pieces.Norm(index - 1) is "in" or "by" or "since" or "until" or "during" or "last" or "this";
        return cued && !(pieces.Is(at + 1, "of")) && !(pieces.Is(at, "fall") && !edged && pieces.Norm(index - 1) is not ("in" or "by" or "since" or "until" or "during")) && pieces[at + 1].Kind != PieceKind.Number
            ? new(meaning, end) : null;
    }

    /// <summary>"last week", "this morning", "the following day", "that month", "the year" (behind "the end of").</summary>
    private Dated? ReadDeictic(int index, bool edged)
    {
        var at = Skip(index, "the");
        var the = at > index;
        var deixis = Word(at)?.Deixis ?? TimeDeixis.None;
        if (deixis == TimeDeixis.None)
        {
            if (Word(at) is { Unit: "WE" } && pieces.Is(at, "weekend") && (the || pieces.Norm(index - 1) is "over" or "at"))
            {
                return new(new CalendarMeaning { Unit = "WE", Deixis = TimeDeixis.None }, at + 1);
            }

            // "for the entire year": the one that is told of.
            if (the && pieces.Norm(at) is "entire" or "whole" && Word(at + 1) is { Unit: "W" or "M" or "Y" } entire && !pieces.Norm(at + 1).EndsWith('s'))
            {
                return new(new CalendarMeaning { Unit = entire.Unit, Deixis = TimeDeixis.Same }, at + 2);
            }

            // "later in the day" goes on with the day told last.
            if (edged && the && pieces.Is(at, "day") && pieces.Is(index - 1, "in"))
            {
                return new(new CalendarMeaning { Unit = "D", Deixis = TimeDeixis.Same }, at + 1);
            }

            return edged && the && Word(at) is { Unit: "W" or "M" or "Y" or "E" or "C" } bare && !pieces.Norm(at).EndsWith('s')
                ? new(new CalendarMeaning { Unit = bare.Unit, Deixis = TimeDeixis.This }, at + 1) : null;
        }

        var past = pieces.Is(at, "past");
        at++;
        if (deixis == TimeDeixis.Same && Word(at)?.Deixis == TimeDeixis.Same)
        {
            at++;
        }

        if (past || Word(at) is not { } word)
        {
            return null;
        }

        // "the next day" stands in a story; "next week" is said by the writer.
        if (the && deixis == TimeDeixis.Next && word.Unit is "D" or "N" || (the && deixis == TimeDeixis.Next && word.DayPart is not null))
        {
            deixis = TimeDeixis.Following;
        }

        if (word.DayPart is { } part && !pieces.Norm(at).EndsWith('s'))
        {
            return deixis switch
            {
                TimeDeixis.This => new(new CalendarMeaning { DaysFromPublication = 0, Clock = part }, at + 1),
                TimeDeixis.Last => new(new CalendarMeaning { DaysFromPublication = -1, Overnight = part == "NI", Clock = part }, at + 1),
                TimeDeixis.Next => null,
                _ => new(new CalendarMeaning { Unit = "D", Deixis = deixis, Clock = part }, at + 1),
            };
        }

        if (word.Month > 0 && deixis != TimeDeixis.Same && pieces.IsCapital(at) && !word.ShortMonth && !pieces[at].Break)
        {
            var day = ReadDay(at + 1);
            return day is { } found && !IsClock(at + 1)
                ? new(new CalendarMeaning { Month = word.Month, Day = found.Day, Deixis = deixis }, found.End)
                : new(new CalendarMeaning { Month = word.Month, Deixis = deixis }, at + 1);
        }

        if (word.Unit is not { } unit || unit is "TH" or "TM" or "TS" or "F" || pieces.Norm(at).EndsWith('s'))
        {
            return null;
        }

        if (deixis is TimeDeixis.Last && unit == "D")
        {
            return null;
        }

        // "the same month a year ago"
        if (deixis == TimeDeixis.Same && unit is "M" or "Q" && pieces.Norm(at + 1) is "a" or "one" && pieces.Is(at + 2, "year") && pieces.Norm(at + 3) is "ago" or "earlier" or "before")
        {
            return new(new CalendarMeaning { Unit = unit, Deixis = deixis, YearDeixis = TimeDeixis.Previous }, at + 4);
        }

        return unit == "D" && deixis == TimeDeixis.This ? null : new(new CalendarMeaning { Unit = unit == "N" ? "D" : unit, Deixis = deixis }, at + 1);
    }

    private Dated? ReadDecadeOrCentury(int index)
    {
        var at = Skip(index, "the");
        if (pieces.Is(at, "'"))
        {
            at++;
        }

        if ((IsDigits(at, 4) || IsDigits(at, 2)) && pieces[at].Number % 10 == 0 && !(pieces[at].Glued && !pieces.Is(at - 1, "'") && !pieces.Is(at - 2, "mid")))
        {
            var s = pieces.Is(at + 1, "'") && pieces[at + 1].Glued ? at + 2 : at + 1;
            if (pieces[s] is { Norm: "s", Glued: true })
            {
                var first = (int)pieces[at].Number;
                return first is 0 or (> 100 and < 1000) or > 2200 ? null : new(new CalendarMeaning { Decade = first < 100 ? first + (first < 20 ? 2000 : 1900) : first }, s + 1);
            }
        }

        if (ReadOrdinal(at) is { Which: > 0 } nth)
        {
            var century = pieces.IsHyphen(nth.End) ? nth.End + 1 : nth.End;
            if (pieces.Is(century, "century"))
            {
                return new(new CalendarMeaning { Century = nth.Which }, century + 1);
            }

            // "twenty-first century" is cut into three words.
        }
        else if (pieces.Is(at, "twenty") && pieces.IsHyphen(at + 1) && pieces.Is(at + 2, "first") && pieces.Is(Skip(at + 3, "-"), "century"))
        {
            return new(new CalendarMeaning { Century = 21 }, Skip(at + 3, "-") + 1);
        }

        return null;
    }

    private Dated? ReadWholeYear(int index)
    {
        var at = pieces.Is(index, "the") && pieces.Norm(index + 1) is "year" or "years" ? index + 1 : index;
        at = pieces.Norm(at) is "year" or "years" ? at + 1 : at;
        return ReadLoneYear(at) is { } year ? new(new CalendarMeaning { Year = year.Year, BeforeChrist = year.BeforeChrist }, year.End) : null;
    }
}
