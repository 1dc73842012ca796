using Dateline.Knowledge;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Parts a date or an occasion that opens a sentence or clause from the subject behind it ("On 28 November federal troops entered", "on Wednesday Oslo urged", "in the chaos gunmen fired"),
/// where the parser made one phrase of both.
/// </summary>
internal sealed class DateRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestPhrase = 9;
    private const int LongestSubject = 4;

    public void Run()
    {
        foreach (var sentence in tree.Text.Sentences)
        {
            LeaveOrdinals(sentence);
            var name = sentence.First + 1;
            while (name < Math.Min(sentence.End - 2, sentence.First + LongestPhrase) && !NamesDay(name))
            {
                name++;
            }

            if (name < Math.Min(sentence.End - 2, sentence.First + LongestPhrase) && tags[sentence.First] == UniversalTag.Adp)
            {
                var isYear = tags[name + 1] == UniversalTag.Num && tree.Form(name + 1).Length == 4;
                Part(sentence.First, isYear ? name + 2 : name + 1);
            }

            for (var token = sentence.First; token < sentence.End - 3; token++)
            {
                if (IsOpening(token, sentence.First) && OccasionEnd(token, sentence.End) is >= 0 and var occasion)
                {
                    Part(token, occasion);
                }
            }
        }
    }

    // A preposition at the start of a clause, or behind the one adverb that does ("shortly after"); "this", "last".
    private bool IsOpening(int token, int first)
    {
        if (tags[token] is not (UniversalTag.Adp or UniversalTag.Sconj) && !IsPointing(token))
        {
            return false;
        }

        var before = token > first && tags[token - 1] == UniversalTag.Adv ? token - 2 : token - 1;
        return before < first || tags[before] is UniversalTag.Punct or UniversalTag.Cconj;
    }

    private bool IsPointing(int token) => tree.FormIs(token, "this") || tree.FormIs(token, "last") || tree.FormIs(token, "every") || tree.FormIs(token, "each");

    // "In the chaos gunmen killed four", "within hours dozens of bombs fell": a noun for an occasion, and behind it nothing but a subject without an article and its verb; −1 elsewhere.
    private int OccasionEnd(int opener, int sentenceEnd)
    {
        var noun = opener + 1;
        while (noun < sentenceEnd && noun < opener + 4 && tags[noun] is UniversalTag.Det or UniversalTag.Adj && !lexicon.Adjuncts.Openers.Contains(tree.Text.Lemmas[noun]))
        {
            noun++;
        }

        var subject = noun < sentenceEnd ? heads[noun] : -1;
        subject = subject > noun && relations[subject] == "nummod" ? heads[subject] : subject;
        if (subject <= noun || subject - noun > LongestSubject || tags[noun] is not (UniversalTag.Noun or UniversalTag.Adj) || tags[subject] is not (UniversalTag.Noun or UniversalTag.Num) || !lexicon.Adjuncts.Openers.Contains(tree.Text.Lemmas[noun]) || !(IsTold(opener, noun) || IsPointing(opener)))
        {
            return -1;
        }

        for (var between = noun + 1; between < subject; between++)
        {
            if (tags[between] is not (UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Adv))
            {
                return -1;
            }
        }

        var verb = tree.Subtree(subject).End;
        var isSubject = verb < sentenceEnd && tags[verb] is UniversalTag.Verb or UniversalTag.Aux && (heads[subject] == verb || heads[verb] == heads[subject]);
        return isSubject && !lexicon.IsHappening(tree.Text.Lemmas[subject].ToLowerInvariant()) ? noun + 1 : -1;
    }

    // "In the night", "within hours", "after dawn", and not "in night raids".
    private bool IsTold(int opener, int noun) =>
        noun > opener + 1 || tree.Text.PennTags[noun] != "NN" || tree.FormIs(opener, "after") || tree.FormIs(opener, "before") || tree.FormIs(opener, "at") || tree.FormIs(opener, "since");

    // "On March 16th soldiers of the guard": the day belongs to its month.
    private void LeaveOrdinals(Sentence sentence)
    {
        for (var token = sentence.First + 1; token < sentence.End - 1; token++)
        {
            if (heads[token] > token && char.IsAsciiDigit(tree.Form(token)[0]) && char.IsAsciiLetter(tree.Form(token)[^1]) && TimeLexicon.Shared[tree.Form(token - 1).ToString().ToLowerInvariant()] is { Month: > 0 } && !IsAbove(token, heads[token - 1]))
            {
                if (heads[token - 1] == token)
                {
                    (heads[token - 1], relations[token - 1]) = (heads[token], relations[token]);
                }

                (heads[token], relations[token]) = (token - 1, "nummod");
            }
        }
    }

    // Farther up than right above, where a new link would close a circle.
    private bool IsAbove(int token, int above)
    {
        for (above = above == token ? -1 : above; above >= 0 && above != token; above = heads[above])
        {
        }

        return above == token;
    }

    private bool NamesDay(int token) => tags[token] == UniversalTag.Propn && TimeLexicon.Shared[tree.Form(token).ToString().ToLowerInvariant()] is { Month: > 0 } or { Weekday: > 0 };

    private void Part(int first, int end)
    {
        var subject = -1;
        for (var token = first; token < end; token++)
        {
            // Whatever the words of the date hang on behind it is the subject or a part of it.
            if (heads[token] >= end && relations[token] is "case" or "nummod" or "nmod" or "compound" or "det" or "amod" or "nmod:unmarked" or "obl:unmarked" && tags[heads[token]] is not (UniversalTag.Verb or UniversalTag.Aux))
            {
                subject = subject < 0 ? heads[token] : subject;
            }
        }

        // "In October Tom Basso, the premier, was shot": a name that was taken for the end of the month's.
        if (subject < 0 && end < heads.Length && tags[end] == UniversalTag.Propn && heads[end] >= first && heads[end] < end && relations[end] is "flat" or "appos" or "nmod")
        {
            subject = end;
        }

        while (subject >= 0 && relations[subject] is "compound" or "amod" or "flat" or "nmod" && (heads[subject] > subject || (heads[subject] >= first && heads[subject] < end)))
        {
            subject = heads[subject];
        }

        // "In the night of 3 November units attacked": the noun inside the date may stand over the subject.
        var verb = Verb(subject, first, end, out var top);
        if (verb < end || tree.FormIs(end, ",") || tree.FormIs(end, "and"))
        {
            return;
        }

        var anchor = top >= first && top < end ? top : FirstNominal(first, end);
        for (var token = first; token < end; token++)
        {
            if (token != anchor && (heads[token] < first || heads[token] >= end))
            {
                (heads[token], relations[token]) = (anchor, tags[token] is UniversalTag.Adp or UniversalTag.Sconj ? "case" : relations[token]);
            }
        }

        var name = LastBefore(verb, end, first);
        (heads[anchor], relations[anchor]) = (verb, "obl");
        if (name >= 0 && !tree.Has(verb, "nsubj") | heads[name] < end)
        {
            (heads[name], relations[name]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        }
    }

    /// <summary>The verb over the phrase, and the top of the phrase.</summary>
    private int Verb(int subject, int first, int end, out int top)
    {
        top = subject;
        for (var current = subject; current >= 0; current = heads[current])
        {
            if (tags[current] == UniversalTag.Verb)
            {
                return current;
            }

            top = current;
        }

        return -1;
    }

    private int FirstNominal(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tags[token] is UniversalTag.Num or UniversalTag.Noun or UniversalTag.Propn || lexicon.Adjuncts.Openers.Contains(tree.Text.Lemmas[token]))
            {
                return token;
            }
        }

        return first;
    }

    /// <summary>The top of the words between the date and the verb.</summary>
    private int LastBefore(int verb, int end, int first)
    {
        for (var token = end; token < verb; token++)
        {
            if (tags[token] is UniversalTag.Noun or UniversalTag.Propn && (heads[token] < end && heads[token] >= first || heads[token] == verb))
            {
                return token;
            }
        }

        return -1;
    }
}
