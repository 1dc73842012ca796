using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells which word of a clause that was left without a verb may be one, by what stands around it.</summary>
internal sealed class VerbCandidates(ParsedText parsed, Lexicon lexicon)
{
    /// <summary>The only word of a clause without a verb that may be one, with something to act on before without; −1 where there is none, or more than one.</summary>
    public int Verb(int first, int end, bool isLine)
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

        if (acting == -1 && going == -1 && isLine)
        {
            return Infinitive(first, end);
        }

        // Behind a comma a row goes on more often than a clause begins ("hospital, police station").
        acting = acting >= 0 && going == acting + 1 && (IsPeople(acting) || IsRowOfDeeds(acting)) ? -1 : acting;

        // "As Moldova, separatists fight": two who do it are told without an "and".
        var verb = acting >= 0 || (first > 0 && Is(first - 1, ",") && !IsName(first - 2)) ? acting : going;
        return verb == int.MaxValue ? -1 : verb;
    }

    // "Talks led by a minister collapse", "rebels backed by Chad march": who is so described does something else.
    private bool IsBesideNoun(int participle, int end) =>
        parsed.PennTags[participle] == "VBN" && parsed.Relations[participle] == "acl" && participle + 1 < end && Is(participle + 1, "by");

    // "Holy Front rebels march": they do not rebel against a march.
    private bool IsPeopleBeforeVerb(int token, int end) =>
        parsed.PennTags[token] == "VBZ" && token + 1 < end && parsed.Tags[token + 1] == UniversalTag.Noun && parsed.PennTags[token + 1] == "NN" && (IsPeople(token) || IsRowOfDeeds(token)) && lexicon.VerbForms.IsPresent(Form(token + 1), out var isOne) && !isOne;

    // "Oman to send troops", "talks to resume in Riga": in a headline what is to come has no other verb. A plan to send troops, or talks to end a war, are none.
    private int Infinitive(int first, int end)
    {
        for (var token = first + 1; token + 1 < end; token++)
        {
            if (parsed.PennTags[token] == "TO" && parsed.PennTags[token + 1] == "VB")
            {
                var doer = token - 1;
                var lemma = parsed.Lemmas[doer].ToLowerInvariant();
                var verb = lexicon.VerbForms.LemmaOf(Form(token + 1), parsed.Lemmas[token + 1]);
                var isDoer = IsDeed(doer) ? Occurs(verb) : parsed.Tags[doer] == UniversalTag.Propn || IsPeople(doer);
                return isDoer && !lexicon.StatusWords.ContainsKey(lemma) && parsed.Tags[doer] is UniversalTag.Noun or UniversalTag.Propn && !IsAsked(doer, first) ? token : -1;
            }
        }

        return -1;
    }

    // "Calls on Belgrade to leave": those behind such a preposition are asked to.
    private bool IsAsked(int doer, int first)
    {
        while (doer > first && parsed.Tags[doer] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Det)
        {
            doer--;
        }

        return Is(doer, "on") || Is(doer, "for") || Is(doer, "to") || Is(doer, "with") || Is(doer, "upon");
    }

    // "Resume", "collapse": what talks and battles do.
    private bool Occurs(string verb) => lexicon.Frames(FrameWordClass.Verb, verb).Any(static frame => frame.IsLight && !frame.Roles.ContainsKey("object"));

    // A name right behind the start of a clause or of the line.
    private bool IsName(int token) =>
        token >= 0 && parsed.Tags[token] == UniversalTag.Propn && (token == 0 || Is(token - 1, "as") || Is(token - 1, "after") || Is(token - 1, "while") || parsed.SentenceOf[token - 1] != parsed.SentenceOf[token]);

    private bool IsPeople(int token)
    {
        return lexicon.Words.Longest(Atoms.Of(parsed.Lemmas[token].ToLowerInvariant()), 0, (_, _) => true, out _).Any(value => value is PersonNoun)
            || lexicon.Words.Longest(Atoms.Of(Form(token).ToLowerInvariant()), 0, (_, _) => true, out _).Any(value => value is PersonNoun);
    }

    private bool IsDeed(int noun) =>
        lexicon.IsHappening(Form(noun).ToLowerInvariant()) || lexicon.IsHappening(lexicon.VerbForms.LemmaOf(Form(noun), parsed.Lemmas[noun]).ToLowerInvariant());

    // "Thousands rally for peace": numbers stand for people.
    private bool IsMany(int token) => lexicon.Partitives.Contains(parsed.Lemmas[token].ToLowerInvariant()) || lexicon.Partitives.Contains(Form(token).ToLowerInvariant());

    // "Street battles rage", "talks collapse over a swap".
    private bool IsRowOfDeeds(int token) =>
        token + 1 < parsed.Count && IsDeed(token) && Occurs(lexicon.VerbForms.LemmaOf(Form(token + 1), parsed.Lemmas[token + 1]));

    // "Oslo calls on the rebels": for one doer with a name, before the preposition of a demand.
    private bool Asks(int token) =>
        token + 1 < parsed.Count && parsed.Tags[token - 1] == UniversalTag.Propn && Form(token).EndsWith('s')
        && lexicon.Frames(FrameWordClass.Verb, lexicon.VerbForms.LemmaOf(Form(token), parsed.Lemmas[token])).Any(frame => frame.Kind == "demand" && frame.Others.Length == 1 && Is(token + 1, frame.Others[0]));

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

        if (!(parsed.Tags[token] is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Adj or UniversalTag.Propn || IsNoPreposition(token)) || !lexicon.VerbForms.IsPresent(Form(token), out var isOne) || !IsSubject(subject, first, isOne))
        {
            return false;
        }

        // Before a preposition or at the end a noun for an event is one ("rebel attacks in Ituri").
        return HasObject(token, end) || IsPeopleBeforeVerb(token - 1, end) || (parsed.PennTags[subject] == "NNS" && (IsPeople(subject) || IsRowOfDeeds(subject) || IsMany(subject))) || Asks(token) || !lexicon.IsHappening(lexicon.VerbForms.LemmaOf(Form(token), parsed.Lemmas[token]));
    }

    // "Soldiers oust the president": verbs that a tagger does not know pass for prepositions.
    private bool IsNoPreposition(int token) => parsed.Tags[token] == UniversalTag.Adp && !lexicon.Places.At.Contains(Form(token)) && Form(token) is not ("down" or "over" or "up" or "like" or "round" or "past" or "out" or "off");

    /// <summary>Whether a token is a mark of quotation.</summary>
    public bool IsQuote(int token) => Is(token, "'") || Is(token, "’") || Is(token, "‘") || Is(token, "\"") || Is(token, "“") || Is(token, "”");

    /// <summary>Whether something stands behind a verb that it may act on.</summary>
    public bool HasObject(int verb, int end) =>
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

    private string Form(int token) => parsed.Text[parsed.Starts[token]..parsed.Ends[token]];

    private bool Is(int token, string word) => parsed.Text.AsSpan(parsed.Starts[token], parsed.Ends[token] - parsed.Starts[token]).Equals(word, StringComparison.OrdinalIgnoreCase);
}
