namespace Dateline.Knowledge;

/// <summary>
/// The forms of the verbs that the lexicon knows. A lemmatiser trained on everyday text guesses at the verbs of war ("fled", "shelled", "encircled"); here
/// the guess is checked against the verbs that are looked for.
/// </summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, List<string>> _lemmas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _irregular = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Adds the irregular forms of a verb. Which verbs are looked for is for <see cref="Add"/> to say.</summary>
    public void AddIrregular(string lemma, IEnumerable<string> forms)
    {
        var known = _irregular[lemma] = [.. forms];
        known.ForEach(form => Map(form, lemma));
    }

    /// <summary>Adds a verb with its regular forms.</summary>
    public void Add(string lemma)
    {
        if (!_known.Add(lemma) || lemma.Length < 2)
        {
            return;
        }

        Map(lemma, lemma);
        AddInflected(lemma);
    }

    /// <summary>Adds the forms of a verb that its lemma, a preposition far more often, is not looked for by ("neared", but not "near").</summary>
    public void AddInflected(string lemma)
    {
        Map(ThirdPerson(lemma), lemma);
        var stem = Stem(lemma);
        Map(stem + "ing", lemma);
        if (!_irregular.ContainsKey(lemma))
        {
            Map(lemma.EndsWith('e') ? lemma + "d" : YToI(lemma) + "ed", lemma);
        }

        // Whether the last consonant is doubled hangs on the stress; both spellings are taken ("kidnaped", "kidnapped").
        if (EndsInVowelAndConsonant(lemma))
        {
            Map(lemma + lemma[^1] + "ed", lemma);
            Map(lemma + lemma[^1] + "ing", lemma);
        }
    }

    /// <summary>The lemma of a verb in a text.</summary>
    /// <param name="form">The word as it stands there; case does not matter.</param>
    /// <param name="guess">What the lemmatiser made of it.</param>
    /// <returns>The guess, unless the form belongs to known verbs and the guess is none of them.</returns>
    public string LemmaOf(ReadOnlySpan<char> form, string guess)
    {
        Span<char> lower = form.Length <= 40 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        return _lemmas.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var lemmas) && !lemmas.Contains(guess) ? lemmas[0] : guess;
    }

    /// <summary>Whether a word is a form of a verb that is looked for; case does not matter.</summary>
    public bool Knows(ReadOnlySpan<char> form)
    {
        Span<char> lower = form.Length <= 40 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        return _lemmas.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(lower);
    }

    /// <summary>Whether a word may be the present tense of a verb that is looked for; case does not matter.</summary>
    /// <param name="form">The word as it stands in the text.</param>
    /// <param name="isOne">Whether it is the form for one doer ("seizes"), not for many ("seize"); false where the answer is no.</param>
    public bool IsPresent(string form, out bool isOne)
    {
        var lower = form.ToLowerInvariant();
        isOne = false;
        if (_known.Contains(lower))
        {
            return true;
        }

        isOne = _lemmas.TryGetValue(lower, out var lemmas) && lemmas.Exists(lemma => _known.Contains(lemma) && ThirdPerson(lemma) == lower);
        return isOne;
    }

    /// <summary>Whether a word can only be the past or the participle of a verb that is looked for ("overran", "blamed"); case does not matter.</summary>
    public bool IsPast(string form)
    {
        var lower = form.ToLowerInvariant();
        return !_known.Contains(lower) && !lower.EndsWith("ing", StringComparison.Ordinal) && _lemmas.TryGetValue(lower, out var lemmas) && lemmas.TrueForAll(lemma => ThirdPerson(lemma) != lower);
    }

    private void Map(string form, string lemma)
    {
        if (!_lemmas.TryGetValue(form, out var lemmas))
        {
            _lemmas.Add(form, lemmas = []);
        }

        if (!lemmas.Contains(lemma))
        {
            lemmas.Add(lemma);
        }
    }

    private static string ThirdPerson(string lemma)
    {
        var needsE = lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        return YToI(lemma) is var changed && changed != lemma ? changed + "es" : lemma + (needsE ? "es" : "s");
    }

    private static string Stem(string lemma)
    {
        if (lemma.EndsWith("ie", StringComparison.Ordinal))
        {
            return lemma[..^2] + "y";
        }

        return lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] : lemma;
    }

    private static string YToI(string lemma) => lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "i" : lemma;

    private static bool EndsInVowelAndConsonant(string lemma) =>
        lemma.Length > 2 && !IsVowel(lemma[^1]) && lemma[^1] is not ('w' or 'x' or 'y') && IsVowel(lemma[^2]) && (!IsVowel(lemma[^3]) || lemma[^3] == 'u');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
