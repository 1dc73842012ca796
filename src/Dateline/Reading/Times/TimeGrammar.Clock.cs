using System.Globalization;
using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>Times of day.</summary>
internal sealed partial class TimeGrammar
{
    private readonly record struct Clock(string Value, int End, bool Certain);

    /// <summary>"6:30 a.m.", "6pm", "0300 GMT", "1800 [2300 GMT]", "noon"; the value as TIMEX3 writes it after the T.</summary>
    private Clock? ReadClock(int index)
    {
        if (pieces.Norm(index) is "noon" or "midday")
        {
            return new("12:00", index + 1, true);
        }

        if (!pieces.IsNumber(index))
        {
            return null;
        }

        var number = pieces[index];
        var end = index + 1;
        int hour;
        int? minute = null;
        if (number.Length <= 2 && pieces[end] is { Norm: ":", Glued: true } && pieces[end + 1] is { Kind: PieceKind.Number, Glued: true, Length: 2, Number: < 60 } minutes)
        {
            (hour, minute, end) = ((int)number.Number, (int)minutes.Number, end + 2);
            if (pieces[end] is { Norm: ":", Glued: true } && pieces[end + 1] is { Kind: PieceKind.Number, Glued: true })
            {
                end += 2;
            }
        }
        else if (number.Norm.Length is 4 or 5 && number.Norm.IndexOf('.', StringComparison.Ordinal) is > 0 and var point && number.Norm.Length - point == 3)
        {
            hour = int.Parse(number.Norm.AsSpan(0, point), CultureInfo.InvariantCulture);
            minute = int.Parse(number.Norm.AsSpan(point + 1), CultureInfo.InvariantCulture);
            if (Half(end) is null)
            {
                return null;
            }
        }
        else if (IsDigits(index, 4) && number.Number % 100 < 60 && lexicon.Zones.ContainsKey(ZoneAt(end)))
        {
            (hour, minute) = ((int)number.Number / 100, (int)number.Number % 100);
        }
        else if (IsDigits(index, 4) && number.Number % 100 < 60 && pieces.Norm(end) is "[" or "(" && IsDigits(end + 1, 4) && lexicon.Zones.ContainsKey(ZoneAt(end + 2)) && pieces.Norm(end + 3) is "]" or ")")
        {
            var value = $"{number.Norm[..2]}:{number.Norm[2..]}";
            return (int)number.Number / 100 > 24 ? null : new(value, end + 4, true);
        }
        else if (IsDigits(index, 4) && number.Number < 2400 && number.Number % 100 < 60 && pieces.Is(index - 1, "at") && !lexicon.YearRefusalsAfter.Contains(pieces.Norm(end)) && !pieces[end].Glued | pieces[end].Kind == PieceKind.Mark)
        {
            (hour, minute) = ((int)number.Number / 100, (int)number.Number % 100);
        }
        else if (number.Length <= 2 && (Half(end) is not null || (pieces.Is(end, "o") && pieces.Is(end + 2, "clock"))))
        {
            hour = (int)number.Number;
            end = pieces.Is(end, "o") ? end + 3 : end;
        }
        else
        {
            return null;
        }

        if (hour > 24 || minute > 59)
        {
            return null;
        }

        var certain = false;
        if (Half(end) is { } half)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
            certain = true;
            end++;
        }

        var zone = "";
        if (lexicon.Zones.TryGetValue(ZoneAt(end), out var offset))
        {
            zone = offset;
            certain = true;
            end = pieces.Is(end, "local") && pieces.Is(end + 1, "time") ? end + 2 : end + 1;
        }

        return new(minute is { } m ? $"{hour:00}:{m:00}{zone}" : $"{hour:00}{(zone.Length > 0 ? ":00" + zone : ":00")}", end, certain || number.Length > 2);
    }

    private string ZoneAt(int index) => pieces[index].Kind == PieceKind.Word && (pieces.Norm(index) != "local" || pieces.Is(index + 1, "time")) ? pieces.Norm(index) : "";

    private string? Half(int index) => pieces.Norm(index) is "am" or "pm" && !pieces.IsCapital(index) | pieces.IsAllCapitals(index) ? pieces.Norm(index) : null;

    /// <summary>A time of day that nothing but a preposition or its own writing tells to be one.</summary>
    private Clock? ReadLoneClock(int index) => ReadClock(index) is { } clock && (clock.Certain
        || pieces.Norm(index - 1) is "at" or "around" or "about" or "by" or "since" or "until" or "till" or "before" or "after" or "from" or "approximately") ? clock : null;
}
