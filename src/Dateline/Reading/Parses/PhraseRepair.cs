using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends phrases behind a noun that the parser hung elsewhere: prepositions hung on the noun before them, the last name of a list, and participles
/// behind a comma.
/// </summary>
internal sealed class PhraseRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    // Words of a day and its preposition.
    private const int LongestDay = 5;

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            // "On Iraq's Kataib militia": what stands before a name is the whole name's.
            if (relations[token] is "case" or "det" or "nmod:poss" && heads[token] > token && relations[heads[token]] == "flat" && heads[heads[token]] > token && heads[heads[token]] < heads[token])
            {
                heads[token] = heads[heads[token]];
            }

            // "Reports of shelling": a noun in "-ing" has its preposition as any other noun.
            if (relations[token] == "mark" && tags[token] == UniversalTag.Adp && heads[token] is >= 0 and var gerund && tags[gerund] == UniversalTag.Noun && relations[gerund] is "nmod" or "obl")
            {
                relations[token] = "case";
            }

            if (relations[token] is "nmod" or "acl" && heads[token] is >= 0 and var governor && tags[governor] == UniversalTag.Verb && governor < token)
            {
                // "Calls on the governments to act": what hangs on a verb describes no noun.
                relations[token] = relations[token] == "nmod" ? "obl" : "advcl";
            }

            if (token + 2 < heads.Length && tree.FormIs(token + 1, "to") && tree.FormIs(token + 2, tree.Form(token).ToString()) && heads[token + 1] == token + 2 && heads[token + 2] is >= 0 and var above && above < token && heads[token] == above)
            {
                JoinTwin(token, above);
            }

            switch (relations[token])
            {
                case "case" when heads[token] == token - 1 && tags[token] == UniversalTag.Adp && tags[token - 1] is UniversalTag.Noun or UniversalTag.Propn:
                    GovernNext(token);
                    break;
                case "nummod" when token + 1 < heads.Length && tree.FormIs(token + 1, ",") && heads[token] > token + 1 && token > 2:
                    LeaveNext(token);
                    break;
                case "obl" when WayTo(token) is >= 0 and var way:
                    (heads[token], relations[token]) = (way, "nmod");
                    break;
                case "nmod" or "obl" when heads[token] < token && DeedBeforeDay(token) is >= 0 and var deed:
                    (heads[token], relations[token]) = (deed, "nmod");
                    break;
                case "nmod" when tree.Preposition(token) is { } preposition:
                    GoToVerb(token, preposition);
                    break;
                case "advmod" or "case" when heads[token] > token && tree.FormIs(token, "over") && tree.VerbLemma(token - 1) is "hand" or "turn" && tags[token - 1] == UniversalTag.Verb && tags[heads[token]] is UniversalTag.Num:
                    // "Handed over 12 prisoners".
                    (heads[token], relations[token]) = (token - 1, "compound:prt");
                    break;
                case "compound:prt" when tree.Text.PennTags[token] == "IN":
                    GovernParty(token);
                    break;
                case "conj" when tags[token] == UniversalTag.Propn:
                    JoinList(token);
                    break;
                case "obj" when tree.IsCue(heads[token]) && ClauseBehind(token) is >= 0 and var said:
                    // "The mayor said shrapnel wounded three": what stands before a verb with a tense is not what was said.
                    (heads[token], relations[token]) = (said, "nsubj");
                    break;
                case "obl" when ClauseBehind(token) is >= 0 and var clause:
                    BecomeSubject(token, clause);
                    break;
                case "obl" when heads[token] is var verb && verb > token && relations[verb] == "advcl" && tree.Text.PennTags[verb] == "VBD" && !tree.Has(verb, "nsubj"):
                    BecomeSubject(token, verb);
                    break;
                case "obl" when heads[token] is >= 0 and var shifted && shifted < token && lexicon.Transitives.Contains(tree.Text.Lemmas[shifted]) && !tree.Has(shifted, "obj") && tree.Text.PennTags[shifted] == "VBD"
                    && !tree.Has(token, "case") && tree.Child(token, "det") is >= 0 and var article && tree.FormIs(article, "a"):
                    // "Intercepted near Bor a convoy": an object that stands behind where it was.
                    relations[token] = "obj";
                    break;
                case "obl" when heads[token] is >= 0 and var phrasal && phrasal < token && tree.Child(phrasal, "compound:prt") is >= 0 and var particle && particle == tree.Subtree(token).First - 1 && !tree.FormIs(particle, "on") && !tree.Has(phrasal, "obj") && !tree.Has(token, "case") && tree.Has(token, "nmod:poss"):
                    // "Called off their attack": no measure of time is somebody's.
                    relations[token] = "obj";
                    break;
                case "acl" when tree.FormIs(token - 1, ",") && tags[token] == UniversalTag.Verb:
                    FollowComma(token);
                    break;
                default:
                    break;
            }
        }
    }

    // "The murder on 26 February of the mayor": whose murder it was stands behind its day. −1 where "of" follows no day, or one of no deed.
    private int DeedBeforeDay(int sufferer)
    {
        if (tags[sufferer] is not (UniversalTag.Noun or UniversalTag.Propn) || tree.Subtree(sufferer).First is not (> 2 and var of) || !tree.FormIs(of, "of") || TimeLexicon.Shared[tree.Form(of - 1).ToString().ToLowerInvariant()] is not ({ Month: > 0 } or { Weekday: > 0 }))
        {
            return -1;
        }

        var preposition = of - 2;
        while (preposition > of - LongestDay && preposition > 0 && tags[preposition] is UniversalTag.Num or UniversalTag.Propn or UniversalTag.Adj)
        {
            preposition--;
        }

        return preposition > 0 && (tree.FormIs(preposition, "on") || tree.FormIs(preposition, "in")) && tags[preposition - 1] == UniversalTag.Noun && lexicon.IsHappening(tree.Text.Lemmas[preposition - 1].ToLowerInvariant()) ? preposition - 1 : -1;
    }

    // "Along the road from Bor to Juba": the way that begins somewhere ends somewhere; −1 where a phrase with "to" ends none.
    private int WayTo(int end)
    {
        if (tree.Preposition(end) != "to" || tree.Child(end, "case") is not (> 1 and var preposition) || tags[end] != UniversalTag.Propn)
        {
            return -1;
        }

        var start = preposition - 1;
        while (start > 0 && relations[start] is "flat" or "compound" && heads[start] >= 0)
        {
            start = heads[start];
        }

        var way = relations[start] == "nmod" && tree.Preposition(start) == "from" ? heads[start] : -1;
        return way >= 0 && lexicon.Places.Roads.Contains(tree.Text.Lemmas[way].ToLowerInvariant()) ? way : -1;
    }

    // "Stands shoulder to shoulder with them", "fought house to house in the old town": a word said twice is one phrase, and what follows it is the verb's.
    private void JoinTwin(int first, int verb)
    {
        var second = first + 2;
        foreach (var child in tree.Children(second))
        {
            heads[child] = child > second ? verb : heads[child];
        }

        relations[first] = "obl:unmarked";
        (heads[first + 1], relations[first + 1]) = (first, "fixed");
        (heads[second], relations[second], tags[second]) = (first, "fixed", UniversalTag.Noun);
    }

    // "Killed in a strike on the camp": a preposition governs what follows it, and what follows "strike" so is a phrase of the strike's.
    private void GovernNext(int preposition)
    {
        var noun = preposition - 1;
        for (var next = preposition + 1; next < Math.Min(heads.Length, preposition + 8); next++)
        {
            if (heads[next] <= noun && tags[next] is UniversalTag.Noun or UniversalTag.Propn && tree.Subtree(next).First == preposition + 1)
            {
                heads[preposition] = next;
                if (relations[next] is "obl" or "nmod")
                {
                    (heads[next], relations[next]) = (noun, "nmod");
                }

                return;
            }
        }
    }

    // "Called on all sides to act": a preposition with a phrase behind it is no part of the verb.
    private void GovernParty(int particle)
    {
        foreach (var party in tree.Children(heads[particle]))
        {
            if (party > particle && relations[party] == "obl" && !tree.Has(party, "case") && tree.Subtree(party).First == particle + 1)
            {
                (heads[particle], relations[particle]) = (party, "case");
                return;
            }
        }
    }

    // "Blamed the murder of two priests on traffickers": whom the verb asks for, and no noun before, is the verb's.
    private void GoToVerb(int token, string preposition)
    {
        var noun = heads[token];
        while (noun >= 0 && noun < token && relations[noun] == "nmod")
        {
            noun = heads[noun];
        }

        if (noun < 0 || noun == heads[token] || noun > token || relations[noun] != "obj" || heads[noun] is not (>= 0 and var verb) || verb > noun)
        {
            return;
        }

        // "Condemned the use of rockets against farmers": nobody is condemned against, and the use is.
        if (preposition == "against" && lexicon.Frames(FrameWordClass.Noun, tree.Text.Lemmas[noun].ToLowerInvariant()).Any(frame => frame.Others.Length == 0 && frame.Roles.ContainsKey(preposition)))
        {
            return;
        }

        var lemma = tree.VerbLemma(verb);
        if (lexicon.Frames(FrameWordClass.Verb, lemma).Any(frame => frame.Others.Length == 0 && frame.Roles.GetValueOrDefault(preposition) is [FrameRole.Patient] or [FrameRole.Recipient]))
        {
            (heads[token], relations[token]) = (verb, "obl");
        }
    }

    // "Wounding at least six, the mayor said": a number before a comma counts nothing behind it.
    private void LeaveNext(int number)
    {
        var verb = number - 1;
        while (verb > number - 4 && verb > 0 && tags[verb] is not UniversalTag.Verb)
        {
            verb--;
        }

        if (tags[verb] == UniversalTag.Verb && !tree.Has(verb, "obj"))
        {
            (heads[number], relations[number]) = (verb, verb == number - 1 ? "obj" : "obl");
        }
    }

    // "Collapsed after thousands of people protested": a clause of the same verb's that has no subject but the phrase right before it; −1 where there is none.
    private int ClauseBehind(int noun)
    {
        var end = tree.Subtree(noun).End;
        return end < heads.Length && heads[noun] >= 0 && heads[noun] < noun && heads[end] == heads[noun] && relations[end] is "advcl" or "ccomp" && tree.Text.PennTags[end] == "VBD" && !tree.Has(end, "nsubj") && !tree.Has(end, "mark") ? end : -1;
    }

    // "After an attack killed three": the clause has a subject, and the word before it opens the clause.
    private void BecomeSubject(int noun, int verb)
    {
        if (tree.Child(noun, "case") is >= 0 and var opener && opener == tree.Subtree(noun).First && (tree.FormIs(opener, "after") || tree.FormIs(opener, "before") || tree.FormIs(opener, "since") || tree.FormIs(opener, "until") || tree.FormIs(opener, "as")))
        {
            (heads[noun], relations[noun]) = (verb, "nsubj");
            (heads[opener], relations[opener]) = (verb, "mark");
        }
    }

    // "In Ivory Coast, Senegal and Benin": the last of a list of names belongs to the list.
    private void JoinList(int token)
    {
        var and = tree.Child(token, "cc");
        if (and < 2 || heads[token] > and || tree.Subtree(token).First != and || tags[and - 1] != UniversalTag.Propn)
        {
            return;
        }

        var before = and - 1;
        while (relations[before] is "flat" or "compound" && heads[before] >= 0)
        {
            before = heads[before];
        }

        if (relations[before] == "conj" && heads[before] is >= 0 and var first && first != heads[token] && tags[first] == UniversalTag.Propn && tags[heads[token]] != UniversalTag.Propn)
        {
            heads[token] = first;
        }
    }

    private void FollowComma(int participle)
    {
        var noun = heads[participle];
        var isPlaced = tree.Text.PennTags[participle] == "VBN" && tree.Has(participle, "obl:agent") && tree.Child(heads[participle], "case") is >= 0 and var preposition
            && (tree.FormIs(preposition, "in") || tree.FormIs(preposition, "at") || tree.FormIs(preposition, "from"));
        if (isPlaced || (tree.Text.PennTags[participle] == "VBG" && !tree.Has(participle, "mark")))
        {
            // "Declared him an enemy, accusing him of treason": the accusing is the declarer's. "Flew in from a base, escorted by fighters": whoever flew was escorted.
            var verb = noun;
            while (verb >= 0 && verb < participle && relations[verb] is "obj" or "obl" or "nmod" or "flat" or "appos" or "conj" && tags[verb] != UniversalTag.Verb)
            {
                verb = heads[verb];
            }

            if (verb >= 0 && verb < noun && tags[verb] == UniversalTag.Verb && relations[noun] is "obj" or "obl" or "nmod")
            {
                (heads[participle], relations[participle]) = (verb, "advcl");
            }
        }
        else if (tree.Text.PennTags[participle] == "VBN")
        {
            // "A successor to the commander, killed in May": said of the name right before the comma.
            var name = participle - 2;
            while (name > noun && relations[name] is "flat" or "compound")
            {
                name = heads[name];
            }

            if (name > noun && tags[name] == UniversalTag.Propn && relations[name] == "nmod" && heads[name] == noun && tags[noun] == UniversalTag.Noun)
            {
                heads[participle] = name;
            }
        }
    }
}
