using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Amounts of time, and times that lie such an amount before or after another.</summary>
internal sealed partial class TimeGrammar
{
    private (TimeAmount Amount, int End)? ReadAmount(int index)
    {
        var (behind, modifier) = lexicon.AmountModifiers.Longest(pieces, index);
        var at = behind > 0 ? behind : index;
        modifier = behind > 0 ? pieces.Text[pieces[index].Start..pieces[behind - 1].End].ToLowerInvariant() : null;
        double? count = null;
        var most = 0;
        var bareArticle = false;
        if (pieces.Is(at, "half") && pieces.Norm(at + 1) is "a" or "an" && Word(at + 2) is { Unit: { } halved } && Word(at + 2)?.Unit is not "TS")
        {
            return (new(0.5, halved, 0, modifier), at + 3);
        }

        var article = pieces.Norm(at) is "a" or "an";
        if (Word(article ? at + 1 : at) is { VagueAmount: > 0 } vague)
        {
            most = vague.VagueAmount;
            at = Skip(article ? at + 2 : at + 1, "of");
        }
        else if (NumberReader.Read(pieces, at) is { End: > 0 } number)
        {
            (count, at) = (number.Value, number.End);
            // "three to five days", "10-15 minutes"
            if (pieces.Norm(at) is "to" or "-" or "or" && NumberReader.Read(pieces, at + 1) is { End: > 0 } second && second.Value > number.Value
                && Word(pieces.IsHyphen(second.End) ? second.End + 1 : second.End)?.Unit is not null)
            {
                (count, most, at) = (null, (int)Math.Min(second.Value, 10_000), second.End);
            }
        }
        else if (article)
        {
            (count, at, bareArticle) = (1, at + 1, true);
        }
        else
        {
            return null;
        }

        if (pieces.Is(at, "and") && pieces.Is(at + 1, "a") && pieces.Is(at + 2, "half"))
        {
            (count, at) = (count + 0.5, at + 3);
        }

        at = pieces.IsHyphen(at) ? at + 1 : at;
        // "a full day" is an amount; "a difficult day" is a day.
        if (lexicon.AmountFillers.Contains(pieces.Norm(at)) && Word(at + 1)?.Unit is not null && (!bareArticle || pieces.Norm(at) is "full" or "whole" or "further" or "solid"))
        {
            at++;
        }

        if (!Connected(at) || Word(at) is not { Unit: { } unit } || pieces.IsCapital(at) && !pieces.IsAllCapitals(at) && !pieces.IsCapital(index))
        {
            return null;
        }

        var plural = pieces.Norm(at).EndsWith('s');
        if ((unit is "TS" or "Q" && !plural) || (bareArticle && unit is "N" or "WE" && bareArticle) || (unit == "Q") || (unit is "TM" && pieces.Norm(at) is "min" && !pieces.IsNumber(at - 1)))
        {
            return null;
        }

        at++;
        if (pieces.Is(at, "and") && pieces.Is(at + 1, "a") && pieces.Is(at + 2, "half"))
        {
            (count, at) = (count + 0.5, at + 3);
        }

        return (new(count, unit == "F" ? "W" : unit, most, modifier) { Count = unit == "F" ? count * 2 : count }, at);
    }

    private (TimeMeaning Meaning, int End)? ReadPeriod(int index)
    {
        if (ReadStretch(index) is { } stretch)
        {
            return stretch;
        }

        if (ReadAmount(index) is { } amount)
        {
            return WithDirection(amount.Amount, amount.End);
        }

        // "for months", "weeks later", "decades-long"
        if (Word(index) is { Unit: { } unit } && unit is not ("TS" or "Q" or "F" or "N" or "WE") && pieces.Norm(index).EndsWith('s') && !pieces[index].Glued)
        {
            var cued = pieces.Norm(index - 1) is "for" or "within" or "over" or "just" or "lasted" or "lasting" or "only" or "took";
            var read = WithDirection(new(null, unit, 20), index + 1);
            return cued || read.End > index + 1 ? read : null;
        }

        return null;
    }

