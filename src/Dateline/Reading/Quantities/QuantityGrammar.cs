using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading.Quantities;

/// <summary>Reads the amount that begins at a piece: modifier, number or vague word, range, and what stands behind.</summary>
internal sealed partial class QuantityGrammar(Pieces pieces, ParsedText text, TokenMap tokens)
{
    private readonly QuantityLexicon _lexicon = QuantityLexicon.Shared;

    /// <summary>An amount: pieces from Start to End, the number ending at NumberEnd; Next is where reading goes on.</summary>
    internal readonly record struct Amount(int Start, int End, int NumberEnd, int Next, QuantityBounds Bounds, string? Modifier, int? Noun, QuantityUnit Unit);

    private readonly record struct Core(int Start, int End, QuantityBounds Bounds, bool Money);

    public Amount? Read(int index)
    {
        // "Handed over 12 prisoners": the word before the number is the verb's.
        if (index > 0 && pieces.Norm(index) == "over" && _lexicon.Handing.Contains(pieces.Norm(index - 1)))
        {
            return null;
        }

        var at = index;
        var kind = BoundKind.Exact;
        string? modifier = null;
        while (_lexicon.Modifiers.Longest(pieces, at) is { End: > 0 } phrase)
        {
            // "reportedly some 30", "at least around 20": the word that says most about a bound comes first.
            kind = kind == BoundKind.Exact ? Enum.Parse<BoundKind>(phrase.Value!, ignoreCase: true) : kind;
            at = phrase.End;
            if (at - index > 8)
            {
                return null;
            }
        }

        modifier = at > index ? pieces.Text[pieces[index].Start..pieces[at - 1].End] : null;
        if (pieces.Norm(at) is "the" or "its" or "their" or "his" && modifier is not null)
        {
            at++;
        }

        if (ReadCore(at, modifier is not null) is not { } core)
        {
            return null;
        }

        var bounds = core.Bounds.With(kind);
        var end = core.End;
        if (ReadAfterModifier(end) is { } after && kind == BoundKind.Exact)
        {
            bounds = core.Bounds.With(after.Kind);
            modifier = pieces.Text[pieces[end].Start..pieces[after.End - 1].End].TrimStart('-');
            end = after.End;
        }

        if (ReadUnit(core, end) is not { } unit)
        {
            return null;
        }

        return new(index, end, core.End, unit.Next, bounds, modifier, unit.Noun, unit.Unit);
    }

    private (BoundKind Kind, int End)? ReadAfterModifier(int end)
    {
        if (pieces[end] is { Norm: "+", Glued: true })
        {
            return (BoundKind.Least, end + 1);
        }

        var at = pieces.IsHyphen(end) && pieces[end].Glued ? end + 1 : end;
        var (behind, value) = _lexicon.AfterModifiers.Longest(pieces, at);
        return behind > 0 ? (Enum.Parse<BoundKind>(value!, ignoreCase: true), behind) : null;
    }

    private Core? ReadCore(int index, bool modified)
    {
        // "between 10 and 20", "from 10 to 20"
        if (pieces.Norm(index) is "between" or "from" && ReadNumber(index + 1) is { } low
            && (pieces.Is(low.End, "and") ? pieces.Is(index, "between") : pieces.Is(low.End, "to")) && ReadNumber(low.End + 1) is { } high && low.Value < high.Value)
        {
            var (from, to) = Aligned(low.Value, high);
            return new(index, high.End, new(from, to, null), low.Money || high.Money);
        }

        if (ReadFew(index) is { } few)
        {
            return few;
        }

        if (ReadVague(index) is { } vague)
        {
            return vague;
        }

        if (pieces.Is(index, "no") && !modified)
        {
            return IsPluralNoun(index + 1) && !_lexicon.Stops.Contains(pieces.Norm(index + 1)) && !pieces.IsCapital(index + 1) && pieces[index + 1].Kind == PieceKind.Word
                ? new(index, index + 1, QuantityBounds.Exactly(0), false) : null;
        }

        if (ReadNumber(index) is not { } number)
        {
            return null;
        }

        if (pieces.Is(index, "one") && number.End == index + 1 && !CountsOne(index, modified))
        {
            return null;
        }

        // "3,000 to 5,000", "10-20", "two or three"
        var join = pieces.Norm(number.End);
        if (join is "-" or "to" or "or" && ReadNumber(number.End + 1) is { } second && second.Value > number.Value && !(join == "-" && pieces[number.End].Glued != pieces[number.End + 1].Glued)
            && !(join == "to" && number.Value * 20 < second.Value && second.Value < 1000) && !(join == "or" && second.Value > number.Value * 3))
        {
            var (from, to) = Aligned(number.Value, second);
            return new(index, second.End, new(from, to, null), number.Money || second.Money);
        }

        return new(index, number.End, QuantityBounds.Exactly(number.Value), number.Money);
    }

