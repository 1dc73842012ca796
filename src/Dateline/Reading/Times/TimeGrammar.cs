using Dateline.Reading.Quantities;

namespace Dateline.Reading.Times;

/// <summary>
/// Reads the longest expression of time that begins at a piece. It looks at words alone and reckons nothing: what the words mean on the
/// calendar is the business of <see cref="TimeCalendar"/>.
/// </summary>
internal sealed partial class TimeGrammar(Pieces pieces, TimeLexicon lexicon, Func<int, bool> isVerb)
{
    /// <summary>The meaning of the longest expression that begins at an index and the index after it; null when none begins there.</summary>
    public (TimeMeaning Meaning, int End)? Read(int index)
    {
        var piece = pieces[index];
        var opens = piece.Kind switch
        {
            PieceKind.Number => true,
            PieceKind.Word => piece.Norm is "the" or "a" or "an" or "every" or "each" or "per" or "over" or "between" or "half" or "overnight" or "q" or "h" || lexicon.CanOpen(piece.Norm)
                || QuantityLexicon.Shared.Numbers.ContainsKey(piece.Norm),
            _ => piece.Norm == "'",
        };
        if (!opens)
        {
            return null;
        }

        (TimeMeaning Meaning, int End)? best = null;
        Try(ReadRange(index));
        if (ReadCalendar(index) is { } date)
        {
            Try((date.Meaning, date.End));
        }

        Try(ReadPeriod(index));
        Try(ReadDayBeforeOrAfter(index));
        Try(ReadSet(index));
        Try(ReadPhrase(index));
        return best;

        void Try((TimeMeaning Meaning, int End)? read)
        {
            if (read is { } found && (best is null || found.End > best.Value.End))
            {
                best = found;
            }
        }
    }

    private TimeWord? Word(int index) => pieces[index].Kind == PieceKind.Word ? lexicon[pieces.Norm(index)] : null;

    /// <summary>Index after an optional word.</summary>
    private int Skip(int index, string norm) => pieces.Is(index, norm) ? index + 1 : index;

    private bool Connected(int index) => !pieces[index].Break;

    private (TimeMeaning Meaning, int End)? ReadPhrase(int index)
    {
        var (end, value) = lexicon.References.Longest(pieces, index);
        if (end > 0 && !(pieces.Is(end - 1, "past") && (Word(end) is not null || pieces.IsNumber(end) || QuantityLexicon.Shared.Numbers.ContainsKey(pieces.Norm(end)))))
        {
            return (new ReferenceMeaning(value!), end);
        }

        var deictic = Word(index)?.Deixis is not (null or TimeDeixis.None) ? index + 1 : index;
        (end, _) = lexicon.Holidays.Longest(pieces, deictic);
        if (end < 0 || !pieces.IsCapital(deictic))
        {
            return null;
        }

        return (new OpenMeaning(null), ReadYear(Skip(end, "of")) is { } year ? year.End : end);
    }

    private (TimeMeaning Meaning, int End)? ReadSet(int index)
    {
        if (Word(index)?.Set is { } often && !(pieces.IsCapital(index) && pieces.IsCapital(index + 1)))
        {
            return (new SetMeaning(often), index + 1);
        }

        if (pieces.Norm(index) is not ("every" or "each" or "per"))
        {
            // "20 barrels a day", "twice a week"
            if (pieces.Norm(index) is "a" or "an" && Word(index + 1) is { Unit: { } unit } && unit.Length < 3 && IsRate(index))
            {
                return (new SetMeaning(Iso("1", unit)), index + 2);
            }

            return null;
        }

        var at = pieces.Is(index + 1, "other") ? index + 2 : index + 1;
        if (Word(at) is { Weekday: > 0 and var weekday })
        {
            return (new SetMeaning($"XXXX-WXX-{weekday}"), at + 1);
        }

        if (Word(at) is { Unit: { } single })
        {
            return (new SetMeaning(Iso(at == index + 1 ? "1" : "2", single)), at + 1);
        }

        if (Word(at) is { DayPart: { } part })
        {
            return (new SetMeaning($"XXXX-XX-XXT{part}"), at + 1);
        }

        return ReadAmount(index + 1) is { } amount && amount.Amount.Count is { } count
            ? (new SetMeaning(Iso(TimeCalendar.Number(count), amount.Amount.Unit)), amount.End)
            : null;
    }

    private bool IsRate(int index) =>
        lexicon.RateHeads.Contains(pieces.Norm(index - 1))
        || (pieces.IsNumber(index - 1) && QuantityLexicon.Shared.Currencies.Contains(pieces.Norm(index - 2)));

    private static string Iso(string count, string unit) => unit switch
    {
        "TH" or "TM" or "TS" => $"PT{count}{unit[1]}",
        "E" => $"P{(count == "1" ? "10" : count + "0")}Y",
        "C" => $"P{count}00Y",
        "F" => count == "1" ? "P2W" : $"P{count}W",
        "Q" => count == "1" ? "P3M" : $"P{count}Q",
        "N" => $"P{count}D",
        _ => $"P{count}{unit}",
    };
}
