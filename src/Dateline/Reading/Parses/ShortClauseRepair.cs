using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends clauses so short that their verb passes for a noun or an adjective ("as rebels advance", "after the militiamen advanced on the town"), verbs behind
/// their subject that pass for a description of their object ("the rebels burnt houses"), and "shot dead" before whoever was.
/// </summary>
internal sealed class ShortClauseRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "amod" when tree.FormIs(token, "dead") && heads[token] > token && tree.VerbLemma(token - 1) is "shoot" or "gun" && tags[token - 1] == UniversalTag.Verb:
                    ShootDead(token - 1, token);
                    break;
                case "amod" when heads[token] > token && IsPast(token) && IsBehindSubject(token, heads[token]):
                    Split(token, heads[token]);
                    break;
                case "conj" or "advcl" or "amod" when IsPast(token) && !tree.Has(token, "nsubj") && IsEnd(token) && Conjunction(token) is >= 0 and var conjunction:
                    TakeSubject(token, conjunction);
                    break;
                default:
                    if (tags[token] is UniversalTag.Adj or UniversalTag.Noun && relations[token] is "advcl" or "ccomp" or "root" or "nmod" or "obl" or "parataxis" or "acl")
                    {
                        BecomeVerb(token);
                    }

                    break;
            }
        }
    }

    private bool IsPast(int token) => tags[token] is UniversalTag.Verb or UniversalTag.Adj && tree.Text.PennTags[token] is "JJ" or "VBN" or "VBD" && lexicon.VerbForms.Knows(tree.Form(token));

    private bool IsBase(int token) => tree.Text.PennTags[token] == "NN" && lexicon.VerbForms.Knows(tree.Form(token));

    // "The militiamen advanced", "as rebels retreat": what has a subject of its own and nothing that joins the two is what the subject does.
    private void BecomeVerb(int token)
    {
        if (tree.Child(token, "nsubj") is not (>= 0 and var subject) || subject != token - 1 || tree.Has(token, "cop") || tree.Has(token, "aux") || tree.Has(token, "det")
            || lexicon.Frames(FrameWordClass.Adjective, tree.Form(token).ToString().ToLowerInvariant()).Count > 0 || !(IsPast(token) || (IsBase(token) && tree.Text.PennTags[subject] is "NNS" or "NNPS")))
        {
            return;
        }

        tags[token] = UniversalTag.Verb;
        foreach (var child in tree.Children(token))
        {
            if (relations[child] == "case" && child < subject && heads[token] >= 0)
            {
                // "As rebels retreat": what stands before a clause is no preposition.
                (relations[child], relations[token]) = ("mark", "advcl");
            }

            relations[child] = relations[child] == "nmod" && child > token ? "obl" : relations[child];
        }
    }

    // "Rebels burnt houses": between a subject and a noun without any other verb stands the verb.
    private bool IsBehindSubject(int verb, int thing) =>
        tree.Child(thing, "nsubj") is >= 0 and var subject && subject < verb && tree.Subtree(subject).End == verb && !tree.Has(thing, "cop") && !tree.Has(thing, "aux") && relations[thing] != "amod";

    private void Split(int verb, int thing)
    {
        var subject = tree.Child(thing, "nsubj");
        foreach (var child in tree.Children(thing))
        {
            if (child < subject || relations[child] is "acl" or "advcl" && tree.Has(child, "mark"))
            {
                (heads[child], relations[child]) = (verb, relations[child] switch { "nmod" => "obl", "acl" => "advcl", var other => other });
            }
        }

        (heads[verb], relations[verb], tags[verb]) = (heads[thing], relations[thing], UniversalTag.Verb);
        (heads[subject], heads[thing], relations[thing]) = (verb, verb, "obj");
    }

    // Where the clause ends, or goes on with where it happened.
    private bool IsEnd(int token) => token + 1 >= heads.Length || tags[token + 1] is UniversalTag.Punct or UniversalTag.Adp || tree.Text.SentenceOf[token + 1] != tree.Text.SentenceOf[token];

    // "Two died as tanks and infantry advanced": the word before the clause, which was taken for a preposition of its subject.
    private int Conjunction(int verb)
    {
        var subject = verb - 1;
        while (relations[subject] == "conj" && heads[subject] >= 0 && heads[subject] < subject)
        {
            subject = heads[subject];
        }

        var word = relations[subject] is "obl" or "nmod" && heads[subject] < subject ? tree.Child(subject, "case") : -1;
        return word >= 0 && (tree.FormIs(word, "as") || tree.FormIs(word, "while") || tree.FormIs(word, "when")) && tags[verb - 1] is UniversalTag.Noun or UniversalTag.Propn && !tree.Has(verb, "cc") ? word : -1;
    }

    private void TakeSubject(int verb, int conjunction)
    {
        var subject = heads[conjunction];
        var governor = heads[subject];
        if (governor == verb)
        {
            return;
        }

        (heads[verb], relations[verb], tags[verb]) = (governor, "advcl", UniversalTag.Verb);
        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[conjunction], relations[conjunction]) = (verb, "mark");
    }

    // "The attackers shot dead Yusuf Adam, beat villagers": the dead man is whom they shot, and they did the rest too.
    private void ShootDead(int verb, int dead)
    {
        var victim = heads[dead];
        var next = heads[victim];
        (heads[dead], relations[dead]) = (verb, "xcomp");
        (heads[victim], relations[victim]) = (verb, "obj");
        if (next <= victim || tags[next] != UniversalTag.Verb)
        {
            return;
        }

        if (heads[verb] == next)
        {
            (heads[verb], relations[verb]) = (heads[next], relations[next]);
        }

        (heads[next], relations[next]) = (verb, "conj");
    }
}
