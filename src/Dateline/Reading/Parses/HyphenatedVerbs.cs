using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends verbs that are written with a hyphen ("test-fired", "carpet-bombed", "press-ganged"): running text is cut at hyphens, and the word before one is taken for
/// the subject of the verb behind it, which then has none.
/// </summary>
internal sealed class HyphenatedVerbs(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var verb = 2; verb < heads.Length; verb++)
        {
            if (tree.Text.PennTags[verb] is "VBD" or "VBN" or "VBG" && tree.FormIs(verb - 1, "-") && IsJoined(verb) && tags[verb - 2] is UniversalTag.Noun or UniversalTag.Verb && IsFrame(verb))
            {
                Join(verb, verb - 2);
            }
        }
    }

    private bool IsJoined(int verb) => tree.Text.Starts[verb - 1] == tree.Text.Ends[verb - 2] && tree.Text.Starts[verb] == tree.Text.Ends[verb - 1];

    private bool IsFrame(int verb)
    {
        foreach (var frame in lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb)))
        {
            if (frame.Others.Length > 0 && tree.FormIs(verb - 2, frame.Others[0]))
            {
                return true;
            }
        }

        return false;
    }

    private void Join(int verb, int word)
    {
        var first = word;
        while (first > 0 && heads[first - 1] == word && relations[first - 1] is "compound" or "amod" or "det")
        {
            first--;
        }

        // "Fighters booby-trapped houses": a plural before the whole, or a noun with its article, is who does it.
        var doer = word - 1;
        var thing = heads[verb];
        if (relations[verb] == "amod" && thing > verb && doer >= 0 && relations[doer] == "compound" && (heads[doer] == thing || heads[doer] == word) && !tree.Has(thing, "det") | (tree.Child(thing, "det") is var article && article < doer))
        {
            (heads[verb], relations[verb], tags[verb]) = (heads[thing], relations[thing], UniversalTag.Verb);
            (heads[doer], relations[doer]) = (verb, "nsubj");
            (heads[thing], relations[thing]) = (verb, "obj");
            foreach (var child in tree.Children(thing))
            {
                heads[child] = child < doer ? doer : child > thing ? verb : heads[child];
            }
        }
        else if (doer >= first && tags[doer] is UniversalTag.Noun or UniversalTag.Propn && tree.Relation(word) is "nsubj" or "obl" or "advmod" && heads[word] == verb)
        {
            // "The air force carpet-bombed": the word took the place of the subject that was put before it.
            var subject = tree.Child(verb, "nsubj");
            (heads[doer], relations[doer]) = (verb, subject < 0 || subject == word ? "nsubj" : "obl");
            for (var token = first; token < doer; token++)
            {
                heads[token] = heads[token] == word ? doer : heads[token];
            }
        }

        (heads[word], relations[word]) = (verb, "compound");
        (heads[verb - 1], relations[verb - 1]) = (verb, "punct");
    }
}
