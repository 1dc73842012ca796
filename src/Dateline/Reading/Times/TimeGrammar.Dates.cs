using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Days, months and years in digits and names.</summary>
internal sealed partial class TimeGrammar
{
    private readonly record struct Dated(CalendarMeaning Meaning, int End);

    /// <summary>"2020-05-18", "18/05/2020", "18.05.2020"; a date whose order is uncertain keeps only its year.</summary>
    private Dated? ReadNumeric(int index)
    {
        if (!IsDigits(index, 4) && !IsDigits(index, 2) && !IsDigits(index, 1))
        {
            return null;
        }

        var mark = pieces.Norm(index + 1);
        if (mark is not ("-" or "/" or ".") || !pieces[index + 1].Glued || !pieces.Is(index + 3, mark) || !pieces[index + 2].Glued || !pieces[index + 3].Glued || !pieces[index + 4].Glued
            || !pieces.IsNumber(index + 2) || !pieces.IsNumber(index + 4) || pieces[index + 2].Length > 2)
        {
            return null;
        }

        var (first, second, third) = ((int)pieces[index].Number, (int)pieces[index + 2].Number, (int)pieces[index + 4].Number);
        var end = index + 5;
        if (IsDigits(index, 4) && pieces[index + 4].Length <= 2 && IsDay(first, second, third))
        {
            var meaning = new CalendarMeaning { Year = first, Month = second, Day = third };
            return pieces.Is(end, "t") && pieces[end].Glued && ReadClock(end + 1) is { } time ? new(meaning with { Clock = time.Value }, time.End) : new(meaning, end);
        }

        if (mark == "-" || !IsDigits(index + 4, 4) || pieces[index].Length > 2)
        {
            return null;
        }

        var dayFirst = IsDay(third, second, first);
        var monthFirst = IsDay(third, first, second);
        return (dayFirst, monthFirst) switch
        {
            (true, true) when first != second => new(new CalendarMeaning { Year = third, Month = -1 }, end),
            (true, _) => new(new CalendarMeaning { Year = third, Month = second, Day = first }, end),
            (false, true) => new(new CalendarMeaning { Year = third, Month = first, Day = second }, end),
            _ => null,
        };
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private bool IsDigits(int index, int length) => pieces[index] is { Kind: PieceKind.Number } piece && piece.Length == length && !piece.Norm.Contains(',', StringComparison.Ordinal) && !piece.Norm.Contains('.', StringComparison.Ordinal);

    /// <summary>"18", "18th", "the 18th"; 1 to 31.</summary>
    private (int Day, int End, bool Ordinal)? ReadDay(int index)
    {
        if ((IsDigits(index, 1) || IsDigits(index, 2)) && pieces[index].Number is >= 1 and <= 31 and var day)
        {
            var ordinal = pieces[index + 1] is { Glued: true, Norm: "st" or "nd" or "rd" or "th" };
            return ((int)day, ordinal ? index + 2 : index + 1, ordinal);
        }

        return null;
    }

    /// <summary>"2011", "480 BC", "'89" or "AD 70", where nothing speaks against a year.</summary>
    private (int Year, int End, bool BeforeChrist)? ReadYear(int index)
    {
        if (pieces.Is(index, "'") && IsDigits(index + 1, 2) && pieces[index + 1].Glued && !pieces[index].Glued)
        {
            var two = (int)pieces[index + 1].Number;
            return (two + (two < 30 ? 2000 : 1900), index + 2, false);
        }

        if (!pieces.IsNumber(index) || pieces[index].Number is < 1 or > 2200 || pieces[index].Number != Math.Floor(pieces[index].Number))
        {
            return null;
        }

        if (pieces.Norm(index + 1) is "bc" or "bce")
        {
            return ((int)pieces[index].Number, index + 2, true);
        }

        var year = (int)pieces[index].Number;
        return IsDigits(index, 4) && year >= 1000 && !pieces[index + 1].Norm.StartsWith('%') ? (year, index + 1, false) : null;
    }

    /// <summary>A year that stands by itself: its neighbours decide whether the number is one.</summary>
    private (int Year, int End, bool BeforeChrist)? ReadLoneYear(int index)
    {
        if (ReadYear(index) is not { } year)
        {
            return null;
        }

        if (year.BeforeChrist || pieces.Is(index, "'"))
        {
            // "'89" closes a quotation as often as it opens a year; only a preposition makes it one.
            return year.BeforeChrist || pieces.Norm(index - 1) is "of" or "in" or "since" ? year : null;
        }

        var before = pieces.Norm(index - 1);
        var after = pieces.Norm(year.End);
        var glued = pieces[index].Glued && pieces[index - 1].Kind == PieceKind.Mark;
        // "Resolution 1807 (2008)": the year is a part of its name.
        var isNumbered = before == "(" && pieces[index - 2].Kind == PieceKind.Number && lexicon.YearRefusalsBefore.Contains(pieces.Norm(index - 3));
        if (isNumbered || lexicon.YearRefusalsBefore.Contains(before) || (before == "." && glued) || (glued && before is "/" or ":" or "=" or "&" or "_"))
        {
            return null;
        }

        if (pieces[index].Glued && (pieces[index - 1].Kind == PieceKind.Word || (before == "-" && pieces[index - 1].Glued && pieces[index - 2].Kind == PieceKind.Word && Word(index - 2)?.Edge is null or TimeEdge.None && before != "–" && !lexicon.YearCues.Contains(pieces.Norm(index - 2)))))
        {
            return null;
        }

        if (pieces[year.End] is { Glued: true, Kind: not PieceKind.Mark } || (pieces[year.End] is { Glued: true, Norm: ":" or "/" or "." or "," } && pieces[year.End + 1] is { Glued: true, Kind: PieceKind.Number }))
        {
            return null;
        }

        if ((lexicon.YearRefusalsAfter.Contains(after) || (after == "of" && !lexicon.YearCues.Contains(before))) && !(before is "in" or "since" && !lexicon.YearRefusalsAlways.Contains(after)))
        {
            return null;
        }

        if (year.Year is < 1500 or > 2100)
        {
            return before is "in" or "since" or "circa" or "until" or "ad" && pieces[year.End].Kind == PieceKind.Mark ? year : null;
        }

        if (lexicon.YearCues.Contains(before) || pieces[year.End].Kind == PieceKind.Mark)
        {
            return year;
        }

        // "2015 fighters were killed" counts; "the 2015 elections" and "the 2003 invasion" do not.
        var plural = pieces[year.End].Kind == PieceKind.Word && after.Length > 3 && after.EndsWith('s') && !after.EndsWith("ss", StringComparison.Ordinal) && after is not "was" and not "has" and not "his" && !isVerb(year.End);
        return !plural || before is "the" or "s" or "this" ? year : null;
    }

    /// <summary>A month by name, where it is one for sure or something beside it says so.</summary>
    private int ReadMonth(int index, bool beside)
    {
        if (Word(index) is not { Month: > 0 } word)
        {
            return 0;
        }

        if (beside)
        {
            return word.Month;
        }

        if (word.ShortMonth || !pieces.IsCapital(index) || isVerb(index))
        {
            return 0;
        }

        if (!word.DoubtfulMonth)
        {
            return word.Month;
        }

        if (pieces.Norm(index + 1) is "to" or "-" or "through" or "and" && Word(index + 2) is { Month: > 0, ShortMonth: false } && pieces.IsCapital(index + 2))
        {
            return word.Month;
        }

        // "May" alone, or in capitals: only behind words that a month follows.
        return pieces.Norm(index - 1) is "in" or "since" or "of" or "until" or "till" or "by" or "from" or "during" or "early" or "late" or "last" or "next" or "this" or "mid"
            or "before" or "after" or "between" or "to" or "and" or "through" or "previous" or "following" or "back" or "the" or "a" or "s" or "-" && !(pieces.IsAllCapitals(index) && pieces.Norm(index - 1) is "to" or "and" or "of" or "-" or "this")
            ? word.Month : 0;
    }

    private (CalendarMeaning Meaning, int End) WithYear(CalendarMeaning meaning, int end)
    {
        var at = pieces.Is(end, ",") || pieces.Is(end, ".") || pieces.Is(end, "of") || (pieces.IsHyphen(end) && pieces[end].Glued) ? end + 1 : end;
        if (pieces.Is(end, ",") && pieces.Is(end + 1, "of"))
        {
            at = end + 2;
        }

        if (pieces.Is(end, ".") && meaning.Day is not null)
        {
            at = end;
        }

        at = Skip(at, "in");
        if (Connected(at) && ReadYear(at) is { } year && (year.BeforeChrist || year.Year is > 1400 and < 2200) && !lexicon.YearRefusalsAfter.Contains(pieces.Norm(year.End))
            && !(pieces[year.End] is { Glued: true, Norm: ":" } && pieces[year.End + 1].Glued))
        {
            return (meaning with { Year = year.Year, BeforeChrist = year.BeforeChrist }, year.End);
        }

        // "28 SEP 89", as the wires wrote it.
        if (meaning.Day is not null && at == end && IsDigits(at, 2) && !pieces[at].Glued && pieces[at].Number >= 32)
        {
            return (meaning with { Year = 1900 + (int)pieces[at].Number }, at + 1);
        }

        // "March of that year", "May last year"
        var the = Skip(at, "the");
        if (Word(the) is { Deixis: not TimeDeixis.None } word && Word(the + 1)?.Unit == "Y")
        {
            return (meaning with { YearDeixis = word.Deixis }, the + 2);
        }

        return (meaning, end);
    }

    /// <summary>"May 18, 2020", "18 May", "the 18th of May", "May 2020", "May".</summary>
    private Dated? ReadMonthAndDay(int index)
    {
        if (ReadNamelessMonthAndDay(index) is not { } read)
        {
            return null;
        }

        var named = read.Meaning is { Month: not null, Year: null } && lexicon.NameNouns.Contains(pieces.Norm(read.End)) && pieces.IsCapital(read.End) && !pieces.IsAllCapitals(index);
        return named ? null : read;
    }

    private Dated? ReadNamelessMonthAndDay(int index)
    {
        // Month first.
        if (Word(index)?.Month > 0)
        {
            var dot = Word(index)!.ShortMonth && pieces.Is(index + 1, ".") ? index + 2 : index + 1;
            var day = ReadDay(Skip(Skip(dot, ","), "the") is var at && pieces.Is(dot, ",") ? dot : at);
            if (day is { } found && (pieces.IsCapital(index) || found.Ordinal || Word(index)!.ShortMonth) && !IsClock(dot) && Connected(dot) && ReadMonth(index, beside: true) is > 0 and var named
                && !(!found.Ordinal && pieces[found.End] is { Kind: PieceKind.Word } next && lexicon.YearRefusalsAfter.Contains(next.Norm)))
            {
                var (meaning, end) = WithYear(new() { Month = named, Day = found.Day }, found.End);
                return new(meaning, end);
            }

            var (dated, behind) = WithYear(new() { Month = Word(index)!.Month }, dot);
            var beside = behind > dot && (pieces.IsCapital(index) || Word(index) is { DoubtfulMonth: false });
            return ReadMonth(index, beside) > 0 ? new(dated, beside ? behind : index + 1) : null;
        }

        // Day first.
        var start = Skip(index, "the");
        if (ReadDay(start) is { } first)
        {
            var of = Skip(pieces.IsHyphen(first.End) && pieces[first.End].Glued ? first.End + 1 : first.End, "of");
            if (Word(of) is { Month: > 0 } month && Connected(of) && (pieces.IsCapital(of) || first.Ordinal || month is { DoubtfulMonth: false })
                && !(isVerb(of) && month.DoubtfulMonth && ReadYear(of + 1) is null))
            {
                var (meaning, end) = WithYear(new() { Month = month.Month, Day = first.Day }, month.ShortMonth && pieces.Is(of + 1, ".") ? of + 2 : of + 1);
                return new(meaning, end);
            }

            // "the 15th", of a month that the context tells.
            if (first.Ordinal && start > index && !IsOrdinalOfSomething(first.End))
            {
                return new(new CalendarMeaning { Day = first.Day }, first.End);
            }
        }

        return null;
    }

    private bool IsOrdinalOfSomething(int end) =>
        pieces[end].Kind == PieceKind.Word && !QuantityLexicon.Shared.Stops.Contains(pieces.Norm(end)) && !isVerb(end);

    private bool IsClock(int index) => ReadClock(index) is not null;
}
