using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends finite verbs that were taken for nouns: those of the third person for plurals ("Oslo backs Dahir", "the network calls on governments", "the ministry
/// plans to send jets"), and "shot" and its like for what is fired ("a gunman shot at a crowd").
/// </summary>
internal sealed class FiniteVerbRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Noun && tree.Text.PennTags[token] == "NN" && relations[token] is "root" or "ccomp" or "parataxis" && IsPastBehindSubject(token))
            {
                tags[token] = UniversalTag.Verb;
                GiveSubject(token);
                continue;
            }

            if (tags[token] != UniversalTag.Noun || tree.Text.PennTags[token] is not ("NNS" or "VBZ") || !HasSubjectBefore(token))
            {
                continue;
            }

            switch (relations[token])
            {
                case "root":
                    TakeSubject(token);
                    break;
                case "nsubj":
                    TakeObject(token);
                    break;
                case "parataxis":
                    Say(token);
                    break;
                default:
                    break;
            }
        }
    }

    // A singular noun or name right before it, that was taken for a part of it.
    private bool HasSubjectBefore(int token) =>
        heads[token - 1] == token && relations[token - 1] is "compound" or "nsubj" && tags[token - 1] is UniversalTag.Noun or UniversalTag.Propn && tree.Text.PennTags[token - 1] is not ("NNS" or "NNPS");

    // "A gunman shot at a crowd.", "police shot and killed two men.": a sentence that ends with a stop has a verb.
    private bool IsPastBehindSubject(int token) =>
        token + 1 < heads.Length && heads[token - 1] == token && relations[token - 1] is "compound" or "nsubj" && tags[token - 1] is UniversalTag.Noun or UniversalTag.Propn
        && tree.VerbLemma(token) is var lemma && lexicon.VerbForms.Knows(tree.Form(token)) && !tree.FormIs(token, lemma) && !tree.Has(token, "cop") && !tree.Has(token, "case")
        && (tree.FormIs(token + 1, "at") || tree.FormIs(token + 1, "and") || tree.FormIs(token + 1, "dead") || tree.FormIs(token + 1, "down"))
        && tree.FormIs(tree.Text.Sentences[tree.Text.SentenceOf[token]].End - 1, ".");

    // "Oslo backs Dahir in his war": a name alone makes no sentence, and is what is backed.
    private void TakeObject(int verb)
    {
        var thing = heads[verb];
        if (thing < verb || relations[thing] is not ("root" or "parataxis") || tags[thing] is not (UniversalTag.Noun or UniversalTag.Propn) || tree.Has(thing, "cop") || !lexicon.VerbForms.Knows(tree.Form(verb)))
        {
            return;
        }

        (heads[verb], relations[verb], tags[verb]) = (heads[thing], relations[thing], UniversalTag.Verb);
        (heads[thing], relations[thing]) = (verb, "obj");
        GiveSubject(verb);
    }

    // "…, so the embassy alleges, …": between commas and with somebody before it, a word of saying says.
    private void Say(int verb)
    {
        if (verb + 1 < heads.Length && tree.FormIs(verb + 1, ",") && tree.IsCue(verb))
        {
            tags[verb] = UniversalTag.Verb;
            GiveSubject(verb);
        }
    }

    private bool IsTelling(int verb, int next) =>
        (tree.FormIs(next, "on") || tree.FormIs(next, "for") || tree.FormIs(next, "that") || tree.FormIs(next, "of"))
        && (tree.IsCue(verb) || tree.FormIs(verb, "calls"));

    // "The ministry plans to send jets."
    private bool IsPlanning(int verb, int next) =>
        tree.FormIs(next, "to") && tags[next + 1] == UniversalTag.Verb && lexicon.StatusWords.ContainsKey(tree.VerbLemma(verb));

    // "The network calls on governments to act.": a sentence that ends with a stop has a verb, and a noun before a word of saying its subject.
    private void TakeSubject(int verb)
    {
        var next = verb + 1;
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[verb]];
        if (next >= sentence.End || !tree.FormIs(sentence.End - 1, ".") || !(IsTelling(verb, next) || IsPlanning(verb, next)))
        {
            return;
        }

        tags[verb] = UniversalTag.Verb;
        GiveSubject(verb);
    }

    // What stands before the subject is the subject's, and what stands behind the verb describes no noun.
    private void GiveSubject(int verb)
    {
        var subject = verb - 1;
        foreach (var child in tree.Children(verb))
        {
            heads[child] = child < subject && relations[child] is not ("advmod" or "cc" or "mark" or "punct") ? subject : heads[child];
            relations[child] = child < subject ? relations[child] : relations[child] switch { "nmod" => "obl", "acl" => "xcomp", "amod" when child > verb => "xcomp", var other => other };
        }

        (heads[subject], relations[subject]) = (verb, "nsubj");
    }
}
