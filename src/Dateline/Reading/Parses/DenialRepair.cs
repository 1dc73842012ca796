using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends the words of denials: what a report is called ("called the claim that they shelled the port a lie"), verbs taken for nouns before it, reports taken for verbs ("said claims that it fell were false"), and "nothing to do with".</summary>
internal sealed class DenialRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int FarthestName = 30;

    public void Run()
    {
        for (var token = 0; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Verb)
            {
                BecomePaper(token);
            }

            if (tags[token] == UniversalTag.Verb && lexicon.Undone.Calling.Contains(tree.VerbLemma(token)) && Untruth(token) is >= 0 and var untruth)
            {
                CallUntrue(token, untruth);
            }
            else if (relations[token] == "compound" && heads[token] == token + 1 && tags[token] == UniversalTag.Verb && IsDenial(token) && IsPaper(token + 1))
            {
                BecomeVerb(token, token + 1);
            }
            else if (relations[token] == "acl" && tree.Text.Lemmas[token] == "do" && heads[token] == token - 2 && tree.FormIs(token - 1, "to"))
            {
                HaveToDoWith(token);
            }
        }
    }

    // "Was following claims that …", "investigates reports that …": without anybody who claims, what has a that-clause is a noun.
    private void BecomePaper(int word)
    {
        if (tree.Text.PennTags[word] != "VBZ" || relations[word] is not ("obj" or "ccomp" or "xcomp") || tree.Has(word, "nsubj") || heads[word] > word || lexicon.NounCues(tree.Text.Lemmas[word].ToLowerInvariant()).Count == 0
            || tree.Child(word, "ccomp") is not (> 0 and var clause) || tree.Child(clause, "mark") is not (> 0 and var mark) || !tree.FormIs(mark, "that"))
        {
            return;
        }

        // A verb between the word and its head has it as its object.
        foreach (var sibling in tree.Children(heads[word]))
        {
            heads[word] = sibling > heads[word] && sibling < word && relations[sibling] == "ccomp" && tags[sibling] == UniversalTag.Verb && !tree.Has(sibling, "obj") ? sibling : heads[word];
        }

        (tags[word], relations[word], relations[clause]) = (UniversalTag.Noun, "obj", "acl");
        foreach (var sibling in tree.Children(heads[word]))
        {
            if (sibling > clause && relations[sibling] == "ccomp" && tree.Has(sibling, "cop") && !tree.Has(sibling, "nsubj"))
            {
                // "Said reports that it had shelled the town were false": nobody says reports.
                (heads[word], relations[word]) = (sibling, "nsubj");
                return;
            }
        }
    }

    private bool IsPaper(int noun) => tags[noun] == UniversalTag.Noun && lexicon.NounCues(tree.Text.Lemmas[noun].ToLowerInvariant()).Count > 0;

    private bool IsDenial(int verb) => tree.Text.PennTags[verb] is "VBD" or "VBZ" && tree.Cues(verb).Any(cue => cue.Stance == CueStance.Denies);

    private int Untruth(int verb)
    {
        var end = Math.Min(Math.Min(tree.Count, verb + FarthestName), tree.Text.Sentences[tree.Text.SentenceOf[verb]].End);
        for (var token = verb + 1; token < end; token++)
        {
            if (tags[token] is UniversalTag.Noun or UniversalTag.Adj && lexicon.Undone.Untruths.Contains(tree.Text.Lemmas[token].ToLowerInvariant()) && tree.IsUnder(token, verb))
            {
                return token;
            }
        }

        return -1;
    }

    private void CallUntrue(int verb, int untruth)
    {
        var paper = -1;
        foreach (var child in tree.Children(verb))
        {
            paper = child > verb && relations[child] is "obj" or "obl" && !tree.Has(child, "case") && IsPaper(child) ? child : paper;
        }

        if (paper < 0 || paper == untruth)
        {
            return;
        }

        relations[paper] = "obj";
        if (heads[untruth] != verb && relations[untruth] is "obj" or "obl" or "nmod" or "conj" or "appos" or "xcomp")
        {
            // "… that its troops had fled Asa disinformation": the town is what they fled.
            if (relations[untruth] == "obj" && tree.Child(untruth, "compound") is >= 0 and var thing && thing == untruth - 1 && tags[thing] == UniversalTag.Propn)
            {
                (heads[thing], relations[thing]) = (heads[untruth], "obj");
            }

            (heads[untruth], relations[untruth]) = (verb, "xcomp");
        }
    }

    // "The junta rubbished reports that": what stands before a report and is done to it is the verb.
    private void BecomeVerb(int verb, int paper)
    {
        (heads[verb], relations[verb]) = (heads[paper], relations[paper]);
        (heads[paper], relations[paper]) = (verb, "obj");
        foreach (var child in tree.Children(paper))
        {
            if (child < verb)
            {
                heads[child] = verb;
            }
            else if (relations[child] == "ccomp")
            {
                relations[child] = "acl";
            }
            else if (relations[child] == "punct")
            {
                heads[child] = verb;
            }
        }
    }

    // "Had nothing to do with the kidnapping": that with which somebody has nothing to do hangs on the having.
    private void HaveToDoWith(int doing)
    {
        var nothing = heads[doing];
        if (relations[nothing] != "obj" || heads[nothing] is not (>= 0 and var having) || tree.Text.Lemmas[having] != "have")
        {
            return;
        }

        (heads[doing], relations[doing]) = (having, "xcomp");
        foreach (var child in tree.Children(doing))
        {
            if (child > doing && relations[child] == "obl")
            {
                heads[child] = having;
            }
        }
    }
}
