using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the main verb of clauses that were left without one: verbs of war that a tagger trained on everyday text takes for prepositions, for participles
/// before a noun, or for descriptions behind one.
/// </summary>
internal sealed class MainVerbRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "conj" or "acl" or "advcl" or "parataxis" when tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] is "VBD" or "VBZ" && tree.FormIs(token - 1, ","):
                    GoOn(token);
                    break;
                case "amod" when IsBetweenNouns(token) && Knows(token):
                    Split(token, token - 1, heads[token - 1]);
                    break;
                case "amod" when IsBetweenBodyAndRoot(token) && Knows(token):
                    Split(token, token - 1, heads[token]);
                    break;
                case "amod" when tags[token] == UniversalTag.Verb && IsBehindOwner(token) && Knows(token):
                    SplitFromOwner(token);
                    break;
                case "nsubj" or "csubj" when tree.Text.PennTags[token] == "VBG" && heads[token] > token && tree.Child(token, "nsubj") is var doer && doer >= 0 && doer < token:
                    DescribeSubject(token, doer);
                    break;
                case "nsubj" when HasBy(token) && heads[token] > token && DoneBefore(token) is >= 0 and var done:
                    DescribeDone(done, token);
                    break;
                case "case" when heads[token] > token && tree.Text.PennTags[token] == "IN" && tree.Text.PennTags[token - 1] == "NNS" && heads[heads[token]] == token - 1 && Knows(token):
                    GovernObject(token);
                    break;
                case "case" or "mark" when heads[token] < token && tags[token] != UniversalTag.Part && Knows(token):
                    BecomeVerb(token);
                    break;
                case "acl" or "advcl" when tags[token] == UniversalTag.Verb && (relations[token] == "acl" ? tree.Text.PennTags[token] is "VBN" or "VBD" or "VBP" : tree.Text.PennTags[token] == "VBD" && !tree.Has(token, "mark")) && (tree.Child(token, "obj") > token || IsNaming(token) || IsBounded(token + 1) || CallsOn(token)) && heads[token] < token && Knows(token):
                    BecomeMain(token);
                    break;
                case "nsubj" when tree.Text.PennTags[token] == "VBD" && heads[token] > token && tree.Has(token, "nsubj") && Knows(token):
                    LeaveParticiple(token);
                    break;
                default:
                    break;
            }
        }
    }

    // "Oman, accused by Oslo of arming them, called the raids illegal": behind an aside between commas the sentence goes on with its verb.
    private void GoOn(int verb)
    {
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[verb]];
        var subject = verb;
        while (heads[subject] >= 0)
        {
            subject = heads[subject];
        }

        if (tags[subject] is UniversalTag.Noun or UniversalTag.Propn && subject < verb && !tree.Has(subject, "cop") && !tree.Has(verb, "nsubj") && !tree.Has(verb, "cc") && tree.Subtree(subject).First == sentence.First
            && tree.Child(subject, "acl") is >= 0 and var aside && aside < verb && (tree.Text.PennTags[aside] is "VBN" or "VBG" || relations[aside] == "acl:relcl") && tree.FormIs(tree.Subtree(aside).First, ",") | tree.FormIs(aside - 1, ","))
        {
            (heads[verb], relations[verb]) = (-1, "root");
            (heads[subject], relations[subject]) = (verb, "nsubj");
        }
    }

    private bool Knows(int token) => lexicon.VerbForms.Knows(tree.Form(token));

    // "Russian missiles struck grain silos": a plural before a past form is its subject, and what stands behind is no name for both.
    private bool IsBetweenNouns(int token) =>
        tags[token] is UniversalTag.Verb or UniversalTag.Adj && tree.Text.PennTags[token - 1] == "NNS" && relations[token - 1] == "compound" && heads[token - 1] is var thing && thing > token
        && (heads[token] == thing || heads[token] == token + 1) && relations[thing] is "root" or "nsubj" or "ccomp" or "parataxis" && (tags[token] == UniversalTag.Verb || !tree.Form(token).EndsWith("ed"));

    // "The UN updated council members on the talks.": a sentence that ends with a stop has a verb, and nobody's name stands before a description.
    private bool IsBetweenBodyAndRoot(int token)
    {
        var thing = heads[token];
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[token]];
        return thing > token && tree.Text.PennTags[token] is "VBN" or "VBD" && relations[thing] == "root" && tags[thing] == UniversalTag.Noun && relations[token - 1] == "compound" && heads[token - 1] == thing
            && IsBody(token - 1) && !tree.Has(thing, "cop") && !tree.Has(thing, "nsubj") && !tree.Has(thing, "case") && tree.FormIs(sentence.End - 1, ".");
    }

    // "Guerrillas of the ELN killed Mayor Prado": without another verb, what stands between a body's name and whom it hit is no description of the mayor.
    private bool IsBehindOwner(int token) =>
        heads[token] == token + 1 && relations[token - 1] == "compound" && heads[token - 1] == token + 1 && IsBody(token - 1) && relations[token + 1] == "nmod"
        && heads[token + 1] is var outer && outer >= 0 && outer < token && relations[outer] == "root" && tags[outer] is UniversalTag.Noun or UniversalTag.Propn && !tree.Has(outer, "cop") && tree.Preposition(token + 1) == "of";

    // A name, or an acronym that was taken for a noun.
    private bool IsBody(int token) => tags[token] == UniversalTag.Propn || (tags[token] == UniversalTag.Noun && tree.Form(token).Length > 1 && !tree.Form(token).ContainsAnyExceptInRange('A', 'Z'));

    private void SplitFromOwner(int verb)
    {
        var (owner, thing) = (verb - 1, verb + 1);
        var subject = heads[thing];
        foreach (var child in tree.Children(thing))
        {
            heads[child] = child < owner ? owner : heads[child];
        }

        foreach (var child in tree.Children(subject))
        {
            heads[child] = child > thing ? verb : heads[child];
        }

        (heads[verb], relations[verb]) = (heads[subject], relations[subject]);
        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[owner], relations[owner]) = (subject, "nmod");
        (heads[thing], relations[thing]) = (verb, "obj");
    }

    // "Several men riding in a taxi threw a bomb": the men did, and no ride of theirs.
    private void DescribeSubject(int participle, int doer)
    {
        (heads[doer], relations[doer]) = (heads[participle], "nsubj");
        (heads[participle], relations[participle], tags[participle]) = (doer, "acl", UniversalTag.Verb);
    }

    private bool HasBy(int token) => tree.Preposition(token) == "by";

    // The past form right before "by", with a particle at most, which was taken for the main verb.
    private int DoneBefore(int doer)
    {
        var by = tree.Child(doer, "case");
        var verb = by - 1 is var last && last > 0 && relations[last] == "compound:prt" ? heads[last] : last;
        return verb > 0 && tree.Text.PennTags[verb] is "VBD" or "VBN" && heads[heads[doer]] == verb && tree.Child(verb, "nsubj") is >= 0 and var thing && thing < verb ? verb : -1;
    }

    // "The attacks carried out by the gang have increased": a subject has no "by", so the gang carried them out and they have increased.
    private void DescribeDone(int participle, int doer)
    {
        var (main, thing) = (heads[doer], tree.Child(participle, "nsubj"));
        (heads[main], relations[main]) = (heads[participle], relations[participle]);
        foreach (var child in tree.Children(participle))
        {
            heads[child] = child > main ? main : heads[child];
        }

        (heads[thing], relations[thing]) = (main, "nsubj");
        (heads[participle], relations[participle]) = (thing, "acl");
        (heads[doer], relations[doer]) = (participle, "obl:agent");
    }

    // "Militants overran a post": what has a subject or an object governs no noun before it.
    private void BecomeVerb(int verb)
    {
        var noun = heads[verb];
        var subject = tree.Child(verb, "nsubj");
        if (noun < 0 || (subject < 0 && (noun != verb - 1 || tree.Child(verb, "obj") < verb)))
        {
            return;
        }

        (heads[verb], relations[verb]) = (heads[noun], relations[noun]);
        tags[verb] = UniversalTag.Verb;
        foreach (var child in tree.Children(noun))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        // "On 4 November the militants overran": what opens the sentence with a preposition is no subject.
        (heads[noun], relations[noun]) = (verb, subject < 0 ? "nsubj" : tree.Has(noun, "case") ? "obl" : "dislocated");
        LeaveSpeech(verb);
    }

    // "Militants overran Sinjar": a verb between a plural and a name, taken for a preposition.
    private void GovernObject(int verb)
    {
        var thing = heads[verb];
        tags[verb] = UniversalTag.Verb;
        (heads[verb], relations[verb]) = (verb - 1, "acl");
        (heads[thing], relations[thing]) = (verb, "obj");
        Raise(verb, verb - 1);
        foreach (var child in tree.Children(verb - 1))
        {
            heads[child] = child > thing ? verb : heads[child];
        }

        // "In August 2014, militants overran": the date was taken for the main word.
        if (relations[verb] == "appos" && heads[verb] is >= 0 and var date && relations[date] == "root" && tree.Has(date, "case"))
        {
            (heads[verb], relations[verb]) = (-1, "root");
            (heads[date], relations[date]) = (verb, "obl");
        }
    }

    // "Forces backed by Norway recaptured the port", "gunmen on motorcycles killed 40": what has an object behind it was done by its subject, and is no
    // description of a noun.
    private void BecomeMain(int verb)
    {
        var noun = heads[verb];
        while (heads[noun] is >= 0 and var above && above < noun && (relations[noun] is "nmod" or "obl" or "obl:agent" or "conj" or "appos" || (relations[noun] is "acl" or "advcl" && tree.Text.PennTags[noun] is "VBN" or "VBG")))
        {
            noun = above;
        }

        var saying = heads[noun];
        if (tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn) || tree.Has(verb, "nsubj") || tree.Has(noun, "cop")
            || !(relations[noun] == "root" || (relations[noun] == "nsubj" && saying > verb && tree.HasSubjectBetween(verb, saying))))
        {
            return;
        }

        (heads[verb], relations[verb]) = (heads[noun], relations[noun]);
        foreach (var child in tree.Children(noun))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[noun], relations[noun]) = (verb, "nsubj");
        var named = IsNaming(verb) ? tree.Child(verb, "xcomp") : verb;
        relations[named] = named == verb ? relations[verb] : "obj";
        LeaveSpeech(verb);
    }

    // "The coordinator Lina Haddad called on the parties to let them pass.": with a name before it and an infinitive behind, it is what she did.
    // "The ministers called upon the rebels to leave": those who are called on themselves have nobody behind the preposition.
    private bool CallsOn(int verb) =>
        (tags[verb - 1] == UniversalTag.Propn && tree.Has(verb, "advcl") && !tree.Has(verb, "obl:agent") && tree.IsCue(verb))
        || (verb + 1 < heads.Length && tree.VerbLemma(verb) is "call" or "appeal" && tree.Child(verb, "obl") is > 1 and var addressed && tree.Preposition(addressed) is "on" or "upon" or "for" or "to" && tree.FormIs(verb + 1, tree.Preposition(addressed)!));

    // "The rebels named a new leader.": without "as" or "by", what stands behind is no name that they got.
    private bool IsNaming(int verb) => tree.Child(verb, "xcomp") is var named && named > verb && tags[named] == UniversalTag.Noun && tree.Has(named, "det") && !tree.Has(named, "case");

    // "Killed at least 40": the bound of a number is no phrase of its own.
    private bool IsBounded(int token) => token + 2 < heads.Length && (tree.FormIs(token, "at") || tree.FormIs(token, "more") || tree.FormIs(token, "up")) && tags[token + 2] == UniversalTag.Num;

    // "Shot down nine drones launched from the coast": a past form with a subject is the verb, and the form behind the noun only describes it.
    private void LeaveParticiple(int verb)
    {
        var participle = heads[verb];
        var thing = participle - 1;
        if (thing <= verb || heads[thing] != participle || relations[thing] != "nsubj" || tree.Text.PennTags[participle] is not ("VBD" or "VBN"))
        {
            return;
        }

        (heads[verb], relations[verb], tags[verb]) = (heads[participle], relations[participle], UniversalTag.Verb);
        (heads[thing], relations[thing]) = (verb, "obj");
        (heads[participle], relations[participle]) = (thing, "acl");
    }

    private void Raise(int verb, int noun)
    {
        (heads[verb], relations[verb]) = (heads[noun], relations[noun]);
        (heads[noun], relations[noun]) = (verb, "nsubj");
    }

    private void Split(int verb, int subject, int thing)
    {
        tags[verb] = UniversalTag.Verb;
        foreach (var child in tree.Children(thing))
        {
            heads[child] = child < subject ? subject : heads[child];
        }

        (heads[verb], relations[verb]) = (heads[thing], relations[thing]);
        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[thing], relations[thing]) = (verb, "obj");
        LeaveSpeech(verb);
    }

    /// <summary>"…, the governor said": a clause that took the place of a second subject is what was said, and what follows it is its own.</summary>
    private void LeaveSpeech(int verb)
    {
        var saying = heads[verb];
        if (relations[verb] != "nsubj" || saying < verb)
        {
            return;
        }

        relations[verb] = "ccomp";
        foreach (var child in tree.Children(saying))
        {
            if (child > verb && child < saying && tree.Relation(child) is "advcl" or "obl")
            {
                heads[child] = verb;
            }
        }
    }
}
