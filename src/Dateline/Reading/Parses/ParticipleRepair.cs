using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends participles that the parser hung on the verb as clauses: those that tell of the noun before them, and those that are nouns.</summary>
internal sealed class ParticipleRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "advcl" when tree.Text.PennTags[token] is "VBN" or "VBD" && !tree.Has(token, "mark") && !tree.Has(token, "nsubj") && !tree.Has(token, "obj") && token > 0 && tags[token - 1] == UniversalTag.Noun:
                DescribeNoun(token);
                break;
            case "advcl" when tree.Text.PennTags[token] is "VBN" or "VBD" && heads[token] > token && token > 0 && tree.FormIs(token - 1, ",") && lexicon.Transitives.Contains(tree.VerbLemma(token)) && IsBare(token)
                && tree.Child(heads[token], "nsubj") is >= 0 and var sufferer && heads[sufferer] == heads[token] && sufferer < token - 1 && tree.IsUnder(token - 2, sufferer):
                // "The couple, kidnapped in May, were rescued": they kidnapped nobody.
                (heads[token], relations[token]) = (sufferer, "acl");
                break;
            case "advcl" when tree.Text.PennTags[token] is "VBN" or "VBD" && heads[token] > token && tree.Child(token, "nsubj") is >= 0 and var subject && subject < token:
                GiveBackSubject(token, subject);
                break;
            case "advcl" when tree.Text.PennTags[token] == "VBD" && tree.Has(token, "obj") && heads[token] is >= 0 and var described && described < token && IsDescription(described, token):
                DescribeSubject(described, token);
                break;
            case "acl" when tree.Text.PennTags[token] is "VBN" or "VBD" && heads[token] < token - 1 && tags[token - 1] == UniversalTag.Noun && IsOneThing(token - 1, token):
                heads[token] = token - 1;
                break;
            case "advcl" or "obl" or "nmod" when IsStanding(token) && tree.Child(token, "compound") is >= 0 and var standing && standing == token - 1 && tags[standing] == UniversalTag.Noun:
                DescribeStanding(token, standing);
                break;
            case "advcl" when tree.Text.PennTags[token] == "VBG" && !tree.Has(token, "obj"):
                BecomeNoun(token);
                break;
            default:
                break;
        }
    }

    // "Standing in", "parked" needs no such mending: it is never taken for a noun.
    private bool IsStanding(int token) => (tree.FormIs(token, "standing") || tree.FormIs(token, "waiting") || tree.FormIs(token, "lying")) && token + 1 < tree.Count && tags[token + 1] == UniversalTag.Adp;

    // "Under a bus standing in the street": the bus stands, and the bomb is under it.
    private void DescribeStanding(int standing, int thing)
    {
        foreach (var child in tree.Children(standing))
        {
            (heads[child], relations[child]) = child < thing ? (thing, relations[child]) : (standing, relations[child] == "nmod" ? "obl" : relations[child]);
        }

        foreach (var child in tree.Children(thing))
        {
            heads[child] = thing;
        }

        (heads[thing], relations[thing]) = (heads[standing], tags[heads[standing]] == UniversalTag.Verb ? "obl" : "nmod");
        (heads[standing], relations[standing], tags[standing]) = (thing, "acl", UniversalTag.Verb);
    }

    private bool IsBare(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (relations[child] is "mark" or "obj" or "nsubj" or "nsubj:pass" or "aux" or "ccomp" or "xcomp")
            {
                return false;
            }
        }

        return true;
    }

    // "Were killed in an attack carried out by rebels", "in an operation carried out on Friday": right behind a noun of the verb's, a participle with "by", or
    // with a particle behind a happening, tells of the noun.
    private void DescribeNoun(int participle)
    {
        var noun = participle - 1;
        var next = participle + 1 < heads.Length && relations[participle + 1] == "compound:prt" ? participle + 2 : participle + 1;
        if (heads[participle] < noun && relations[noun] is "obl" or "obj" or "nmod" && next < heads.Length && (tree.FormIs(next, "by") || (next > participle + 1 && lexicon.IsHappening(tree.Text.Lemmas[noun].ToLowerInvariant()))))
        {
            (heads[participle], relations[participle]) = (noun, "acl");
        }
    }

    // "Rockets fired from the valley struck a house": with nothing between two past forms, the first only describes what did the second.
    private bool IsDescription(int participle, int verb) =>
        tree.Text.PennTags[participle] is "VBD" or "VBN" && tree.Child(participle, "nsubj") is >= 0 and var subject && tree.Subtree(subject).End == participle && tree.Has(participle, "obl") && !tree.Has(participle, "obj") && !tree.Has(participle, "aux")
        && !tree.Has(verb, "nsubj") && !tree.Has(verb, "mark") && !tree.Has(verb, "cc") && !tree.Has(verb, "aux") && !tree.FormIs(verb - 1, ",") && lexicon.VerbForms.Knows(tree.Form(verb));

    private void DescribeSubject(int participle, int verb)
    {
        var subject = tree.Child(participle, "nsubj");
        (heads[verb], relations[verb]) = (heads[participle], relations[participle]);
        foreach (var child in tree.Children(participle))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[participle], relations[participle]) = (subject, "acl");
    }

    // "The line under a deal struck in May": deals are struck, and lines are not.
    private bool IsOneThing(int noun, int participle) =>
        lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(participle)).Any(frame => frame.Others is [var other] && other == tree.Text.Lemmas[noun]);

    // "A helicopter packed with troops crashed": the verb behind has no other subject, so the helicopter crashed, and how it was packed is beside.
    private void GiveBackSubject(int participle, int subject)
    {
        var verb = heads[participle];
        if (tags[verb] == UniversalTag.Verb && !tree.Has(verb, "nsubj") && !tree.Has(participle, "mark") && !tree.Has(participle, "aux") && !tree.Has(participle, "obj") && tree.Text.PennTags[verb] is "VBD" or "VBZ" or "VBP"
            && tree.Subtree(subject).End == participle && !tree.Has(verb, "cc"))
        {
            (heads[subject], relations[subject]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
            (heads[participle], relations[participle]) = (subject, "acl");
        }
    }

    // "Were hurt in shelling by the army": what somebody does with "by" is a noun.
    private void BecomeNoun(int verb)
    {
        if (tree.Child(verb, "mark") is not (>= 0 and var mark) || !tree.FormIs(mark, "in") || tree.Child(verb, "obl") is not (> 0 and var doer)
            || tree.Child(doer, "case") is not (>= 0 and var by) || by != verb + 1 || !tree.FormIs(by, "by"))
        {
            return;
        }

        (tags[verb], relations[verb], relations[mark], relations[doer]) = (UniversalTag.Noun, "obl", "case", "nmod");
    }
}
