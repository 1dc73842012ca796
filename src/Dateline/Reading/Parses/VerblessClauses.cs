using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the verbs of clauses that were left without one. In headlines the present tense and missing articles make verbs pass for nouns ("Police arrest 40 after
/// march", "Villagers flee as army shells town"), elsewhere verbs of war pass for descriptions and prepositions ("a coroner blamed government soldiers", "militants
/// overran the town"). Such a sentence is shown to the parser once more, with an everyday verb in the place of the word that may be one; where the parser then
/// takes what stands before for its subject, the sentence is read so.
/// </summary>
/// <param name="model">The parser.</param>
/// <param name="parsed">What it made of the text that it was shown.</param>
/// <param name="text">The text of the document, at the same offsets.</param>
/// <param name="lexicon">What the reader knows of words.</param>
internal sealed class VerblessClauses(TextModel model, ParsedText parsed, string text, Lexicon lexicon)
{
    private const int LeastWords = 3;
    private const int MostWords = 24;
    private const int MostWordsOfSentence = 60;

    // In the past, where no noun looks like them: with something behind it that it may act on, and without.
    private const string Acting = "attacked";
    private const string Going = "went";

    private readonly NeighborTags _tags = new(parsed, lexicon);

    // The line of the sentence asked about last, so that long lines are not searched for their start again and again.
    private int _lineStart;
    private int _lineAsked;
    private bool _isEntryLine;

    /// <summary>Mends the parse in place. Calls are not safe beside other readers of the same parse.</summary>
    public void Mend()
    {
        foreach (var sentence in parsed.Sentences)
        {
            _tags.Mend(sentence);
            var isLine = IsLine(sentence) || IsEntry(sentence);
            if (sentence.End - sentence.First >= LeastWords && sentence.End - sentence.First <= (isLine ? MostWords : MostWordsOfSentence))
            {
                var verbs = Verbs(sentence, isLine);
                if (verbs.Count > 0)
                {
                    ParseAgain(sentence, verbs);
                }
            }
        }
    }

    // A line of its own that ends without any mark but that of a quotation.
    private bool IsLine(Sentence sentence)
    {
        var (start, end) = (parsed.Starts[sentence.First], parsed.Ends[sentence.End - 1]);
        while (end < text.Length && text[end] is '\'' or '’' && parsed.Text[end] == ' ')
        {
            end++;
        }

        return (start == 0 || parsed.Text[start - 1] == '\n') && (end == text.Length || text[end] is '\n' or '\r') && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '\'' or '’' or '"' or '”');
    }

    // "1994 – Talks collapse after the general gives rebels seven days": entries of a chronology are headlines that end with a stop.
    private bool IsEntry(Sentence sentence)
    {
        var start = parsed.Starts[sentence.First];
        if (start < _lineAsked)
        {
            return false;
        }

        var line = text.AsSpan(_lineAsked, start - _lineAsked).LastIndexOf('\n');
        if (line >= 0 || _lineAsked == 0)
        {
            _lineStart = line < 0 ? _lineStart : _lineAsked + line + 1;
            _isEntryLine = PageMarks.IsEntry(text, _lineStart);
        }

        _lineAsked = start;
        return _isEntryLine;
    }

    /// <summary>The words that may be the verbs of clauses that have none, one a clause at most.</summary>
    private List<int> Verbs(Sentence sentence, bool isLine)
    {
        var verbs = new List<int>();
        var first = sentence.First;
        for (var token = sentence.First; token <= sentence.End; token++)
        {
            if (token == sentence.End || (isLine ? IsBreak(token) : Is(token, ";")))
            {
                if (Verb(first, token) is >= 0 and var verb)
                {
                    verbs.Add(verb);
                }

                first = token + 1;
            }
        }

        return verbs;
    }

    private bool IsBreak(int token) => (parsed.Tags[token] == UniversalTag.Punct && !IsQuote(token)) || Is(token, "as") || Is(token, "after") || Is(token, "while") || Is(token, "amid") || Is(token, "but") || Is(token, "before") || Is(token, "when");

    /// <summary>The only word of a clause without a verb that may be one, with something to act on before without; −1 where there is none, or more than one.</summary>
    private int Verb(int first, int end)
    {
        var (acting, going) = (-1, -1);
        for (var token = first; token < end; token++)
        {
            if (parsed.Tags[token] is UniversalTag.Verb or UniversalTag.Aux && parsed.PennTags[token] is "VBZ" or "VBP" or "VBD" or "VBN" or "MD" && parsed.Relations[token] is not ("amod" or "compound") && !IsBesideNoun(token, end) && !IsPeopleBeforeVerb(token, end))
            {
                return -1;
            }

            if (token > first && MayBeVerb(token, first, end))
            {
                // "Junta forces storm": those who storm it force nobody.
                ref var found = ref HasObject(token, end) ? ref acting : ref going;
                found = found == -1 || (found == token - 1 && IsPeople(found)) ? token : int.MaxValue;
            }
        }

        // Behind a comma a row goes on more often than a clause begins ("hospital, police station").
        acting = acting >= 0 && going == acting + 1 && IsPeople(acting) ? -1 : acting;

        // "As Moldova, separatists fight": two who do it are told without an "and".
        var verb = acting >= 0 || (first > 0 && Is(first - 1, ",") && !IsName(first - 2)) ? acting : going;
        return verb == int.MaxValue ? -1 : verb;
    }

    // "Talks led by a minister collapse", "rebels backed by Chad march": who is so described does something else.
    private bool IsBesideNoun(int participle, int end) =>
        parsed.PennTags[participle] == "VBN" && parsed.Relations[participle] == "acl" && participle + 1 < end && Is(participle + 1, "by");

    // "Holy Front rebels march": they do not rebel against a march.
    private bool IsPeopleBeforeVerb(int token, int end) =>
        parsed.PennTags[token] == "VBZ" && token + 1 < end && parsed.Tags[token + 1] == UniversalTag.Noun && parsed.PennTags[token + 1] == "NN" && IsPeople(token) && lexicon.VerbForms.IsPresent(Form(token + 1), out var isOne) && !isOne;

    // A name right behind the start of a clause or of the line.
    private bool IsName(int token) =>
        token >= 0 && parsed.Tags[token] == UniversalTag.Propn && (token == 0 || Is(token - 1, "as") || Is(token - 1, "after") || Is(token - 1, "while") || parsed.SentenceOf[token - 1] != parsed.SentenceOf[token]);

    private bool IsPeople(int token)
    {
        return lexicon.Words.Longest(Atoms.Of(parsed.Lemmas[token].ToLowerInvariant()), 0, (_, _) => true, out _).Any(value => value is PersonNoun)
            || lexicon.Words.Longest(Atoms.Of(Form(token).ToLowerInvariant()), 0, (_, _) => true, out _).Any(value => value is PersonNoun);
    }

    private bool MayBeVerb(int token, int first, int end)
    {
        var subject = IsQuote(token - 1) ? token - 2 : token - 1;
        if (subject < first || (token + 1 < end && Is(token + 1, "-")) || parsed.Tags[token] is UniversalTag.Punct or UniversalTag.Num or UniversalTag.Pron)
        {
            return false;
        }

        if (lexicon.VerbForms.IsPast(Form(token)))
        {
            return HasObject(token, end) && parsed.Tags[subject] is UniversalTag.Noun or UniversalTag.Propn;
        }

        if (parsed.Tags[token] is not (UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Propn) || !lexicon.VerbForms.IsPresent(Form(token), out var isOne) || !IsSubject(subject, first, isOne))
        {
            return false;
        }

        // Before a preposition or at the end a noun for an event is one ("rebel attacks in Ituri").
        return HasObject(token, end) || IsPeopleBeforeVerb(token - 1, end) || !lexicon.IsHappening(lexicon.VerbForms.LemmaOf(Form(token), parsed.Lemmas[token]));
    }

    private bool IsQuote(int token) => Is(token, "'") || Is(token, "’") || Is(token, "‘") || Is(token, "\"") || Is(token, "“") || Is(token, "”");

    private bool HasObject(int verb, int end) =>
        (verb + 1 < end && IsQuote(verb + 1) ? verb + 2 : verb + 1) is var next && next < end && parsed.Tags[next] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron;

    // "Army shells", "gangs torch": one does, many do; "Pakistan, Taliban exchange" and police are many.
    private bool IsSubject(int noun, int first, bool isOne)
    {
        if (IsPeopleBeforeVerb(noun, noun + 2))
        {
            return !isOne;
        }

        if (parsed.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb) || (parsed.Tags[noun] == UniversalTag.Verb && parsed.PennTags[noun] != "VBG"))
        {
            return false;
        }

        var isMany = parsed.PennTags[noun] is "NNS" or "NNPS" || (parsed.Tags[noun] == UniversalTag.Propn && (Form(noun)[^1] == 's' || Form(noun).EndsWith("men", StringComparison.Ordinal)));
        return isOne ? !isMany || parsed.Tags[noun] == UniversalTag.Propn : isMany || IsOfMany(noun, first) || Is(noun, "police") || Is(noun, "military") || IsBehindAnother(noun, first);
    }

    // "Remnants of the army cross": what is behind "of" is not the doer.
    private bool IsOfMany(int noun, int first)
    {
        var before = noun - 1;
        while (before > first && parsed.Tags[before] is UniversalTag.Adj or UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Det or UniversalTag.Verb)
        {
            before--;
        }

        return before > first && Is(before, "of") && parsed.PennTags[before - 1] == "NNS";
    }

    private bool IsBehindAnother(int noun, int first)
    {
        var before = noun - 1;
        while (before >= first && parsed.Tags[before] is UniversalTag.Adj or UniversalTag.Propn or UniversalTag.Noun)
        {
            before--;
        }

        return before >= 0 && before >= first - 1 && (Is(before, ",") || Is(before, "and")) && before > 0 && parsed.Tags[before - 1] is UniversalTag.Noun or UniversalTag.Propn;
    }

    private void ParseAgain(Sentence sentence, List<int> verbs)
    {
        var (shown, at) = (new System.Text.StringBuilder(), parsed.Starts[sentence.First]);
        foreach (var verb in verbs)
        {
            var standIn = HasObject(verb, sentence.End) ? Acting : Going;
            shown.Append(parsed.Text, at, parsed.Starts[verb] - at).Append(InCaseOf(Form(verb), standIn));
            at = parsed.Ends[verb];
        }

        // Alone, a sentence of a hard-wrapped text would end with its line.
        shown.Append(parsed.Text, at, parsed.Ends[sentence.End - 1] - at).Replace('\r', ' ').Replace('\n', ' ');
        var again = model.Parse(shown.ToString());
        if (again.Count != sentence.End - sentence.First || again.Sentences.Length != 1 || !verbs.TrueForAll(verb => HasSubject(again, verb - sentence.First)))
        {
            return;
        }

        for (var token = 0; token < again.Count; token++)
        {
            var here = sentence.First + token;
            parsed.Heads[here] = again.Heads[token] < 0 ? -1 : again.Heads[token] + sentence.First;
            parsed.Relations[here] = again.Relations[token];
            parsed.Tags[here] = again.Tags[token];
            parsed.PennTags[here] = again.PennTags[token];
            parsed.Lemmas[here] = again.Lemmas[token];
        }

        foreach (var verb in verbs)
        {
            parsed.PennTags[verb] = lexicon.VerbForms.IsPast(Form(verb)) ? "VBD" : lexicon.VerbForms.IsPresent(Form(verb), out var isOne) && isOne ? "VBZ" : "VBP";
            parsed.Lemmas[verb] = lexicon.VerbForms.LemmaOf(Form(verb), Form(verb));
        }
    }

    // In capitals among capitals, so that the parser sees one kind of text.
    private static string InCaseOf(string form, string standIn) =>
        form.AsSpan().ContainsAnyExceptInRange('A', 'Z') ? (char.IsUpper(form[0]) ? char.ToUpperInvariant(standIn[0]) : standIn[0]) + standIn[1..] : standIn.ToUpperInvariant();

    private static bool HasSubject(ParsedText again, int verb)
    {
        if (again.Tags[verb] != UniversalTag.Verb)
        {
            return false;
        }

        for (var token = 0; token < verb; token++)
        {
            if (again.Heads[token] == verb && again.Relations[token] == "nsubj")
            {
                return true;
            }
        }

        return false;
    }

    private string Form(int token) => parsed.Text[parsed.Starts[token]..parsed.Ends[token]];

    private bool Is(int token, string word) => parsed.Text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);
}
