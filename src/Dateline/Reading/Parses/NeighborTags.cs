using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends the tags of words that their neighbours disprove, before anything else is read: verbs that pass for adjectives and nouns beside other verbs.</summary>
internal sealed class NeighborTags(ParsedText parsed, Lexicon lexicon)
{
    // However long a sentence is, what belongs to a verb is looked for near by.
    private const int Farthest = 40;

    /// <summary>Mends the tags of a sentence in place.</summary>
    /// <param name="sentence">A sentence of the text.</param>
    public void Mend(Sentence sentence)
    {
        JoinForeignWords(sentence);
        JoinParticiples(sentence);
    }

    // "The Union pour la paix": foreign words behind a name are of the name.
    private void JoinForeignWords(Sentence sentence)
    {
        for (var token = sentence.First + 1; token < sentence.End; token++)
        {
            if (parsed.PennTags[token] == "FW" && parsed.Tags[token - 1] == UniversalTag.Propn)
            {
                (parsed.Tags[token], parsed.PennTags[token]) = (UniversalTag.Propn, "NNP");
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
            if (parsed.Tags[token] is UniversalTag.Adj or UniversalTag.Noun && parsed.Relations[token] == "conj" && parsed.Heads[token] is >= 0 and var verb && parsed.Tags[verb] == UniversalTag.Verb && IsSecondDeed(token, verb))
            {
                (parsed.Tags[token], parsed.PennTags[token], parsed.Lemmas[token]) = (UniversalTag.Verb, parsed.PennTags[verb], lexicon.VerbForms.LemmaOf(Form(token), Form(token)));
            }
            else if (parsed.PennTags[token] is "NN" or "NNS" && parsed.Relations[token] == "conj" && Is(token - 1, "and") && VerbBefore(token) is >= 0 and var first)
            {
                // "Rebels seize the port and march on the capital": behind "and" many do one thing more.
                (parsed.Tags[token], parsed.PennTags[token], parsed.Heads[token]) = (UniversalTag.Verb, parsed.PennTags[first], first);
                parsed.Lemmas[token] = lexicon.VerbForms.LemmaOf(Form(token), Form(token));
                LeaveToVerb(token, sentence.End);
            }
            else if (parsed.PennTags[token] == "VBZ" && parsed.Relations[token] == "ccomp" && Is(token - 1, ",") && parsed.Heads[token] is var before && before < token && parsed.PennTags[before] == "VBZ" && !HasWordsBefore(token, before))
            {
                // "Deplores the raid, calls upon the army to leave, and appeals": a row of deeds.
                parsed.Relations[token] = "conj";
            }
            else if (parsed.PennTags[token - 1] == "VBG" && parsed.Relations[token - 1] == "compound" && parsed.Heads[token - 1] == token && parsed.Tags[token] == UniversalTag.Verb && parsed.PennTags[token] is "VBZ" or "VBD" && lexicon.IsHappening(Form(token - 1).ToLowerInvariant()))
            {
                // "Fighting spreads to the capital": what spreads is the fighting.
                (parsed.Tags[token - 1], parsed.PennTags[token - 1], parsed.Relations[token - 1], parsed.Lemmas[token - 1]) = (UniversalTag.Noun, "NN", "nsubj", Form(token - 1).ToLowerInvariant());
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

    // "Broke the truce and advanced on the city", "were taken prisoner and later shot", "burned, shot or clubbed": a past form in a row of them is one more deed.
    private bool IsSecondDeed(int token, int verb)
    {
        if (parsed.Relations[verb] == "amod" || !lexicon.VerbForms.IsPast(Form(token)))
        {
            return false;
        }

        if (parsed.PennTags[verb] == "VBN" && parsed.Tags[token] == UniversalTag.Adj)
        {
            return true;
        }

        var isBehindAnd = Is(token - 1, "and") || Is(token - 1, "or") || Is(token - 1, "then") || (parsed.Relations[token - 1] is "advmod" or "amod" && parsed.Heads[token - 1] == token && token > 1 && (Is(token - 2, "and") || Is(token - 2, "or")));
        return isBehindAnd
            ? parsed.PennTags[verb] is "VBD" or "VBN" && (parsed.Tags[token] == UniversalTag.Noun || IsBeforePreposition(token))
            : parsed.PennTags[verb] is "VBN" or "VBD" && Is(token - 1, ",") && token + 2 < parsed.Count && (Is(token + 1, "or") || Is(token + 1, "and")) && parsed.PennTags[token + 2] is "VBN" or "VBD";
    }

    // The present tense that stands above a noun, where the noun may be one too and has neither an article nor a thing behind it ("condemns the raid and appeals for calm").
    private int VerbBefore(int token)
    {
        if (!lexicon.VerbForms.IsPresent(Form(token), out var isOne) || token + 1 >= parsed.Count || parsed.Tags[token + 1] != UniversalTag.Adp)
        {
            return -1;
        }

        var above = parsed.Heads[token];
        above = above >= 0 && parsed.Relations[above] is "obj" or "obl" && (!isOne || (parsed.PennTags[above] != "NNS" && IsDemand(token))) ? parsed.Heads[above] : above;
        return above >= 0 && above < token && parsed.PennTags[above] == (isOne ? "VBZ" : "VBP") ? above : -1;
    }

    // A subject or a word that opens the clause.
    private bool HasWordsBefore(int verb, int first)
    {
        for (var token = Math.Max(first + 1, verb - Farthest); token < verb; token++)
        {
            if (parsed.Heads[token] == verb && parsed.Relations[token] != "punct")
            {
                return true;
            }
        }

        return false;
    }

    // "Condemns the raid and calls for talks".
    private bool IsDemand(int token) =>
        lexicon.Frames(FrameWordClass.Verb, lexicon.VerbForms.LemmaOf(Form(token), Form(token))).Any(frame => frame.Kind == "demand" && frame.Others.Length == 1 && Is(token + 1, frame.Others[0]));

    // What stands behind it with a preposition is the verb's.
    private void LeaveToVerb(int verb, int end)
    {
        for (var token = verb + 1; token < Math.Min(end, verb + Farthest); token++)
        {
            parsed.Relations[token] = parsed.Heads[token] == verb && parsed.Relations[token] == "nmod" ? "obl" : parsed.Relations[token];
        }

        var behind = parsed.Heads[verb + 1];
        if (behind > verb && parsed.Heads[behind] == parsed.Heads[verb] && parsed.Relations[behind] == "obl")
        {
            parsed.Heads[behind] = verb;
        }
    }

    private bool IsBeforePreposition(int token) => token + 1 < parsed.Count && parsed.Tags[token + 1] == UniversalTag.Adp && parsed.Heads[token + 1] > token;

    private string Form(int token) => parsed.Text[parsed.Starts[token]..parsed.Ends[token]];

    private bool Is(int token, string word) => parsed.Text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);
}
