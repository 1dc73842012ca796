using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the verb with a tense behind one without, which the parser took for the main verb: "a car loaded with explosives blew up", "a man armed with a knife wounded two".</summary>
internal sealed class TenselessVerbs(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 3; token < heads.Length; token++)
        {
            if (tree.Text.PennTags[token] == "VBD" && tags[token] == UniversalTag.Verb && Tenseless(token) is >= 0 and var first && first < token && Tells(first) && !tree.Has(token, "nsubj") && !tree.Has(token, "mark"))
            {
                LeaveToDescribe(token, first);
            }
        }
    }

    // The verb that it hangs on, or that the last noun before it does, where it has an object and the noun can be no doer of its own.
    private int Tenseless(int verb) => relations[verb] switch
    {
        "advcl" or "xcomp" or "ccomp" => heads[verb],
        "acl" when heads[verb] == verb - 1 && tree.Has(verb, "obj") && relations[verb - 1] == "obl" && tree.Has(verb - 1, "case") => heads[verb - 1],
        _ => -1,
    };

    // "A van parked outside the bank exploded": of what stands somewhere, or has no tense, the second verb tells.
    private bool Tells(int verb) => (tree.Text.PennTags[verb] is "VBN" or "JJ" ? (tags[verb] == UniversalTag.Verb || lexicon.VerbForms.IsPast(tree.Form(verb).ToString())) && !tree.Has(verb, "aux") && !tree.Has(verb, "aux:pass") && !tree.Has(verb, "cop")
            : tree.Text.PennTags[verb] == "VBD" && lexicon.Places.Stood.Contains(tree.Text.Lemmas[verb].ToLowerInvariant()))
        && !tree.Has(verb, "obj") && tree.Child(verb, "nsubj") is >= 0 and var subject && subject < verb;

    private void LeaveToDescribe(int verb, int first)
    {
        var subject = tree.Child(first, "nsubj");
        (heads[verb], relations[verb]) = (heads[first], relations[first]);
        (heads[subject], relations[subject]) = (verb, "nsubj");
        (heads[first], relations[first]) = (subject, "acl");
        tags[first] = tree.Text.PennTags[first] == "JJ" ? UniversalTag.Adj : tags[first];
    }
}
