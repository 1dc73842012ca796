using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>From one date to another.</summary>
internal sealed partial class TimeGrammar
{
    private (TimeMeaning Meaning, int End)? ReadRange(int index)
    {
        var between = pieces.Is(index, "between");
        var start = between ? index + 1 : index;
        var first = ReadCalendar(start);
        if (first is null && ReadDay(Skip(start, "the")) is { } day)
        {
            first = new(new CalendarMeaning { Day = day.Day }, day.End);
        }

        if (first is not { } from || from.Meaning.Clock is not null)
        {
            return null;
        }

        var connector = pieces.Norm(from.End);
        var years = from.Meaning is { Year: not null, Month: null };
        var joins = connector switch
        {
            "-" => !(years && !pieces[from.End].Glued && from.Meaning.Quarter is null && ReadLoneYear(from.End + 1) is null) || true,
            "to" or "through" or "until" or "till" or "thru" => true,
            "and" => between || from.Meaning.IsDayOnly,
            _ => false,
        };
        if (!joins || !Connected(from.End + 1))
        {
            return null;
        }

        var second = ReadSecond(from, from.End + 1);
        if (second is not { } to || !Fit(from.Meaning, to.Meaning, connector == "and" && !between))
        {
            return null;
        }

        return (new RangeMeaning(from.Meaning, to.Meaning, start, from.End - 1, from.End + 1, to.End - 1), to.End);
    }

    private Dated? ReadSecond(Dated from, int index)
    {
        if (from.Meaning is { Year: not null, Month: null, Season: null } && IsDigits(index, 2) && pieces[index].Glued && pieces[index - 1].Glued
            && pieces[index].Number > from.Meaning.Year.Value % 100 && !pieces[index + 1].Glued | pieces[index + 1].Kind == PieceKind.Mark)
        {
            return new(new CalendarMeaning { Year = (from.Meaning.Year.Value / 100 * 100) + (int)pieces[index].Number }, index + 1);
        }

        if (ReadCalendar(index) is { Meaning.Clock: null } full && !full.Meaning.IsDayOnly)
        {
            return full;
        }

        // "May 15-20, 2025"
        if (from.Meaning is { Month: > 0, Day: not null } or { IsDayOnly: true } && ReadDay(Skip(index, "the")) is { } day && !IsClock(index)
            && !lexicon.YearRefusalsAfter.Contains(pieces.Norm(day.End)) && !(pieces[day.End].Glued && pieces[day.End].Kind != PieceKind.Mark)
            && !(from.Meaning.IsDayOnly && !day.Ordinal))
        {
            var (meaning, end) = WithYear(new() { Day = day.Day, Month = from.Meaning.Month, Year = from.Meaning.Year }, day.End);
            return new(meaning, end);
        }

        return null;
    }

    private static bool Fit(CalendarMeaning from, CalendarMeaning to, bool and)
    {
        if (from.IsDayOnly)
        {
            return to is { Day: not null } && to.Day > from.Day && (!and || to.Day == from.Day + 1 || to.Month is not null);
        }

        // Like joins with like: days with days, weekdays with weekdays, months with months, years with years.
        var days = from is { Month: not null, Day: not null } && to is { Month: not null, Day: not null };
        var weekdays = from is { Weekday: not null, Day: null } && to is { Weekday: not null, Day: null };
        var months = from is { Month: not null, Day: null } && to is { Month: not null, Day: null };
        var years = from is { Year: not null, Month: null, Season: null, Quarter: null } && to is { Year: not null, Month: null, Season: null, Quarter: null };
        var decades = from.Decade is not null && to.Decade is not null;
        var toToday = from is { Month: not null } or { Year: not null } or { Weekday: not null } && to.DaysFromPublication is not null;
        return days || weekdays || months || years || decades || toToday;
    }
}
