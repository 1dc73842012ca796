using System.Text.RegularExpressions;
using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Shows the parser the text without what would mislead it, at the same offsets: datelines ("TRIPOLI, May 28 (Agency) –") are blanked, and names in
/// capitals that read like everyday words ("IS fighters") have a name of the same length and sort in their place
/// (data/lexicon/name-stand-ins.yaml); designations with a hyphen and figures ("Su-24") have one word of their length; footnotes and numbers of paragraphs are
/// blanked (<see cref="PageMarks"/>), and so are the notes of transcripts (<see cref="Transcripts"/>). Words and offsets of the result are those of the document.
/// </summary>
internal static partial class ParserInput
{
    public static ParsedText Parse(TextModel model, string text, Lexicon lexicon)
    {
        var masked = Mask(text, lexicon);
        var parsed = model.Parse(masked);
        new VerblessClauses(model, parsed, text, lexicon).Mend();
        new InsertedPhrases(model, parsed, lexicon).Mend();
        if (ReferenceEquals(masked, text))
        {
            return parsed;
        }

        var lemmas = (string[])parsed.Lemmas.Clone();
        for (var token = 0; token < parsed.Count; token++)
        {
            var words = text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]);
            if (!words.SequenceEqual(masked.AsSpan(parsed.Starts[token], words.Length)))
            {
                lemmas[token] = words.ToString();
            }
        }

        return new ParsedText
        {
            Text = text,
            Starts = parsed.Starts,
            Ends = parsed.Ends,
            Tags = parsed.Tags,
            PennTags = parsed.PennTags,
            Lemmas = lemmas,
            Heads = parsed.Heads,
            Relations = parsed.Relations,
            SentenceOf = parsed.SentenceOf,
            Sentences = parsed.Sentences,
            Names = parsed.Names,
        };
    }

    // A place in capitals at the start of a line, with a date or an agency or both or neither, up to the dash; a place in small letters with a date.
    [GeneratedRegex(
        @"^[A-Z][A-Z .'-]{2,30}(?:/[A-Z][A-Z .'-]{2,30})?(?:, [A-Z][A-Za-z'-]{2,20}(?: [A-Z][a-z]{2,15})?){0,2} ?(?:–|—|--|-) |^[A-Z][a-z]{2,15}(?:[ '-][A-Za-z][a-z]{1,15}){0,2}(?:, [A-Z][A-Za-z. ]{2,30})?(?:(?:, (?:[0-9]{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? [0-9]{1,2})(?:,? [0-9]{4})?)(?: ?\([^)\n]{2,40}\))?| ?\([^)\n]{2,40}\)) ?(?:–|—|--|-) |^[A-Z][A-Z .'/-]{2,40}(?: \([A-Z][A-Za-z. ]{2,30}\))?(?:, [A-Z][A-Za-z. ]{2,30})?(?:(?:, (?:[A-Z][A-Za-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][A-Za-z]{2,8}\.?)(?:,? [0-9]{2,4})?)(?: ?\([^)\n]{2,40}\))?| ?\([^)\n]{2,40}\)) ?(?:–|—|--|-) ",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    // "SARAJEVO, Bosnia-Herzegovina (Agency) —", "JENIN, Tuesday, August 2, 2022 (Agency) –", "(Agency) -": whatever stands between the place and the agency.
    [GeneratedRegex(
        @"^(?:[A-Z][A-Z .'/-]{2,40}(?:, [A-Z][A-Za-z0-9 .,'-]{2,60})?)? ?\([A-Z][A-Za-z./ -]{1,30}\) ?(?:–|—|--|-) ",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AgencyDateline();

    // "Washington – Russia delivered": in small letters only a dash with spaces and a capital behind it make a dateline.
    [GeneratedRegex(
        @"^[A-Z][a-z]{2,20}(?:[ '-][A-Z][a-z]{1,20}){0,2}(?:, [A-Z][A-Za-z. ]{2,30})? (?:–|—|--|-) [A-Z“""]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex SmallDateline();

    // "Rebels 'retake' barracks", "Chad 'at war'": single marks around a word or two in small letters are a headline's, and cut words as apostrophes do.
    [GeneratedRegex(@"[A-Za-z0-9,] ['‘][a-z]{2,15}(?: [a-z]{2,15}){0,2}['’][ ,.;:\r\n]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex QuotedWord();

    // "MiG-29", "Su-24", "S-300", "Tu-22M3".
    [GeneratedRegex(@"\b[A-Z][A-Za-z]{0,4}-[0-9]{1,3}[A-Z]{0,2}[0-9]?\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Designation();

    /// <summary>The datelines of a text, up to what they stand before; one may be told twice or inside another.</summary>
    public static IEnumerable<Span> Datelines(string text)
    {
        foreach (var form in (Regex[])[Dateline(), AgencyDateline()])
        {
            foreach (var match in SpansOf(form, text))
            {
                yield return match;
            }
        }

        foreach (var match in SpansOf(SmallDateline(), text))
        {
            yield return new Span(match.Start, match.End - 1);
        }
    }

    private static List<Span> SpansOf(Regex form, string text)
    {
        var spans = new List<Span>();
        foreach (var match in form.EnumerateMatches(text))
        {
            // "THE COUNCIL -- WHICH HAD": on a wire in capitals a line that only begins in capitals and has a dash tells of no place.
            if (match.Index > 0 && text.IndexOf('(', match.Index, match.Length) < 0 && text.AsSpan(match.Index, match.Length).IndexOfAnyInRange('0', '9') < 0 && PageMarks.IsInCapitals(text, match.Index + match.Length))
            {
                continue;
            }

            spans.Add(new Span(match.Index, match.Index + match.Length));
        }

        return spans;
    }

    private static string Mask(string text, Lexicon lexicon)
    {
        char[]? masked = null;
        PageMarks.Blank(text, ref masked);
        foreach (var dateline in Datelines(text))
        {
            masked ??= text.ToCharArray();
            masked.AsSpan(dateline.Start, dateline.Length).Fill(' ');
        }

        foreach (var quoted in QuotedWord().EnumerateMatches(text))
        {
            masked ??= text.ToCharArray();
            masked[quoted.Index + 2] = ' ';
            masked[quoted.Index + quoted.Length - 2] = ' ';
        }

        Transcripts.Blank(text, lexicon, ref masked);
        foreach (var designation in Designation().EnumerateMatches(text))
        {
            masked ??= text.ToCharArray();
            var hyphen = text.IndexOf('-', designation.Index);
            masked.AsSpan(hyphen, designation.Index + designation.Length - hyphen).Fill('o');
        }

        foreach (var (name, standIn) in lexicon.NameStandIns)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (StandsAlone(text, at, name.Length) && IsAmongSmallLetters(text, at))
                {
                    masked ??= text.ToCharArray();
                    standIn.CopyTo(masked.AsSpan(at));
                }
            }
        }

        return masked is null ? text : new string(masked);
    }

    private static bool StandsAlone(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length >= text.Length || !char.IsLetterOrDigit(text[at + length]));

    // On a wire in capitals such a word is an everyday one ("IS" is the verb).
    private static bool IsAmongSmallLetters(string text, int at)
    {
        var around = text.AsSpan(Math.Max(0, at - 20), Math.Min(text.Length, at + 22) - Math.Max(0, at - 20));
        int small = 0, capital = 0;
        foreach (var unit in around)
        {
            small += char.IsLower(unit) ? 1 : 0;
            capital += char.IsUpper(unit) ? 1 : 0;
        }

        return small > capital;
    }
}
