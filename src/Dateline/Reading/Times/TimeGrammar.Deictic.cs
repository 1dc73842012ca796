using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Expressions that point: seasons, "last week", "the following day", decades and centuries.</summary>
internal sealed partial class TimeGrammar
{
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
}
