using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the verbs of clauses that were left without one. In headlines the present tense and missing articles make verbs pass for nouns ("Police arrest 40 after
/// march", "Villagers flee as army shells town"), elsewhere verbs of war pass for descriptions and prepositions ("a coroner blamed government soldiers", "militants
/// overran the town"). Such a sentence is shown to the parser once more, with an everyday verb in the place of the word that may be one; where the parser then
/// takes what stands before for its subject, the sentence is read so.
/// </summary>
internal sealed class VerblessClauses(TextModel model, ParsedText parsed, Lexicon lexicon)
{
    private const int LeastWords = 3;
    private const int MostWords = 24;
    private const int MostWordsOfSentence = 60;

    // In the past, where no noun looks like them: with something behind it that it may act on, and without.
    private const string Acting = "attacked";
    private const string Going = "went";

    /// <summary>Mends the parse in place. Calls are not safe beside other readers of the same parse.</summary>
    public void Mend()
    {
        foreach (var sentence in parsed.Sentences)
        {
            JoinParticiples(sentence);
            var isLine = IsLine(sentence);
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

    // "After 35 hours of fighting the flag was raised": nobody fights a flag; it is the subject that the hours had become.
    private void LeaveFighting(int fighting, int end)
    {
        var hours = parsed.Heads[fighting];
        (parsed.Tags[fighting], parsed.PennTags[fighting], parsed.Lemmas[fighting]) = (UniversalTag.Noun, "NN", Form(fighting));
        (parsed.Relations[fighting], parsed.Relations[fighting - 1], parsed.Tags[fighting - 1]) = ("nmod", "case", UniversalTag.Adp);
        for (var token = fighting + 1; token < end; token++)
        {
            if (parsed.Heads[token] == fighting && parsed.Relations[token] == "obj" && parsed.Heads[hours] is var verb && verb > token && parsed.Relations[hours] is "nsubj" or "nsubj:pass")
            {
                (parsed.Heads[token], parsed.Relations[token], parsed.Relations[hours]) = (verb, parsed.Relations[hours], "obl");
            }
        }
    }

    // "To free 5,000 prisoners": what stands behind without a preposition is freed.
    private void TakeObject(int verb, int end)
    {
        var thing = verb + 1;
        while (thing < end && parsed.Heads[thing] > thing && parsed.Heads[thing] < end && parsed.Tags[thing] is UniversalTag.Num or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Det)
        {
            thing = parsed.Heads[thing];
        }

        if (thing < end && parsed.Tags[thing] is UniversalTag.Noun or UniversalTag.Propn && parsed.Heads[thing] == parsed.Heads[verb])
        {
            (parsed.Heads[thing], parsed.Relations[thing]) = (verb, "obj");
        }
    }

    // "The market was looted and burnt": what is joined to a passive verb is one. "To free prisoners": what has a "to" is no adjective.
    private void JoinParticiples(Sentence sentence)
    {
        for (var token = sentence.First + 1; token < sentence.End; token++)
        {
            if (parsed.Tags[token] == UniversalTag.Adj && parsed.Relations[token] == "conj" && parsed.Heads[token] is >= 0 and var verb && parsed.Tags[verb] == UniversalTag.Verb && parsed.PennTags[verb] == "VBN"
                && parsed.Relations[verb] != "amod" && lexicon.VerbForms.IsPast(Form(token)))
            {
                (parsed.Tags[token], parsed.PennTags[token], parsed.Lemmas[token]) = (UniversalTag.Verb, "VBN", lexicon.VerbForms.LemmaOf(Form(token), Form(token)));
            }
            else if (parsed.PennTags[token] == "VBG" && parsed.Relations[token] == "acl" && Is(token - 1, "of") && parsed.Heads[token - 1] == token && parsed.Heads[token] < token && Is(token, "fighting"))
            {
                LeaveFighting(token, sentence.End);
            }
            else if (parsed.Tags[token] == UniversalTag.Adj && parsed.Tags[token - 1] == UniversalTag.Part && Is(token - 1, "to") && parsed.Heads[token - 1] == token && lexicon.VerbForms.IsPresent(Form(token), out _))
            {
                (parsed.Tags[token], parsed.PennTags[token], parsed.Lemmas[token]) = (UniversalTag.Verb, "VB", lexicon.VerbForms.LemmaOf(Form(token), Form(token)));
                TakeObject(token, sentence.End);
            }
        }
    }

    // A line of its own that ends without any mark but that of a quotation.
    private bool IsLine(Sentence sentence)
    {
        var text = parsed.Text;
        var (start, end) = (parsed.Starts[sentence.First], parsed.Ends[sentence.End - 1]);
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] is '\n' or '\r') && (char.IsLetterOrDigit(text[end - 1]) || text[end - 1] is '\'' or '’' or '"' or '”');
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

    private bool IsBreak(int token) => (parsed.Tags[token] == UniversalTag.Punct && !IsQuote(token)) || Is(token, "as") || Is(token, "after") || Is(token, "while") || Is(token, "amid") || Is(token, "but");

    /// <summary>The only word of a clause without a verb that may be one, with something to act on before without; −1 where there is none, or more than one.</summary>
    private int Verb(int first, int end)
    {
        var (acting, going) = (-1, -1);
        for (var token = first; token < end; token++)
        {
            if (parsed.Tags[token] is UniversalTag.Verb or UniversalTag.Aux && parsed.PennTags[token] is "VBZ" or "VBP" or "VBD" or "VBN" or "MD" && parsed.Relations[token] is not ("amod" or "compound"))
            {
                return -1;
            }

            if (token > first && MayBeVerb(token, first, end))
            {
                ref var found = ref HasObject(token, end) ? ref acting : ref going;
                found = found == -1 ? token : int.MaxValue;
            }
        }

        // Behind a comma a row goes on more often than a clause begins ("hospital, police station").
        var verb = acting >= 0 || (first > 0 && Is(first - 1, ",")) ? acting : going;
        return verb == int.MaxValue ? -1 : verb;
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
        return HasObject(token, end) || !lexicon.IsHappening(lexicon.VerbForms.LemmaOf(Form(token), parsed.Lemmas[token]));
    }

    private bool IsQuote(int token) => Is(token, "'") || Is(token, "’") || Is(token, "‘") || Is(token, "\"") || Is(token, "“") || Is(token, "”");

    private bool HasObject(int verb, int end) =>
        (verb + 1 < end && IsQuote(verb + 1) ? verb + 2 : verb + 1) is var next && next < end && parsed.Tags[next] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Pron;

    // "Army shells", "gangs torch": one does, many do; "Pakistan, Taliban exchange" and police are many.
    private bool IsSubject(int noun, int first, bool isOne)
    {
        if (parsed.Tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb) || (parsed.Tags[noun] == UniversalTag.Verb && parsed.PennTags[noun] != "VBG"))
        {
            return false;
        }

        var isMany = parsed.PennTags[noun] is "NNS" or "NNPS" || (parsed.Tags[noun] == UniversalTag.Propn && Form(noun)[^1] == 's');
        return isOne ? !isMany || parsed.Tags[noun] == UniversalTag.Propn : isMany || Is(noun, "police") || Is(noun, "military") || IsBehindAnother(noun, first);
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
        var (text, at) = (new System.Text.StringBuilder(), parsed.Starts[sentence.First]);
        foreach (var verb in verbs)
        {
            var standIn = HasObject(verb, sentence.End) ? Acting : Going;
            text.Append(parsed.Text, at, parsed.Starts[verb] - at).Append(char.IsUpper(Form(verb)[0]) ? char.ToUpperInvariant(standIn[0]) : standIn[0]).Append(standIn, 1, standIn.Length - 1);
            at = parsed.Ends[verb];
        }

        var again = model.Parse(text.Append(parsed.Text, at, parsed.Ends[sentence.End - 1] - at).ToString());
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
