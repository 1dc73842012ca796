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

    private Dated? ReadWholeYear(int index)
    {
        var at = pieces.Is(index, "the") && pieces.Norm(index + 1) is "year" or "years" ? index + 1 : index;
        at = pieces.Norm(at) is "year" or "years" ? at + 1 : at;
        return ReadLoneYear(at) is { } year ? new(new CalendarMeaning { Year = year.Year, BeforeChrist = year.BeforeChrist }, year.End) : null;
    }
}
