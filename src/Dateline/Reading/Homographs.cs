using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Names in capitals that read like everyday words once a parser looks at them: "IS fighters" is no "is". The text is parsed with a name of the same
/// length and sort in their place, and everything else, offsets and words, stays that of the document.
/// </summary>
internal static class Homographs
{
    private const string Name = "IS";
    private const string StandIn = "EU";

    public static ParsedText Parse(TextModel model, string text)
    {
        var masked = Mask(text);
        if (ReferenceEquals(masked, text))
        {
            return model.Parse(text);
        }

        var parsed = model.Parse(masked);
        var lemmas = (string[])parsed.Lemmas.Clone();
        for (var token = 0; token < parsed.Count; token++)
        {
            if (lemmas[token] == StandIn && text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).SequenceEqual(Name))
            {
                lemmas[token] = Name;
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

    private static string Mask(string text)
    {
        char[]? masked = null;
        for (var at = text.IndexOf(Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Name, at + 1, StringComparison.Ordinal))
        {
            if (StandsAlone(text, at) && IsAmongSmallLetters(text, at))
            {
                masked ??= text.ToCharArray();
                StandIn.CopyTo(masked.AsSpan(at));
            }
        }

        return masked is null ? text : new string(masked);
    }

    private static bool StandsAlone(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + Name.Length >= text.Length || !char.IsLetterOrDigit(text[at + Name.Length]));

    // On a wire in capitals "IS" is the verb.
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
