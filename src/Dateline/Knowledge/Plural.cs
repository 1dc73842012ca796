namespace Dateline.Knowledge;

/// <summary>English plurals of the last word of a phrase, so that lexicons list singulars only.</summary>
internal static class Plural
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["man"] = "men", ["woman"] = "women", ["child"] = "children", ["person"] = "people", ["aircraft"] = "aircraft", ["wife"] = "wives",
        ["knife"] = "knives", ["thief"] = "thieves", ["crossfire"] = "crossfire", ["foot"] = "feet", ["mouse"] = "mice", ["personnel"] = "personnel",
        ["people"] = "people", ["police"] = "police",
    };

    public static string Of(string phrase)
    {
        var at = phrase.LastIndexOf(' ') + 1;
        var word = phrase[at..];
        return phrase[..at] + OfWord(word);
    }

    private static string OfWord(string word)
    {
        foreach (var (singular, plural) in Irregular)
        {
            if (word == singular || (singular is "man" or "woman" && word.EndsWith(singular, StringComparison.Ordinal)))
            {
                return word[..^singular.Length] + plural;
            }
        }

        if (word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            return word[..^1] + "ies";
        }

        return word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }
}
