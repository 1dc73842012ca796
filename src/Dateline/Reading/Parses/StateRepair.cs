using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends clauses that say in what state something is: "the town is back under army control" is told by the phrase, and not by the adverb before it.</summary>
internal sealed class StateRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (tags[token] == UniversalTag.Adv && tree.Has(token, "cop") && tree.Has(token, "nsubj") && StateBehind(token) is >= 0 and var noun)
            {
                Lead(noun, token);
            }
        }
    }

    // A noun that names a state with the preposition right behind the adverb ("under … control", "in the hands").
    private int StateBehind(int adverb)
    {
        if (heads[adverb] is var above && above > adverb && IsState(above, adverb))
        {
            return above;
        }

        foreach (var child in tree.Children(adverb))
        {
            if (child > adverb && IsState(child, adverb))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsState(int noun, int adverb) =>
        tags[noun] == UniversalTag.Noun && tree.Child(noun, "case") == adverb + 1
        && lexicon.Frames(FrameWordClass.Noun, tree.Text.Lemmas[noun].ToLowerInvariant()).Any(frame => frame.Others is [var preposition] && tree.FormIs(adverb + 1, preposition));

    private void Lead(int noun, int adverb)
    {
        if (heads[noun] == adverb)
        {
            (heads[noun], relations[noun]) = (heads[adverb], relations[adverb]);
        }
        else if (relations[noun] == "obl" && heads[noun] is >= 0 and var verb && tree.IsCue(verb))
        {
            relations[noun] = "ccomp";
        }

        (heads[adverb], relations[adverb]) = (noun, "advmod");
        foreach (var child in tree.Children(adverb))
        {
            heads[child] = child == noun ? heads[child] : noun;
        }
    }
}