    // "three to five million": the scale of the second holds for the first.
    private (double Low, double High) Aligned(double low, Number high)
    {
        var scale = _lexicon.Scales.GetValueOrDefault(pieces.Norm(high.End - 1), 1);
        return scale > 1 && low < 1000 && low * scale <= high.Value ? (low * scale, high.Value) : (low, high.Value);
    }

    private Core? ReadFew(int index)
    {
        var (end, range) = _lexicon.Few.Longest(pieces, index);
        if (end < 0)
        {
            return null;
        }

        // "few" alone leans on its noun; "both sides" counts, "both A and B" does not.
        var of = pieces.Is(end, "of") ? end + 1 : end;
        if (pieces.Norm(index) is "few" or "both" or "couple" or "pair" or "handful" && !IsPluralNoun(of) && !IsPluralNoun(of + 1))
        {
            return null;
        }

        if (pieces.Is(index, "both") && (pieces.Norm(of) is "in" or "the" or "on" or "sides" || pieces.IsCapital(of) || (pieces.Is(of + 1, "and"))))
        {
            return null;
        }

        var dash = range!.IndexOf('-', StringComparison.Ordinal);
        double? low = double.Parse(range.AsSpan(0, dash));
        double? high = dash + 1 == range.Length ? null : double.Parse(range.AsSpan(dash + 1));
        if (_lexicon.Scales.TryGetValue(pieces.Norm(of), out var scale))
        {
            return new(index, of + 1, new(low * scale, high * scale, null), false);
        }

        return new(index, end, new(low, high, low == high ? low : null), false);
    }

    private Core? ReadVague(int index)
    {
        if (!_lexicon.Vague.TryGetValue(pieces.Norm(index), out var low))
        {
            return null;
        }

        if (pieces.Norm(index) is "several" or "many" or "multiple" or "numerous" or "countless")
        {
            if (_lexicon.Scales.TryGetValue(pieces.Norm(index + 1), out var scale))
            {
                return new(index, index + 2, new(low * scale, null, null), false);
            }

            return pieces.Norm(index + 1) != "of" || IsPluralNoun(index + 2) || IsPluralNoun(index + 3) ? new(index, index + 1, new(low, null, null), false) : null;
        }

        // "hundreds of thousands"
        if (pieces.Is(index + 1, "of") && _lexicon.Vague.TryGetValue(pieces.Norm(index + 2), out _) && _lexicon.Scales.TryGetValue(pieces.Norm(index + 2).TrimEnd('s'), out var larger))
        {
            return new(index, index + 3, new(low / 2 * 2 * larger, null, null), false);
        }

        return new(index, index + 1, new(low, null, null), false);
    }

    private readonly record struct Number(int End, double Value, bool Money);

    private Number? ReadNumber(int index)
    {
        var money = _lexicon.Currencies.Contains(pieces.Norm(index));
        var at = money ? index + 1 : index;
        var read = NumberReader.Read(pieces, at);
        if (read.End < 0 || double.IsNaN(read.Value) || (pieces.IsNumber(at) && !money && IsName(at)) || IsOrdinalOrPart(read.End))
        {
            return null;
        }

        return new(read.End, read.Value, money);
    }

