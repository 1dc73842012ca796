using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends the parse around words of saying: the subject of what is said taken for a second speaker, a speaker at the end of the sentence left out, what was
/// told taken for a clause about the listener, and a second thing said taken for a part of the first.
/// </summary>
internal sealed class SpeechRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Mend(int verb)
    {
        BecomeActive(verb);
        StandAlone(verb);
        MoveSubjectIntoClause(verb);
        GiveSpeaker(verb);
        StandBeside(verb);
        HearClause(verb);
        HearCharge(verb);
        LeaveClause(verb);
        TellDeed(verb);
    }

    // "…, the general staff confirmed on Saturday": without an auxiliary nobody was confirmed.
    private void BecomeActive(int verb)
    {
        if (tree.IsCue(verb) && !tree.Has(verb, "aux:pass") && tree.Child(verb, "nsubj:pass") is >= 0 and var speaker && speaker < verb)
        {
            relations[speaker] = "nsubj";
        }
    }

    // "Recounted being beaten": right behind a word of saying stands what was said.
    private void TellDeed(int verb)
    {
        if (!tree.IsCue(verb))
        {
            return;
        }

        foreach (var deed in tree.Children(verb))
        {
            if (deed > verb && relations[deed] == "advcl" && tree.Text.PennTags[verb + 1] == "VBG" && tree.Subtree(deed).First == verb + 1)
            {
                relations[deed] = "xcomp";
            }
        }
    }

    // "…, the army said; the ministry said …": behind a semicolon another speaks.
    private void StandAlone(int verb)
    {
        if (relations[verb] is "ccomp" or "conj" or "advcl" && heads[verb] >= 0 && heads[verb] < verb && tree.Child(verb, "nsubj") is >= 0 and var speaker && tree.IsCue(verb)
            && tree.Subtree(speaker).First is > 0 and var start && tree.FormIs(start - 1, ";"))
        {
            relations[verb] = "parataxis";
            heads[start - 1] = verb;
        }

        // "Algeria called for restraint; France urged talks": what stands before the semicolon nobody says who speaks behind it.
        if (tree.Child(verb, "ccomp") is >= 0 and var before && before < verb && tree.Has(before, "nsubj") && tree.Child(verb, "nsubj") is >= 0 and var other && other > before && tree.IsCue(verb)
            && tree.Subtree(other).First is > 0 and var behind && tree.FormIs(behind - 1, ";"))
        {
            (heads[before], relations[before]) = (heads[verb], relations[verb]);
            (heads[verb], relations[verb]) = (before, "parataxis");
        }
    }

    // "A strike on Monday hit two vehicles, the spokesman said": of two subjects the first is the subject of what is said.
    private void MoveSubjectIntoClause(int verb)
    {
        int first = -1, last = -1, clause = -1;
        foreach (var child in tree.Children(verb))
        {
            switch (tree.Relation(child))
            {
                case "nsubj":
                    first = first < 0 ? child : first;
                    last = child;
                    break;
                case "ccomp":
                    clause = child;
                    break;
                default:
                    break;
            }
        }

        // "The observatory said airstrikes on a market killed 12": the same the other way round.
        if (first >= 0 && first < verb && verb < last && last < clause && !tree.Has(clause, "nsubj"))
        {
            first = last;
            last = clause + 1;
        }

        // "The convoy, the drivers said, had been looted": so much the more where a comma stands between the two.
        if (first >= 0 && first < last && last < verb && verb < clause && tree.Subtree(last).First > first + 1 && tree.FormIs(tree.Subtree(last).First - 1, ",") && tree.FormIs(verb + 1, ",") && !tree.Has(clause, "nsubj"))
        {
            last = clause + 1;
        }

        if (first >= 0 && first < clause && clause < last && !tree.Has(clause, "nsubj"))
        {
            heads[first] = clause;
            relations[first] = tree.Has(clause, "aux:pass") ? "nsubj:pass" : "nsubj";
        }
    }

    // "…, the observatory said": a word of saying at the end has its speaker just before it.
    private void GiveSpeaker(int verb)
    {
        if (tree.Has(verb, "nsubj") || tree.Has(verb, "aux:pass") || tree.Has(verb, "obl:agent") || !tree.IsCue(verb))
        {
            return;
        }

        var start = verb;
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[verb]];
        while (start > sentence.First && (tags[start - 1] != UniversalTag.Punct || IsInsideWord(start - 1)) && tags[start - 1] is not (UniversalTag.Verb or UniversalTag.Aux))
        {
            start--;
        }

        // Only after a comma or a quotation mark, and with something said before it. "Confirmed fire at Mahbes but said": whoever confirmed it says so.
        if (start == verb || tree.Child(verb, "cc") >= start || tags[start] == UniversalTag.Cconj || start <= sentence.First + 1 || (!tree.FormIs(start - 1, ",") && tree.Form(start - 1)[0] is not ('"' or '”' or '\u2019' or '\'')))
        {
            return;
        }

        for (var token = start; token < verb; token++)
        {
            var isTop = heads[token] < start || heads[token] >= verb;
            if (isTop && tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron)
            {
                if (heads[verb] == token)
                {
                    // "Freed them in Jos, the prison service confirmed": beside the clause, whatever noun the speaker hung on.
                    var clause = heads[token];
                    while (clause >= 0 && tags[clause] is UniversalTag.Noun or UniversalTag.Propn && heads[clause] >= 0 && heads[clause] < clause)
                    {
                        clause = heads[clause];
                    }

                    (heads[verb], relations[verb]) = (clause, clause < 0 ? "root" : "parataxis");
                }

                heads[token] = verb;
                relations[token] = "nsubj";

                // "They took the village, a monitor said, but …": what the speaker says is no second deed.
                relations[verb] = relations[verb] == "conj" && !tree.Has(verb, "cc") ? "parataxis" : relations[verb];
                return;
            }
        }
    }

    // The hyphen of "al-Sarraj".
    private bool IsInsideWord(int token) => token > 0 && tree.FormIs(token, "-") && tree.Text.Starts[token] == tree.Text.Ends[token - 1];

    // "They landed in Tobruk, the embassy said": a speaker and a word of saying at the end are beside what is said, not after it.
    private void StandBeside(int verb)
    {
        // "…, the general told a briefing.": whom it was told is no object of a second deed.
        if (relations[verb] is "conj" or "advcl" && tree.VerbLemma(verb) == "tell" && tree.Child(verb, "obj") is var heard && heard > verb && tree.Subtree(heard).End is var end && (end >= tree.Count || tags[end] == UniversalTag.Punct))
        {
            relations[heard] = "iobj";
        }

        if (relations[verb] is not ("conj" or "advcl") || tree.Has(verb, "mark") || tree.Has(verb, "cc") || tree.Has(verb, "obj") || tree.Has(verb, "ccomp") || tree.Child(verb, "nsubj") is not (>= 0 and var speaker)
            || speaker > verb || !tree.IsCue(verb))
        {
            return;
        }

        var start = tree.Subtree(speaker).First;
        start = tree.FormIs(start, ",") ? start + 1 : start;
        var next = tree.Child(verb, "iobj") is >= 0 and var listener ? tree.Subtree(listener).End : verb + 1;
        if (start > 0 && tree.FormIs(start - 1, ",") && (next > verb + 1 || next >= tree.Count || tree.Text.SentenceOf[next] != tree.Text.SentenceOf[verb] || tags[next] is UniversalTag.Punct or UniversalTag.Adp))
        {
            relations[verb] = "parataxis";
        }
    }

    // "told the radio that soldiers burned his house": what was told, not a clause about the radio.
    private void HearClause(int verb)
    {
        foreach (var listener in tree.Children(verb))
        {
            // "Told the agency by phone that his men had left": what was told, and not what the phone is like.
            var isBeside = tree.Relation(listener) == "obl" && tree.Has(verb, "iobj") && !tree.Has(verb, "ccomp");
            if (listener < verb || !(isBeside || tree.Relation(listener) is "iobj" or "obj" || tree.FullRelation(listener) == "obl:agent") || !tree.IsCue(verb))
            {
                continue;
            }

            foreach (var clause in tree.Children(listener))
            {
                var that = tree.Relation(clause) == "acl" ? Conjunction(listener, clause) : -1;
                if (that < 0)
                {
                    continue;
                }

                (heads[clause], relations[clause]) = (verb, "ccomp");
                (heads[that], relations[that]) = (clause, "mark");
                return;
            }
        }
    }

    // "The mayor is accused by prosecutors of ordering it": the charge, not a clause about the prosecutors.
    private void HearCharge(int verb)
    {
        foreach (var party in tree.Children(verb))
        {
            // "Accused both at the time of arming it": so much the less about the time.
            var isTime = party > verb && tree.Relation(party) == "obl" && tree.Has(verb, "obj");
            if (!(isTime || tree.Relation(party) is "obj" or "nsubj" || tree.FullRelation(party) == "obl:agent") || !IsCharge(verb))
            {
                continue;
            }

            foreach (var charge in tree.Children(party))
            {
                if (charge > verb && tree.FullRelation(charge) == "acl" && tree.Text.PennTags[charge] == "VBG" && tree.Child(charge, "mark") is >= 0 and var mark && tree.FormIs(mark, "of"))
                {
                    (heads[charge], relations[charge]) = (verb, "advcl");
                    return;
                }
            }
        }
    }

    /// <summary>The "that" before a clause with a subject of its own, at most an expression of time away from the listener; −1 when there is none.</summary>
    private int Conjunction(int listener, int clause)
    {
        for (var token = listener + 1; token < clause; token++)
        {
            if (tree.FormIs(token, "that"))
            {
                foreach (var child in tree.Children(clause))
                {
                    if (child > token && tree.Relation(child) == "nsubj")
                    {
                        return token;
                    }
                }

                return -1;
            }
        }

        return -1;
    }

    // "Denied that they had fired and accused the army": whoever denied accused. What was said is told in the pluperfect, and the rest is not.
    private void LeaveClause(int verb)
    {
        if (relations[verb] != "conj" || tree.Text.PennTags[verb] != "VBD" || tree.Has(verb, "nsubj") || tree.Has(verb, "aux") || !IsCharge(verb))
        {
            return;
        }

        var said = heads[verb];
        if (said >= 0 && relations[said] == "ccomp" && heads[said] is >= 0 and var saying && saying < said && tree.Text.PennTags[saying] == "VBD" && tree.IsCue(saying)
            && tree.Child(said, "aux") is >= 0 and var auxiliary && tree.FormIs(auxiliary, "had"))
        {
            heads[verb] = saying;
        }
    }

    // Whoever is told of may have announced something too; charges and denials answer what was said.
    private bool IsCharge(int verb) =>
        tree.Cues(verb).Any(cue => (cue.Doubtful || cue.Stance != CueStance.Asserts) && !cue.IsPhrase);
}
