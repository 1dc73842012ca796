using System.Globalization;
using Dateline.Knowledge;

namespace Dateline.Intake.Languages;

/// <summary>Tells whether a text is English, and if it is not, in what it seems to be written.</summary>
/// <remarks>
/// A text in another script is known by its letters; one in Latin letters by the share of small words ("the", "les", "nicht") among its words.
/// Another language must show several words that English does not have, and far more small words than English: headlines, lists of names and texts
/// in capitals say too little, and are taken for English. Thread-safe.
/// </remarks>
internal sealed class LanguageIdentifier
{
    // The beginning of a text tells its language; a 50 MB text would only tell it more slowly.
    private const int Sample = 100_000;

    // Measured on English reports, gazetteers, transcripts and lists of names: none reaches half of these.
    private const double LeastShare = 0.08;
    private const double LeastShareOfShortText = 0.25;
    private const int ShortText = 30;
    private const int LeastWords = 5;
    private const double TimesEnglish = 2.5;

    private static readonly Lazy<LanguageIdentifier> Loaded = new(() => new LanguageIdentifier(IntakeData.Open("languages.yaml")));

    private readonly List<WordLanguage> _languages = [];
    private readonly Dictionary<string, List<int>> _words = new(StringComparer.Ordinal);
    private readonly List<Script> _scripts = [];

    private LanguageIdentifier(DataNode root)
    {
        foreach (var node in IntakeData.Field(root, "latin").Items)
        {
            foreach (var word in IntakeData.Set(node, "words"))
            {
                if (!_words.TryGetValue(word, out var languages))
                {
                    _words[word] = languages = [];
                }

                languages.Add(_languages.Count);
            }

            _languages.Add(new WordLanguage(node.Required("code"), node.Required("name")));
        }

        foreach (var node in IntakeData.Field(root, "scripts").Items)
        {
            var languages = IntakeData.Field(node, "languages").Items
                .Select(language => (language.Required("code"), language.Required("name"), language["letters"]?.Text ?? ""));
            _scripts.Add(new Script([.. IntakeData.List(node, "ranges").Select(Range)], [.. languages]));
        }
    }

    /// <summary>The identifier with the languages of data/intake/languages.yaml.</summary>
    internal static LanguageIdentifier Default => Loaded.Value;

    /// <summary>The language of a text; English, not sure, when it does not tell.</summary>
    internal LanguageGuess Identify(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return ByScript(sample) ?? ByWords(sample);
    }

    private LanguageGuess? ByScript(ReadOnlySpan<char> text)
    {
        var latin = 0;
        var counts = new int[_scripts.Count];
        foreach (var character in text)
        {
            if (!char.IsLetter(character))
            {
                continue;
            }

            if (character < '\u0250')
            {
                latin++;
                continue;
            }

            var script = _scripts.FindIndex(candidate => candidate.Has(character));
            if (script >= 0)
            {
                counts[script]++;
            }
        }

        var most = Array.IndexOf(counts, counts.Max());
        return counts[most] >= 10 && counts[most] > latin ? InScript(_scripts[most], text, counts[most]) : null;
    }

    private static LanguageGuess InScript(Script script, ReadOnlySpan<char> text, int letters)
    {
        foreach (var (code, name, own) in script.Languages)
        {
            var found = 0;
            foreach (var character in text)
            {
                found += own.Contains(char.ToLowerInvariant(character)) ? 1 : 0;
            }

            if (own.Length == 0 || found * 100 >= letters)
            {
                return new LanguageGuess(code, name, Sure: true);
            }
        }

        var (lastCode, lastName, _) = script.Languages[^1];
        return new LanguageGuess(lastCode, lastName, Sure: true);
    }

    private LanguageGuess ByWords(ReadOnlySpan<char> text)
    {
        var hits = new int[_languages.Count];
        var distinct = new HashSet<string>[_languages.Count];
        var total = 0;

        // A small word of another language with a capital is the beginning of a name ("El Paraiso", "Van Damme"), unless all letters are capitals.
        var inCapitals = IsInCapitals(text);
        Span<char> lower = stackalloc char[24];
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
            {
                at++;
            }

            total++;
            if (at - start > lower.Length)
            {
                continue;
            }

            var word = lower[..text[start..at].ToLowerInvariant(lower)];
            if (!lookup.TryGetValue(word, out var languages))
            {
                continue;
            }

            var isEnglish = languages[0] == 0;
            if (!isEnglish && !inCapitals && char.IsUpper(text[start]))
            {
                continue;
            }

            foreach (var language in languages)
            {
                hits[language]++;
                if (!isEnglish)
                {
                    (distinct[language] ??= new HashSet<string>(StringComparer.Ordinal)).Add(word.ToString());
                }
            }
        }

        return Decide(hits, distinct, total);
    }

    private static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var character in text)
        {
            balance += char.IsUpper(character) ? 1 : char.IsLower(character) ? -1 : 0;
        }

        return balance > 0;
    }

    private LanguageGuess Decide(int[] hits, HashSet<string>[] distinct, int total)
    {
        var best = 0;
        for (var language = 1; language < hits.Length; language++)
        {
            if ((distinct[language]?.Count ?? 0) >= LeastWords && (best == 0 || hits[language] > hits[best]))
            {
                best = language;
            }
        }

        var least = total < ShortText ? LeastShareOfShortText : LeastShare;
        if (best > 0 && hits[best] >= least * total && hits[best] > TimesEnglish * hits[0])
        {
            return new LanguageGuess(_languages[best].Code, _languages[best].Name, Sure: true);
        }

        return new LanguageGuess(_languages[0].Code, _languages[0].Name, Sure: hits[0] >= 3 && hits[0] >= 0.15 * total);
    }

    private static (char First, char Last) Range(string range)
    {
        var dash = range.IndexOf('-');
        return ((char)Convert.ToUInt16(range[..dash], 16), (char)Convert.ToUInt16(range[(dash + 1)..], 16));
    }
}