    /// <summary>"the past few weeks", "the last 24 hours", "recent days", "the past year".</summary>
    private (TimeMeaning Meaning, int End)? ReadStretch(int index)
    {
        if (pieces.Is(index, "the") && pieces.Norm(index - 1) is "over" or "through" && pieces.Norm(index + 1) is "years" or "decades")
        {
            return (new DurationMeaning(new(null, "Y", 20)), index + 2);
        }

        var the = pieces.Norm(index) is "the" or "these" or "this" ? index + 1 : index;
        if (pieces.Is(the, "recent"))
        {
            return Word(the + 1) is { Unit: { } unit } && pieces.Norm(the + 1).EndsWith('s') && unit is not "TS"
                ? (new DurationMeaning(new(null, unit, 6), TimeDeixis.Last), the + 2) : null;
        }

        var at = the;
        var deixis = Word(at)?.Deixis ?? TimeDeixis.None;
        if (deixis is TimeDeixis.None or TimeDeixis.Same || (deixis == TimeDeixis.This && the == index))
        {
            // "the first two months of 1938", "the four previous weeks"
            return null;
        }

        at++;
        if (ReadAmount(at) is { } amount && pieces.Norm(at) is not ("a" or "an" or "some"))
        {
            return (new DurationMeaning(amount.Amount, deixis), amount.End);
        }

        if (Word(at) is not { Unit: { } single } || single is "TS" or "Q" or "N")
        {
            return null;
        }

        if (pieces.Norm(at).EndsWith('s'))
        {
            return (new DurationMeaning(new(null, single, 6), deixis), at + 1);
        }

        return pieces.Is(the, "past") || single is "TH" or "TM" ? (new DurationMeaning(new(1, single), deixis), at + 1) : null;
    }

    private (TimeMeaning Meaning, int End) WithDirection(TimeAmount amount, int end)
    {
        var at = pieces.IsHyphen(end) && pieces[end].Glued ? end + 1 : end;
        switch (pieces.Norm(at))
        {
            case "ago":
                return (new OffsetMeaning(amount, -1, OffsetAnchor.Publication), at + 1);
            case "earlier" or "previously" or "beforehand":
                return (new OffsetMeaning(amount, -1, OffsetAnchor.Text), at + 1);
            case "later" or "afterward" or "afterwards" or "thereafter" or "hence":
                return (new OffsetMeaning(amount, 1, OffsetAnchor.Text), at + 1);
            case "before" or "after" or "prior" or "following":
                return Beside(amount, at);
            case "from" when pieces.Norm(at + 1) is "now" or "today":
                return (new OffsetMeaning(amount, 1, OffsetAnchor.Publication), at + 2);
            case "old" when amount.Unit is not "Y":
                return (new OffsetMeaning(amount, -1, OffsetAnchor.Publication), at + 1);
            case "old" or "long":
                return (new DurationMeaning(amount), at + 1);
            default:
                return (new DurationMeaning(amount), end);
        }
    }

    /// <summary>"a week before March 10", "three days after", "two weeks after the attack".</summary>
    private (TimeMeaning Meaning, int End) Beside(TimeAmount amount, int at)
    {
        var direction = pieces.Norm(at) is "before" or "prior" ? -1 : 1;
        var behind = pieces.Is(at, "prior") && pieces.Is(at + 1, "to") ? at + 2 : at + 1;
        if (Connected(behind) && ReadCalendar(behind) is { } date)
        {
            return (new OffsetMeaning(amount, direction, OffsetAnchor.Given, date.Meaning), date.End);
        }

        var ends = pieces[behind].Kind == PieceKind.Mark && !pieces.Is(behind, "\"");
        return ends ? (new OffsetMeaning(amount, direction, OffsetAnchor.Text), at + 1) : (new OffsetMeaning(amount, direction, OffsetAnchor.Open), at);
    }

    /// <summary>"the day before yesterday", "the day after", "the week before May 5".</summary>
    private (TimeMeaning Meaning, int End)? ReadDayBeforeOrAfter(int index)
    {
        if (!pieces.Is(index, "the") || Word(index + 1) is not { Unit: { } unit } || unit is "TS" or "TM" or "Q" || pieces.Norm(index + 1).EndsWith('s'))
        {
            return null;
        }

        if (pieces.Norm(index + 2) is "previous" or "earlier")
        {
            return (new OffsetMeaning(new(1, unit), -1, OffsetAnchor.Text), index + 3);
        }

        if (pieces.Norm(index + 2) is not ("before" or "after" or "following"))
        {
            return null;
        }

        var unitOf = unit is "N" or "WE" ? "D" : unit;
        if (pieces.Is(index + 2, "before") && pieces.Is(index + 3, "yesterday"))
        {
            return (new CalendarMeaning { DaysFromPublication = -2 }, index + 4);
        }

        if (pieces.Is(index + 2, "after") && pieces.Is(index + 3, "tomorrow"))
        {
            return (new CalendarMeaning { DaysFromPublication = 2 }, index + 4);
        }

        var (meaning, end) = Beside(new(1, unitOf), index + 2);
        return (meaning, Math.Max(end, index + 3));
    }
}
