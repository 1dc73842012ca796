using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends finite verbs that lost their subject: to a participle that only describes it, or to the clause before "and".</summary>
internal sealed class LostVerbRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>How far the verb stands at most behind the participle, in tokens.</summary>
    private const int Farthest = 16;

    public void Run()
    {
        for (var token = 1; token + 2 < heads.Length; token++)
        {
            if (tags[token] != UniversalTag.Verb || tree.Text.PennTags[token] is not ("VBN" or "VBD"))
            {
                continue;
            }

            if (relations[token] == "advcl" && heads[token] > token && tree.FormIs(token - 1, ",") && AsideSubject(token) is >= 0 and var described)
            {
                LeaveAside(token, described);
            }
            else if (tree.FormIs(token + 1, "to") && Subject(token) is >= 0 and var noun && !tree.Has(token, "aux") && tree.IsCue(token))
            {
                Describe(noun, token);
            }
            else if (relations[token] == "acl" && heads[token] is >= 0 and var subject && tree.Relation(subject) == "nsubj" && heads[subject] >= 0 && heads[subject] < subject && relations[heads[subject]] != "root")
            {
                StandBeside(subject, token);
            }
        }
    }

    // "Five miners, kidnapped there last week, were freed": the noun before the comma, of which the verb behind tells.
    private int AsideSubject(int participle)
    {
        var noun = tree.Child(participle, "nsubj") is >= 0 and var own ? own : tree.Child(participle, "nsubj:pass");
        return noun >= 0 && noun < participle - 1 && !tree.Has(participle, "aux") && !tree.Has(participle, "mark") && !tree.Has(heads[participle], "nsubj") && !tree.Has(heads[participle], "nsubj:pass")
            && tree.FormIs(tree.Subtree(participle).End, ",") | tree.FormIs(tree.Subtree(participle).End - 1, ",") ? noun : -1;
    }

    private void LeaveAside(int participle, int noun)
    {
        var verb = heads[participle];
        (heads[noun], relations[noun]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        (heads[participle], relations[participle]) = (noun, "acl");
    }

    // The noun right before it, which the parser may have taken for a part of its name.
    private int Subject(int verb)
    {
        var noun = tree.Child(verb, "nsubj");
        noun = noun >= 0 ? noun : heads[verb - 1] == verb && relations[verb - 1] == "compound" ? verb - 1 : -1;
        return noun >= 0 && tree.Subtree(noun).End == verb ? noun : -1;
    }

    // "A drone believed to belong to the rebels hit a depot": it hit the depot, and is believed to be theirs.
    private void Describe(int noun, int participle)
    {
        var verb = VerbBehind(participle);
        if (verb < 0)
        {
            return;
        }

        // "… fired by the militia struck a house": the militia fired, and the rocket struck.
        if (tree.Child(verb, "nsubj") is >= 0 and var doer)
        {
            var by = tree.Subtree(doer).First;
            by = tree.FormIs(by, "by") ? by : by - 1;
            if (by <= participle + 1 || !tree.FormIs(by, "by") || tags[by - 1] != UniversalTag.Verb)
            {
                return;
            }

            (heads[doer], relations[doer]) = (by - 1, "obl:agent");
            (heads[by], relations[by]) = (doer, "case");
        }

        (heads[verb], relations[verb]) = (heads[participle] == verb ? heads[verb] : heads[participle], relations[participle]);
        foreach (var child in tree.Children(participle))
        {
            if ((child < noun && relations[child] is "mark" or "advmod" or "cc") || child > verb)
            {
                heads[child] = verb;
            }
        }

        (heads[noun], relations[noun]) = (verb, "nsubj");
        (heads[participle], relations[participle]) = (noun, "acl");
    }

    /// <summary>The finite verb behind a participle and what it governs, within the clause; −1 where there is none.</summary>
    private int VerbBehind(int participle)
    {
        var end = Math.Min(tree.Text.Sentences[tree.Text.SentenceOf[participle]].End, participle + Farthest);
        for (var token = participle + 2; token < end && !tree.FormIs(token, ",") && tree.Text.PennTags[token] is not ("WDT" or "WP" or "WRB"); token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] is "VBD" or "VBZ" && !tree.Has(token, "aux"))
            {
                return token;
            }
        }

        return -1;
    }

    // "… were displaced, and a panel reported that planes had landed": a subject does not follow its verb behind "and".
    private void StandBeside(int subject, int verb)
    {
        var before = heads[subject];
        var start = tree.Subtree(subject).First;
        if (!tree.IsCue(verb) || !IsBehindAnd(subject, ref start) || FindThat(subject, verb) is not (>= 0 and var said))
        {
            return;
        }

        var whole = before;
        while (relations[whole] is "ccomp" or "conj" or "advcl" && heads[whole] >= 0 && heads[whole] < whole)
        {
            whole = heads[whole];
        }

        (heads[verb], relations[verb]) = (whole, "conj");
        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[start], relations[start]) = (verb, "cc");
        (heads[said], relations[said]) = (verb, "ccomp");
    }

    private bool IsBehindAnd(int subject, ref int start)
    {
        start = tree.FormIs(start, ",") ? start + 1 : start;
        if (start < subject && tags[start] == UniversalTag.Cconj)
        {
            return true;
        }

        start--;
        return start > 0 && tags[start] == UniversalTag.Cconj;
    }

    /// <summary>The clause with "that" behind a word of saying; −1 where there is none.</summary>
    private int FindThat(int subject, int verb)
    {
        foreach (var noun in (ReadOnlySpan<int>)[verb, subject])
        {
            foreach (var clause in tree.Children(noun))
            {
                if (clause > verb && tree.Relation(clause) is "ccomp" or "acl" or "advcl" && tree.Child(clause, "mark") is >= 0 and var mark && mark > verb && tree.FormIs(mark, "that"))
                {
                    return clause;
                }
            }
        }

        return -1;
    }
}
