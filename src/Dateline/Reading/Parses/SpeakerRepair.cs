using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends speakers that were cut apart: the first of two taken for the end of what is said, and a participle behind a speaker taken for what is said.</summary>
internal sealed class SpeakerRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>How far "that" stands at most from the word of saying, with those told between them.</summary>
    private const int Farthest = 8;

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.IsCue(token))
            {
                JoinSpeakers(token);
                FindCitingSpeaker(token);
                SayBefore(token);
                DescribeSpeaker(token);
                SayMore(token);
                TellOfMany(token);
            }

            if (relations[token] == "det" && tree.Text.PennTags[token] == "IN" && tree.FormIs(token, "that"))
            {
                OpenClause(token);
            }
        }
    }

    // "Thousands of people protested, police said": the people before the comma did what is said, and whoever says it stands beside the verb.
    private void TellOfMany(int saying)
    {
        var subject = tree.Child(saying, "nsubj");
        if (subject < 0 || subject > saying || tree.Child(subject, "acl") is not (>= 0 and var told) || told < subject || told > saying || tree.Text.PennTags[told] != "VBD" || tree.Has(told, "obl:agent") || tree.FullRelation(told) != "acl")
        {
            return;
        }

        var end = tree.Subtree(told).End;
        var isClosed = tags[end - 1] == UniversalTag.Punct || (end < heads.Length && tags[end] == UniversalTag.Punct);
        if (isClosed && !tree.FormIs(told - 1, ",") && HasSpeaker(saying, subject, end))
        {
            (heads[told], relations[told]) = (saying, "ccomp");
            (heads[subject], relations[subject]) = (told, "nsubj");
        }
    }

    private bool HasSpeaker(int saying, int subject, int end)
    {
        foreach (var child in tree.Children(saying))
        {
            if (child != subject && child >= end && tree.Relation(child) == "nsubj")
            {
                return true;
            }
        }

        return false;
    }

    // "… lay down their arms, residents and a UN source said.": both said so.
    private void JoinSpeakers(int verb)
    {
        if (tree.Child(verb, "nsubj") is not (> 1 and var second) || second > verb || tree.Subtree(second).End != verb)
        {
            return;
        }

        // The "and" hangs on the second speaker, or on the verb behind both.
        var own = tree.Child(second, "cc");
        var and = own == tree.Subtree(second).First ? own : tree.Child(verb, "cc");
        if (and < 2 || !(and == own || and == tree.Subtree(second).First - 1))
        {
            return;
        }

        var first = and - 1;
        while (relations[first] is "flat" or "compound" or "nmod" && heads[first] >= 0 && heads[first] < first)
        {
            first = heads[first];
        }

        // "…, residents": behind a comma, and taken for one more thing of those before it.
        if (tags[first] is not (UniversalTag.Noun or UniversalTag.Propn) || relations[first] is not ("conj" or "appos" or "obj" or "obl" or "nsubj:pass") || heads[first] > first || !IsBehindComma(first))
        {
            return;
        }

        (heads[first], relations[first]) = (verb, "nsubj");
        (heads[second], relations[second]) = (first, "conj");
        heads[and] = second;
        relations[verb] = relations[verb] is "conj" or "advcl" && !tree.Has(verb, "mark") ? "parataxis" : relations[verb];
    }

    private bool IsBehindComma(int noun)
    {
        var start = tree.Subtree(noun).First;
        return tree.FormIs(start, ",") || (start > 0 && tree.FormIs(start - 1, ","));
    }

    // "…, local media, citing police, said": whoever cites is whoever said so.
    private void FindCitingSpeaker(int verb)
    {
        if (tree.Has(verb, "nsubj") || verb < 4 || !tree.FormIs(verb - 1, ","))
        {
            return;
        }

        var citing = verb - 2;
        while (citing > verb - Farthest && citing > 2 && !(tree.Text.PennTags[citing] == "VBG" && tree.VerbLemma(citing) is "cite" or "quote"))
        {
            citing--;
        }

        if (citing < 2 || tree.Text.PennTags[citing] != "VBG" || !tree.FormIs(citing - 1, ",") || tree.VerbLemma(citing) is not ("cite" or "quote"))
        {
            return;
        }

        var speaker = citing - 2;
        while (relations[speaker] is "flat" or "compound" && heads[speaker] >= 0 && heads[speaker] < speaker)
        {
            speaker = heads[speaker];
        }

        if (tags[speaker] is UniversalTag.Noun or UniversalTag.Propn && relations[speaker] is "conj" or "appos" or "obj" or "obl" or "nsubj" or "nsubj:pass" && heads[speaker] >= 0 && IsBehindComma(speaker))
        {
            (heads[speaker], relations[speaker]) = (verb, "nsubj");
            (heads[citing], relations[citing]) = (verb, "advcl");
            relations[verb] = relations[verb] == "conj" ? "parataxis" : relations[verb];
        }
    }

    // "Fighting raged in the port, the junta confirmed": what stands whole before the speaker is what is said.
    private void SayBefore(int verb)
    {
        if (tree.Child(verb, "nsubj") is not (> 1 and var speaker) || speaker > verb || tree.Has(verb, "ccomp") || tree.Has(verb, "obj") || tree.Subtree(speaker).First is not (> 0 and var start) || !tree.FormIs(start - 1, ","))
        {
            return;
        }

        foreach (var clause in tree.Children(verb))
        {
            if (clause < start && relations[clause] == "advcl" && !tree.Has(clause, "mark") && tree.Has(clause, "nsubj") && tree.Text.PennTags[clause] is "VBD" or "VBN")
            {
                relations[clause] = "ccomp";
                return;
            }
        }
    }

    // "Denied that any ship had been hit, saying its forces shot down the drones": whoever denied says so, and it is not denied.
    private void SayMore(int saying)
    {
        var said = heads[saying];
        if (tree.Text.PennTags[saying] == "VBG" && relations[saying] == "advcl" && tree.FormIs(saying - 1, ",") && said >= 0 && said < saying && relations[said] == "ccomp" && heads[said] is >= 0 and var verb && verb < said
            && tree.IsCue(verb))
        {
            heads[saying] = verb;
        }
    }

    // "Told the council that weapons continued to flow": before a plural, "that" opens what was told.
    private void OpenClause(int that)
    {
        var subject = heads[that];
        var told = that - 1;
        while (told > that - Farthest && told > 0 && !(tags[told] == UniversalTag.Verb && tree.IsCue(told)))
        {
            told--;
        }

        if (subject > that && relations[subject] == "nsubj" && heads[subject] is var clause && clause > subject && tags[told] == UniversalTag.Verb && tree.IsCue(told) && !tree.Has(told, "ccomp") && heads[told] != clause)
        {
            (heads[that], relations[that]) = (clause, "mark");
            (heads[clause], relations[clause]) = (told, "ccomp");
        }
    }

    // "Residents reached by phone said the strike hit a market": the form behind the speakers only describes them.
    private void DescribeSpeaker(int verb)
    {
        if (tree.Has(verb, "nsubj"))
        {
            return;
        }

        foreach (var participle in tree.Children(verb))
        {
            if (participle < verb && relations[participle] == "ccomp" && tree.Text.PennTags[participle] is "VBN" or "VBD" && tree.Child(participle, "nsubj") is >= 0 and var speaker && (tree.FullRelation(speaker) == "nsubj:pass" || tree.Has(participle, "obl:agent")) && tree.Subtree(participle).End == verb && !tree.Has(participle, "aux") && !tree.Has(participle, "aux:pass")
                && speaker < participle)
            {
                (heads[speaker], relations[speaker]) = (verb, "nsubj");
                (heads[participle], relations[participle]) = (speaker, "acl");
                return;
            }
        }
    }
}