    /// <summary>"Su-24", "Resolution 1970", "No. 5", "24/7": digits that name and do not count.</summary>
    private bool IsName(int index)
    {
        var before = pieces[index - 1];
        var glued = pieces[index].Glued;
        if (glued && before.Kind == PieceKind.Word)
        {
            return true;
        }

        if (glued && before.Norm is "-" && before.Glued && pieces[index - 2].Kind == PieceKind.Word && !_lexicon.Numbers.ContainsKey(pieces.Norm(index - 2)))
        {
            return true;
        }

        if ((glued && before.Norm is "/" or ":" or "#" or "=" or "_" or "&" or "@" or ".") || before.Norm is "#" or "@")
        {
            return true;
        }

        if (pieces[index + 1] is { Glued: true, Norm: "/" or ":" } && pieces[index + 2].Glued)
        {
            return true;
        }

        // "No. 5", and "1." at the head of a line.
        if (before.Norm == "." && before.Glued && _lexicon.NumberSigns.Contains(pieces.Norm(index - 2)))
        {
            return true;
        }

        var start = pieces[index].Start;
        while (start > 0 && pieces.Text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if ((start == 0 || pieces.Text[start - 1] == '\n') && pieces[index + 1] is { Glued: true, Norm: "." or ")" })
        {
            return true;
        }

        return !glued && _lexicon.Designators.Contains(before.Norm) && (!_lexicon.LooseDesignators.Contains(before.Norm) || (pieces.IsCapital(index - 1) && index > 1 && pieces.Norm(index - 2) != "."));
    }

    private bool IsOrdinalOrPart(int end)
    {
        if (pieces[end] is { Glued: true, Norm: "st" or "nd" or "rd" or "th" or "s" } || (pieces.Is(end, "'") && pieces[end].Glued && pieces[end + 1] is { Glued: true, Norm: "s" }))
        {
            return true;
        }

        var at = pieces.IsHyphen(end) ? end + 1 : end;
        if (TimeLexicon.Shared[pieces.Norm(at)]?.Month > 0 && pieces.IsCapital(at))
        {
            return true;
        }

        return _lexicon.Parts.Contains(pieces.Norm(at)) || (_lexicon.UnitNames.Contains(pieces.Norm(at)) && pieces.IsCapital(at));
    }

    private bool CountsOne(int index, bool modified)
    {
        var before = pieces.Norm(index - 1);
        var after = pieces.Norm(index + 1);
        if (_lexicon.OneNever.Contains(after) || before is "no" or "the" or "this" or "that" or "any" or "every" or "each" or "another" or "s" or "number" || pieces.IsHyphen(index + 1) || pieces.IsHyphen(index - 1))
        {
            return false;
        }

        if (after == "of")
        {
            // "one of the jets" counts a jet; "one of the largest" praises.
            return pieces.Norm(index + 2) is "the" or "its" or "their" or "his" or "those" or "these" or "them"
                && !pieces.Norm(index + 3).EndsWith("est", StringComparison.Ordinal) && !_lexicon.OneOfNever.Contains(pieces.Norm(index + 3))
                && (pieces.Is(index + 2, "them") || IsPluralNoun(index + 3) || IsPluralNoun(index + 4));
        }

        return modified || _lexicon.OneBefore.Contains(before) || _lexicon.OneAfter.Contains(after)
            || (pieces[index + 1].Kind == PieceKind.Word && !_lexicon.Stops.Contains(after) && !tokens.IsVerb(index + 1));
    }

    private bool IsPluralNoun(int index) => pieces[index] is { Kind: PieceKind.Word } piece && (_lexicon.Plurals.Contains(piece.Norm)
        || (piece.Length > 3 && piece.Norm.EndsWith('s') && !piece.Norm.EndsWith("ss", StringComparison.Ordinal) && !_lexicon.Stops.Contains(piece.Norm) && !tokens.IsVerb(index)));
}
