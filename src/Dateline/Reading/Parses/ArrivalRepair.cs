using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds what a craft did behind the words for its cargo: "a freighter carrying explosives anchored off the port" – cargo does not anchor, and nobody anchors it.</summary>
internal sealed class ArrivalRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            if (relations[token] == "acl" && tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] is "VBN" or "VBD" && IsArrival(token))
            {
                Lead(token, Carrier(token));
            }
        }
    }

    // A past form right behind the cargo, with nothing but a place behind it.
    private bool IsArrival(int verb) =>
        heads[verb] == verb - 1 && !tree.Has(verb, "obj") && !tree.Has(verb, "obl:agent") && tree.Child(verb, "obl") == verb + 2 && !lexicon.Transitives.Contains(tree.VerbLemma(verb))
        && lexicon.Frames(FrameWordClass.Verb, tree.VerbLemma(verb))
            .Any(frame => frame.Others.Length == 0 && frame.Roles.TryGetValue("subject", out var subject) && subject.Contains(FrameRole.Items) && frame.Roles.ContainsKey("at"));

    private int Carrier(int verb)
    {
        var carrier = heads[verb];
        while (heads[carrier] is >= 0 and var above && above < carrier && relations[carrier] is "nmod" or "obj" or "obl" or "conj" or "acl")
        {
            carrier = above;
        }

        return carrier;
    }

    private void Lead(int verb, int carrier)
    {
        if (tags[carrier] is not (UniversalTag.Noun or UniversalTag.Propn) || carrier >= verb - 1 || tree.Has(carrier, "cop") || relations[carrier] is not ("root" or "ccomp" or "parataxis"))
        {
            return;
        }

        (heads[verb], relations[verb]) = (heads[carrier], relations[carrier]);
        foreach (var child in tree.Children(carrier))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[carrier], relations[carrier]) = (verb, "nsubj");
    }
}
