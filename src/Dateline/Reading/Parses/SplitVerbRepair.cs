using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends verbs that were cut from what belongs to them: a perfect with a phrase between its two words, a word of saying at the end of the sentence taken for a noun, and a
/// bare infinitive taken for a part of its object, and what somebody decided hung on the verb above.
/// </summary>
internal sealed class SplitVerbRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    // Words between "has" and its participle.
    private const int LongestPhrase = 8;
    private const int LongestSpeaker = 8;

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] == "VBN" && relations[token] is "advcl" or "xcomp" or "ccomp" or "acl" or "conj" && IsHave(heads[token]))
            {
                JoinPerfect(heads[token], token);
            }
            else if (tags[token] == UniversalTag.Noun && tree.Text.PennTags[token] is "NNS" or "VBZ" && relations[token] is "nmod" or "appos" or "conj" or "obj" && IsLast(token) && tree.IsCue(token))
            {
                SayLast(token);
            }
            else if (tree.Text.PennTags[token] == "VB" && relations[token] == "compound" && tree.IsNominal(token - 1) && heads[token] == token + 1)
            {
                DoBare(token);
            }
            else if (tree.Text.PennTags[token] == "VBN" && relations[token] == "advcl" && heads[token] is >= 0 and var outer)
            {
                DescribeNoun(token, outer);
            }
            else if (relations[token] == "obl" && tags[token] == UniversalTag.Noun && heads[token] is >= 0 and var setting && setting < token - 2 && tree.VerbLemma(setting) == "set")
            {
                TakeWhatBurns(token, setting);
            }
            else if (tree.Text.PennTags[token] == "VB" && relations[token] is "advcl" or "xcomp" && heads[token] is >= 0 and var above && above < token)
            {
                FollowDecision(token, above);
            }
        }
    }

    // "Killed in an attack carried out by the front": the form behind the noun only describes it.
    private void DescribeNoun(int participle, int verb)
    {
        var noun = participle - 1;
        if (heads[noun] == participle && relations[noun] == "obl" && tags[noun] == UniversalTag.Noun && tree.Has(noun, "case") && verb < noun && tree.Has(participle, "obl:agent") && !tree.Has(participle, "nsubj") && !tree.Has(participle, "aux:pass")
            && !tree.Has(participle, "aux") && !tree.Has(participle, "mark"))
        {
            (heads[noun], relations[noun]) = (verb, "obl");
            (heads[participle], relations[participle]) = (noun, "acl");
        }
    }

    // "Set on fire two barns": what stands behind the fire without a preposition was set on it.
    private void TakeWhatBurns(int thing, int verb)
    {
        if (!tree.Has(thing, "case") && !tree.Has(verb, "obj") && !tree.Has(verb, "aux:pass") && (tree.FormIs(verb + 2, "fire") || tree.FormIs(verb + 1, "ablaze") || tree.FormIs(verb + 1, "alight")))
        {
            relations[thing] = "obj";
        }
    }

    // "By the decision of the president to name a judge": it is what was decided.
    private void FollowDecision(int deed, int verb)
    {
        if (tree.Child(deed, "mark") is not (>= 0 and var to) || !tree.FormIs(to, "to"))
        {
            return;
        }

        foreach (var noun in tree.Children(verb))
        {
            if (noun > verb && noun < to && tags[noun] == UniversalTag.Noun && relations[noun] is "obj" or "obl" or "obl:agent" && lexicon.StatusWords.ContainsKey(tree.Text.Lemmas[noun].ToLowerInvariant())
                && tree.Child(noun, "nmod") is >= 0 and var decider && decider > noun && tree.FormIs(noun + 1, "of") && tree.Subtree(noun).End == to)
            {
                (heads[deed], relations[deed]) = (noun, "acl");
                return;
            }
        }
    }

    private bool IsHave(int token) => token >= 0 && tags[token] == UniversalTag.Verb && !tree.Has(token, "obj") && (tree.FormIs(token, "has") || tree.FormIs(token, "have") || tree.FormIs(token, "had"));

    // "The army has in the past denied it": a phrase between makes no second clause.
    private void JoinPerfect(int have, int participle)
    {
        if (participle < have || participle - have > LongestPhrase || tree.Has(participle, "aux") || tree.Has(participle, "aux:pass") || tree.Has(participle, "nsubj") || tree.Has(participle, "mark") || tree.Has(participle, "cc"))
        {
            return;
        }

        for (var token = have + 1; token < participle; token++)
        {
            if (tags[token] is UniversalTag.Verb or UniversalTag.Aux || (tags[token] == UniversalTag.Adp && token == participle - 1))
            {
                return;
            }
        }

        (heads[participle], relations[participle]) = (heads[have], relations[have]);
        (heads[have], relations[have], tags[have]) = (participle, "aux", UniversalTag.Aux);
        foreach (var child in tree.Children(have))
        {
            heads[child] = child != participle ? participle : heads[child];
        }
    }

    private bool IsLast(int token)
    {
        var end = tree.Text.Sentences[tree.Text.SentenceOf[token]].End;
        return token + 1 == end - 1 && tree.FormIs(token + 1, ".");
    }

    // "…, the diocese of Nouna reports.": behind the comma somebody says so.
    private void SayLast(int verb)
    {
        var start = verb;
        while (start > 0 && verb - start <= LongestSpeaker && tags[start - 1] is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adp or UniversalTag.Part)
        {
            start--;
        }

        if (start == verb || start == 0 || !tree.FormIs(start - 1, ",") || tree.Text.SentenceOf[start - 1] != tree.Text.SentenceOf[verb] || !(tags[start] == UniversalTag.Propn || tree.FormIs(start, "the")))
        {
            return;
        }

        // The first noun is the speaker; what hung on it from before the comma is told.
        var speaker = start;
        while (speaker < verb && !(tags[speaker] is UniversalTag.Noun or UniversalTag.Propn && (relations[speaker] is not ("compound" or "amod" or "nmod:poss" or "flat") || heads[speaker] < start || heads[speaker] == verb)))
        {
            speaker++;
        }

        var told = RootOf(verb);
        if (speaker >= verb || told < 0 || told >= start || tags[told] != UniversalTag.Verb || tree.Text.PennTags[speaker] is "NNS" or "NNPS")
        {
            return;
        }

        for (var token = start; token < verb; token++)
        {
            heads[token] = heads[token] == verb ? speaker : heads[token];
        }

        tags[verb] = UniversalTag.Verb;
        (heads[verb], relations[verb]) = (told, "parataxis");
        (heads[speaker], relations[speaker]) = (verb, "nsubj");

        // "Of Nouna reports": the name is what the speaker is of.
        for (var token = speaker + 1; token < verb; token++)
        {
            relations[token] = heads[token] == speaker && relations[token] == "compound" ? "nmod" : relations[token];
        }
    }

    private int RootOf(int token)
    {
        var current = token;
        while (heads[current] >= 0)
        {
            current = heads[current];
        }

        return current;
    }

    // "Let the two sides exchange prisoners": whoever is let does it.
    private void DoBare(int verb)
    {
        var (thing, doer) = (verb + 1, verb - 1);
        if (relations[thing] is not ("obj" or "ccomp" or "xcomp") || heads[thing] is not (>= 0 and var governor) || governor >= doer || (heads[doer] != verb && heads[doer] != thing) || (tree.Text.PennTags[thing] == "NN" && !tree.Has(thing, "det")))
        {
            return;
        }

        tags[verb] = UniversalTag.Verb;
        (heads[doer], relations[doer]) = (governor, "obj");
        (heads[verb], relations[verb]) = (governor, "xcomp");
        (heads[thing], relations[thing]) = (verb, "obj");
        foreach (var part in tree.Children(thing))
        {
            heads[part] = part < doer ? doer : heads[part];
        }
    }
}
