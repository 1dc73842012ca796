using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends what a parser trained on everyday text gets wrong in the sentences of news, where the lexicon or the sentence itself tells better: verbs
/// taken for nouns, and bounds of numbers taken for prepositions.
/// </summary>
internal sealed class ParseRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        var speech = new SpeechRepair(tree, heads, relations, tags);
        var subjects = new SubjectRepair(tree, lexicon, heads, relations, tags);
        var attachment = new AttachmentRepair(tree, lexicon, heads, relations, tags);
        var outer = new OuterRepair(tree, heads, relations, tags);
        var detachment = new DetachmentRepair(tree, lexicon, heads, relations, tags);
        var participles = new ParticipleRepair(tree, lexicon, heads, relations, tags);
        var coordination = new CoordinationRepair(tree, lexicon, heads, relations, tags);
        var rows = new SubjectRows(tree, heads, relations, tags);
        var charges = new ChargeRepair(tree, lexicon, heads, relations, tags);
        for (var token = 0; token < heads.Length; token++)
        {
            coordination.Mend(token);
            rows.Mend(token);
            detachment.Mend(token);
            attachment.Mend(token);
            charges.Mend(token);
            participles.Mend(token);
            outer.Mend(token);
            subjects.Mend(token);

            // A word with an object is a verb whatever the tagger says ("Moscow backs Haftar").
            if (tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && tree.Has(token, "obj") && lexicon.VerbForms.Knows(tree.Form(token)))
            {
                tags[token] = UniversalTag.Verb;
            }

            if (tags[token] == UniversalTag.Adp && tree.Has(token, "nsubj") && tree.Has(token, "obj") && lexicon.VerbForms.Knows(tree.Form(token)))
            {
                tags[token] = UniversalTag.Verb;
            }

            if (tags[token] is UniversalTag.Adj or UniversalTag.Verb && relations[token] == "amod")
            {
                FreeVerb(token);
            }

            if (relations[token] is "amod" or "acl" or "compound" && heads[token] > token)
            {
                FreeGerund(token);
            }

            if (relations[token] == "case" && token < heads[token])
            {
                GovernWhole(token);
            }

            if (tags[token] == UniversalTag.Verb)
            {
                speech.Mend(token);
            }

            if (tags[token] == UniversalTag.Adj)
            {
                GiveBackSubject(token);
            }

            if (relations[token] == "vocative" && heads[token] == token - 1 - (tree.Has(token, "nmod") ? 1 : 0) && tags[heads[token]] == UniversalTag.Verb && !tree.Has(heads[token], "obj"))
            {
                relations[token] = "obj";
            }

            LeaveInfinitive(token);
            LeaveWhoIsCaused(token);
            if (relations[token] == "obl")
            {
                JoinPartitive(token);
            }

            if (relations[token] == "obl" && IsBoundedNumber(token))
            {
                MakeObject(token);
            }
        }
    }

    // "of putschist general Khalifa Haftar": a preposition governs the whole phrase, never a modifier inside it.
    private void GovernWhole(int preposition)
    {
        var noun = heads[preposition];
        while (relations[noun] is "compound" or "amod" or "nmod:desc" or "nummod" or "flat" && heads[noun] > noun)
        {
            noun = heads[noun];
        }

        heads[preposition] = noun;
    }

    // "Rebels loyal to the president seized the town": the rebels seized it; loyal they are beside.
    private void GiveBackSubject(int adjective)
    {
        var verb = heads[adjective];
        if (verb > adjective && tags[verb] == UniversalTag.Verb && !tree.Has(verb, "nsubj") && tree.Child(adjective, "nsubj") is >= 0 and var subject && subject == adjective - 1)
        {
            (heads[subject], relations[subject]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            (heads[adjective], relations[adjective]) = (subject, "amod");
        }
    }

    // "sent a mix of fighters": the "of" belongs to the noun that measures.
    private void JoinPartitive(int token)
    {
        var verb = heads[token];
        if (tree.Child(token, "case") is >= 0 and var preposition && tree.FormIs(preposition, "of") && tree.Child(verb, "obj") is >= 0 and var measure
            && measure == preposition - 1 && (tags[measure] == UniversalTag.Num || lexicon.Partitives.Contains(tree.Text.Lemmas[measure].ToLowerInvariant())))
        {
            heads[token] = measure;
            relations[token] = "nmod";
        }
    }

    // "flown to Libya via Syria to support": what stands before the "to" of an infinitive belongs to the verb before it.
    private void LeaveInfinitive(int token)
    {
        if (relations[token] is not ("obl" or "nmod") || heads[token] is not (>= 0 and var verb) || verb < token || tags[verb] != UniversalTag.Verb
            || tree.Text.PennTags[verb] != "VB" || tree.Child(verb, "mark") is not (>= 0 and var mark) || mark < token || !tree.FormIs(mark, "to"))
        {
            return;
        }

        var governor = heads[verb];
        if (governor >= 0 && governor < token)
        {
            heads[token] = governor;
            relations[token] = tags[governor] is UniversalTag.Noun or UniversalTag.Propn ? "nmod" : "obl";
        }
    }

    // "Forced villagers to leave", "wants the rebels to leave": what they are to do describes nobody.
    private void LeaveWhoIsCaused(int deed)
    {
        if (relations[deed] == "acl" && tree.Text.PennTags[deed] == "VB" && heads[deed] is > 0 and var doer && doer < deed && relations[doer] == "obj" && heads[doer] is >= 0 and var verb && verb < doer
            && tree.Child(deed, "mark") is var mark && mark > doer && tree.FormIs(mark, "to") && lexicon.Causing.Contains(tree.VerbLemma(verb)))
        {
            (heads[deed], relations[deed]) = (verb, "xcomp");
        }
    }

    // "Denied supplying missiles", "accused them of looting factories", "stop bombing villages": what is denied, charged or stopped is a deed.
    private void FreeGerund(int token)
    {
        var noun = heads[token];
        while (relations[noun] == "compound" && heads[noun] > noun)
        {
            noun = heads[noun];
        }

        if (!tree.Form(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || !lexicon.VerbForms.Knows(tree.Form(token)) || tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn) || heads[noun] is not (>= 0 and var verb)
            || token == 0 || verb >= token)
        {
            return;
        }

        var governor = relations[noun] == "nmod" && heads[verb] >= 0 && relations[verb] == "obj" ? heads[verb] : verb;
        var preposition = tree.Child(noun, "case") is >= 0 and var own ? own : tree.Child(token, "mark");
        var isNext = preposition < 0 ? verb == token - 1 : preposition == token - 1 && tree.FormIs(preposition, "of") && tree.Text.PennTags[noun] == "NNS";
        if (!isNext || tags[governor] != UniversalTag.Verb || tree.Has(noun, "det") || !GovernsDeed(governor))
        {
            return;
        }

        tags[token] = UniversalTag.Verb;
        (heads[token], relations[token]) = (governor, preposition < 0 ? "xcomp" : "advcl");
        (heads[noun], relations[noun]) = (token, "obj");
        if (preposition >= 0)
        {
            (heads[preposition], relations[preposition]) = (token, "mark");
        }
    }

    private bool GovernsDeed(int verb)
    {
        var lemma = tree.VerbLemma(verb);
        return lexicon.StatusWords.ContainsKey(lemma) || lexicon.VerbCues(lemma).Any(cue => cue.Stance == CueStance.Denies || cue.Doubtful);
    }

    private void FreeVerb(int token)
    {
        var noun = heads[token];

        // "The judge was elected president": what has an auxiliary is no description of what stands behind.
        if (noun > token && tree.Text.PennTags[token] == "VBN" && tree.Child(token, "aux:pass") is >= 0 and var auxiliary && tree.Child(noun, "nsubj") is >= 0 and var chosen && chosen < auxiliary)
        {
            tags[token] = UniversalTag.Verb;
            (heads[token], relations[token]) = (heads[noun], relations[noun]);
            (heads[noun], relations[noun]) = (token, "xcomp");
            foreach (var child in tree.Children(noun))
            {
                heads[child] = child < token || tree.Relation(child) == "punct" ? token : heads[child];
            }

            relations[chosen] = "nsubj:pass";
            return;
        }

        // "Gangs have slain 60 people": between "have" and a number, a past form is the verb.
        if (token > 0 && noun > token && tags[token + 1] == UniversalTag.Num && heads[noun] == token - 1 && relations[noun] == "obj" && tree.Text.Lemmas[token - 1] == "have" && lexicon.VerbForms.Knows(tree.Form(token)) && !tree.FormIs(token, tree.VerbLemma(token)))
        {
            TakeOver(token, token - 1);
            (heads[noun], relations[noun]) = (token, "obj");
            return;
        }

        // "The army lost control": a modifier with a subject of its own is the verb.
        if (tree.Has(token, "nsubj") && noun > token)
        {
            tags[token] = UniversalTag.Verb;

            // "Missiles struck warehouses, the governor said": the warehouses were taken for a second speaker.
            var isSaid = relations[noun] == "nsubj" && heads[noun] is >= 0 and var saying && tree.HasSubjectBetween(noun, saying);
            (heads[token], relations[token]) = (heads[noun], isSaid ? "ccomp" : relations[noun]);
            (heads[noun], relations[noun]) = (token, "obj");
            return;
        }

        // "killed three people and wounded seven others": nothing modifies across a number.
        noun = noun >= 0 && tags[noun] == UniversalTag.Num && heads[noun] > noun ? heads[noun] : noun;
        if (noun <= token || tags[token + 1] != UniversalTag.Num || relations[noun] != "conj" || token == 0 || tags[token - 1] is not (UniversalTag.Cconj or UniversalTag.Punct)
            || !lexicon.VerbForms.Knows(tree.Form(token)) || heads[noun] is not (>= 0 and var first) || heads[first] is not (>= 0 and var verb) || tags[verb] != UniversalTag.Verb)
        {
            return;
        }

        tags[token] = UniversalTag.Verb;
        (heads[token], relations[token]) = (verb, "conj");
        (heads[noun], relations[noun]) = (token, relations[first] == "nsubj:pass" ? "nsubj:pass" : "obj");
        if (tags[token - 1] == UniversalTag.Cconj)
        {
            heads[token - 1] = token;
        }
    }

    private void TakeOver(int verb, int auxiliary)
    {
        tags[verb] = UniversalTag.Verb;
        (heads[verb], relations[verb]) = (heads[auxiliary], relations[auxiliary]);
        foreach (var child in tree.Children(auxiliary))
        {
            heads[child] = child == verb ? heads[child] : verb;
        }

        (heads[auxiliary], relations[auxiliary], tags[auxiliary]) = (verb, "aux", UniversalTag.Aux);
    }

    // "more than 300", "at least 13", "up to 20", "as many as 50": what stands before the number bounds it and is no preposition.
    private bool IsBoundedNumber(int token)
    {
        var number = tags[token] == UniversalTag.Num ? token : tree.Child(token, "nummod");
        if (number < 2 || number > token)
        {
            return false;
        }

        return tree.Form(number - 1).ToString().ToLowerInvariant() switch
        {
            "than" or "least" or "most" => true,
            "to" => tree.FormIs(number - 2, "up"),
            "as" => tree.FormIs(number - 2, "many") || tree.FormIs(number - 2, "few"),
            _ => false,
        };
    }

    private void MakeObject(int token)
    {
        var verb = heads[token];
        var subject = tree.Child(verb, "nsubj:pass");
        if (token > verb && !tree.Has(verb, "obj") && tags[verb] == UniversalTag.Verb && (subject < 0 || !tree.Has(verb, "aux:pass")))
        {
            relations[token] = "obj";
            if (subject >= 0)
            {
                // "A bomber killed at least 24 people": with the number its object, the verb is no passive.
                relations[subject] = "nsubj";
            }
        }
        else if (token < verb && !tree.Has(verb, "nsubj"))
        {
            relations[token] = tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
        }
    }
}
