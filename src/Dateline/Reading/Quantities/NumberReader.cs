namespace Dateline.Reading.Quantities;

/// <summary>Reads one number, in digits or in words, that begins at a piece.</summary>
internal static class NumberReader
{
    /// <summary>The index after the number and its value; (−1, 0) when no number begins there.</summary>
    public static (int End, double Value) Read(Pieces pieces, int index)
    {
        var lexicon = QuantityLexicon.Shared;
        if (pieces.IsNumber(index))
        {
            return Scaled(pieces, lexicon, index + 1, pieces[index].Number);
        }

        if (pieces[index].Kind != PieceKind.Word)
        {
            return (-1, 0);
        }

        // "half a million", "half a dozen"
        if (pieces.Is(index, "half") && pieces.Norm(index + 1) is "a" or "an" && lexicon.Scales.TryGetValue(pieces.Norm(index + 2), out var halved))
        {
            return (index + 3, halved / 2);
        }

        return Words(pieces, lexicon, index);
    }

    private static (int End, double Value) Scaled(Pieces pieces, QuantityLexicon lexicon, int end, double value)
    {
        var next = pieces[end];
        if (next is { Kind: PieceKind.Word, Glued: true } && lexicon.Letters.TryGetValue(next.Norm, out var letter) && TakesLetter(pieces, end, value, next.Norm))
        {
            return (end + 1, value * letter);
        }

        var at = pieces.IsHyphen(end) && pieces[end].Glued ? end + 1 : end;
        return pieces[at].Kind == PieceKind.Word && lexicon.Scales.TryGetValue(pieces.Norm(at), out var scale) ? (at + 1, value * scale) : (end, value);
    }

    // "5m" is five metres, unless a currency stands before it, or a decimal says that nobody measured it.
    private static bool TakesLetter(Pieces pieces, int end, double value, string letter) =>
        letter is not ("m" or "b") || QuantityLexicon.Shared.Currencies.Contains(pieces.Norm(end - 2)) || value != Math.Floor(value);

    private static (int End, double Value) Words(Pieces pieces, QuantityLexicon lexicon, int index)
    {
        double total = 0;
        double group = 0;
        var last = double.MaxValue;
        var end = -1;
        var at = index;
        if (pieces.Norm(index) is "a" or "an")
        {
            if (!lexicon.Scales.ContainsKey(pieces.Norm(index + 1)))
            {
                return (-1, 0);
            }

            group = 1;
            at++;
        }

        while (pieces[at].Kind == PieceKind.Word && (end < 0 || !pieces[at].Break))
        {
            if (lexicon.Numbers.TryGetValue(pieces.Norm(at), out var number))
            {
                // Tens take ones after them and hundreds take tens; "two three" are two numbers.
                if (end > 0 && !(last >= 100 || (last >= 20 && number is > 0 and < 10)))
                {
                    break;
                }

                group += number;
                last = number;
            }
            else if (lexicon.Scales.TryGetValue(pieces.Norm(at), out var scale))
            {
                if (group == 0)
                {
                    break;
                }

                group *= scale;
                last = scale;
                if (scale >= 1000)
                {
                    total += group;
                    group = 0;
                }
            }
            else
            {
                break;
            }

            end = ++at;
            if (pieces.Is(at, "and") && last >= 100 && lexicon.Numbers.ContainsKey(pieces.Norm(at + 1)))
            {
                at++;
            }
            else if (pieces.IsHyphen(at) && pieces[at].Glued && pieces[at + 1].Glued
                && (lexicon.Numbers.ContainsKey(pieces.Norm(at + 1)) ? last is >= 20 and < 100 : lexicon.Scales.ContainsKey(pieces.Norm(at + 1))))
            {
                at++;
            }
            else if (pieces.Is(at, "and") && pieces.Is(at + 1, "a") && pieces.Is(at + 2, "half"))
            {
                // "two and a half million" is read here; "two and a half years" is the business of whoever reads times.
                if (lexicon.Scales.TryGetValue(pieces.Norm(at + 3), out var larger) && larger >= 1000)
                {
                    return (at + 4, (total + group + 0.5) * larger);
                }
            }
        }

        return end < 0 ? (-1, 0) : (end, total + group);
    }
}
