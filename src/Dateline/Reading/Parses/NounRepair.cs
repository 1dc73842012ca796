using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends nouns in "-ing" that were taken for verbs: "shelling by the army killed two", "killed in close-range fighting", "when fighting resumed".</summary>
internal sealed class NounRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 0; token < heads.Length - 1; token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] == "VBG" && relations[token] is "advcl" or "csubj" or "acl" && !tree.Has(token, "obj") && !tree.Has(token, "aux")
                && lexicon.Frames(FrameWordClass.Noun, tree.Form(token).ToString().ToLowerInvariant()).Count > 0)
            {
                Mend(token);
            }

            // "After a week of fighting", "during the looting": behind a preposition that hangs on it.
            if (tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] == "VBG" && relations[token] is "nmod" or "obl" && tree.Has(token, "case") && !tree.Has(token, "obj") && !tree.Has(token, "aux")
                && lexicon.Frames(FrameWordClass.Noun, tree.Form(token).ToString().ToLowerInvariant()).Count > 0)
            {
                Become(token, relations[token]);
            }

            if (tags[token] == UniversalTag.Verb && token > 0 && IsAcronym(token) && heads[token - 1] == token && tags[token - 1] is UniversalTag.Noun or UniversalTag.Propn)
            {
                // "According to the monitoring group ACLED": an acronym behind a noun is its name.
                (heads[token - 1], heads[token]) = (heads[token], token - 1);
                (relations[token], tags[token]) = ("appos", UniversalTag.Propn);
            }
        }
    }

    private bool IsAcronym(int token)
    {
        var form = tree.Form(token);
        var sentence = tree.Text.Sentences[tree.Text.SentenceOf[token]];
        return form.Length > 2 && !form.ContainsAnyExceptInRange('A', 'Z') && tree.Form(sentence.First)[^1] is >= 'a' and <= 'z';
    }

    private void Mend(int noun)
    {
        var verb = heads[noun];
        var first = noun;
        foreach (var child in tree.Children(noun))
        {
            first = child < first && relations[child] is "amod" or "compound" or "det" or "nmod:poss" ? tree.Subtree(child).First : first;
        }

        // "Warning the war was lost" warns; what has a verb or a preposition behind it is a noun.
        if ((relations[noun] == "csubj" && tags[noun + 1] is UniversalTag.Adp or UniversalTag.Verb or UniversalTag.Aux) || (!tree.Has(verb, "nsubj") && tree.Text.PennTags[verb] is "VBD" or "VBN" && (verb == noun + 1 || EndsBefore(noun, verb))))
        {
            Become(noun, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        }
        else if (first < noun && first > 0 && relations[first - 1] == "case" && heads[first - 1] >= noun && tags[verb] == UniversalTag.Verb)
        {
            heads[first - 1] = noun;
            Become(noun, "obl");
        }
    }

    // "Shelling by the army killed two": with nothing but its own phrases between them.
    private bool EndsBefore(int noun, int verb) => verb > noun && tree.Has(noun, "obl:agent") && tree.Subtree(noun).End == verb;

    private void Become(int noun, string relation)
    {
        (tags[noun], relations[noun]) = (UniversalTag.Noun, relation);
        foreach (var child in tree.Children(noun))
        {
            relations[child] = relations[child] is "obl" or "obl:agent" ? "nmod" : relations[child];
        }
    }
}
