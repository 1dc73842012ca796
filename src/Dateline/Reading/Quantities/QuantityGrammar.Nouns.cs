using Dateline.Text;

namespace Dateline.Reading.Quantities;

/// <summary>What a number is a number of.</summary>
internal sealed partial class QuantityGrammar
{
    private const int Reach = 8;

    private (QuantityUnit Unit, int? Noun, int Next)? ReadUnit(Core core, int end)
    {
        if (core.Money)
        {
            return (QuantityUnit.Money, null, end);
        }

        var next = pieces[end];
        if (next.Norm == "%")
        {
            return (QuantityUnit.Share, null, end + 1);
        }

        if (next.Norm == "°")
        {
            return (QuantityUnit.Other, null, end + 1);
        }

        if (IsAge(core))
        {
            return (QuantityUnit.Age, null, end);
        }

        var hyphen = pieces.IsHyphen(end) && next.Glued && pieces[end + 1].Glued;
        var at = hyphen ? end + 1 : end;
        var word = pieces.Norm(at);
        if (_lexicon.Calibres.Contains(word))
        {
            return null;
        }

        // "twelve-year-old", "12 years old", "a five-day-old truce"
        if (_lexicon.Ages.Contains(word.TrimEnd('s')) && pieces.Is(pieces.IsHyphen(at + 1) ? at + 2 : at + 1, "old"))
        {
            return (QuantityUnit.Age, null, end);
        }

        var square = word is "square" or "cubic" ? at + 1 : at;
        if (_lexicon.Units.TryGetValue(pieces.Norm(square), out var unit))
        {
            var token = tokens[square];
            return (square > at ? QuantityUnit.Area : unit, token < 0 ? null : token, end);
        }

        if (word == "m" && pieces[at].Glued)
        {
            return (QuantityUnit.Distance, tokens[at] is >= 0 and var metre ? metre : null, end);
        }

        if (hyphen)
        {
            // "a 20-man patrol" counts men, "a 2,000-strong force" its own; "a two-storey house" counts houses by no number.
            return _lexicon.Strength.Contains(word)
                ? (QuantityUnit.Count, word == "strong" ? NounBehind(at + 1) : tokens[at] is >= 0 and var member ? member : null, end)
                : null;
        }

        // Digits that run into letters are a name or a code.
        if (pieces[end - 1].Kind == PieceKind.Number && next is { Kind: PieceKind.Word, Glued: true })
        {
            return null;
        }

        if (pieces.Is(end, "of"))
        {
            var inside = pieces.Norm(end + 1) is "the" or "its" or "their" or "his" or "her" or "these" or "those" or "our" ? end + 2 : end + 1;
            return (QuantityUnit.Count, pieces.Is(inside, "them") ? null : NounBehind(inside), end);
        }

        var noun = NounByParse(core.End - 1) ?? NounBehind(end);
        if (noun is null && pieces.Norm(core.Start) is "many" or "several" or "multiple" or "numerous")
        {
            return null;
        }

        // "four more days": the unit stands further on.
        var measured = noun is { } counted && counted <= tokens[end] + 2 ? _lexicon.Units.GetValueOrDefault(text.Text[text.Starts[counted]..text.Ends[counted]].ToLowerInvariant(), QuantityUnit.Count) : QuantityUnit.Count;
        return (measured, noun, end);
    }

    /// <summary>"Ahmed, 34, said", "aged 12", "age of 7".</summary>
    private bool IsAge(Core core)
    {
        if (core.Bounds.Value is not (>= 0 and <= 120) || core.Bounds.Value != Math.Floor(core.Bounds.Value.Value))
        {
            return false;
        }

        var before = pieces.Norm(core.Start - 1);
        return before is "aged" or "age" || (before == "of" && pieces.Is(core.Start - 2, "age"))
            || (before == "," && pieces.Is(core.End, ",") && pieces[core.Start].Kind == PieceKind.Number && core.End == core.Start + 1 && pieces.IsCapital(core.Start - 2));
    }

    private int? NounByParse(int piece)
    {
        if (tokens[piece] is not (>= 0 and var token))
        {
            return null;
        }

        for (var step = 0; step < 3; step++)
        {
            var head = text.Heads[token];
            if (head < 0)
            {
                return null;
            }

            if (text.Relations[token].StartsWith("nummod", StringComparison.Ordinal) && head > token && text.Tags[head] is UniversalTag.Noun or UniversalTag.Propn && text.Tags[head] != UniversalTag.X)
            {
                return head;
            }

            // "three thousand troops": the parts of the number hang together.
            if (text.Tags[head] != UniversalTag.Num)
            {
                return null;
            }

            token = head;
        }

        return null;
    }

    /// <summary>The head of the noun phrase that follows: the last of the nouns before anything that ends the phrase.</summary>
    private int? NounBehind(int index)
    {
        int? noun = null;
        int? adjective = null;
        for (var at = index; at < Math.Min(pieces.Count, index + Reach); at++)
        {
            var piece = pieces[at];
            // "two of the world's producers" counts producers.
            if (noun is not null && piece is { Norm: "'", Glued: true } && pieces[at + 1] is { Norm: "s", Glued: true })
            {
                noun = null;
                at++;
                continue;
            }

            if (piece.Break || (piece.Kind == PieceKind.Mark && !(piece.Norm is "-" or "\"" or "'")))
            {
                break;
            }

            if (piece.Kind == PieceKind.Mark || (piece.Kind == PieceKind.Number && piece.Glued))
            {
                // "MiG-29 jets" goes on behind its number.
                if (noun is not null && !(piece.Glued && (piece.Norm == "-" || pieces.IsHyphen(at - 1))))
                {
                    break;
                }

                continue;
            }

            if (piece.Kind == PieceKind.Number || tokens[at] is not (>= 0 and var token))
            {
                break;
            }

            // Without tags, or with wrong ones, small words end the phrase and a plural noun closes it.
            if (_lexicon.Stops.Contains(piece.Norm))
            {
                break;
            }

            switch (text.Tags[token])
            {
                case UniversalTag.Noun or UniversalTag.Propn:
                    noun = token;
                    break;
                case UniversalTag.X when IsPluralNoun(at):
                    return token;
                case UniversalTag.Adj when noun is null:
                    adjective = token;
                    break;
                case UniversalTag.X or UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Num or UniversalTag.Part when noun is null:
                    break;
                case UniversalTag.Verb when noun is null && text.PennTags[token] is "VBN" or "VBG" or "JJ":
                    break;
                default:
                    return noun;
            }
        }

        // In capitals the tagger takes a lone "CIVILIAN" for an adjective; beside nothing else it is what is counted.
        return noun ?? (adjective is { } lone && lone == tokens[index] && pieces.IsAllCapitals(index) ? lone : null);
    }
}
