using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends charges that hang on the last of those who are charged: "accused members of the army of murdering a nun", "implicated two officers and six members of the guard in the murder".
/// The charge is against all of them, and belongs to the verb.
/// </summary>
internal sealed class ChargeRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestRow = 12;

    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "acl" when tree.Text.PennTags[token] == "VBG" && tree.Child(token, "mark") is >= 0 and var mark && mark < token && tree.FormIs(mark, "of") && Charging(heads[token]) is >= 0 and var verb && IsCharge(verb):
                (heads[token], relations[token]) = (verb, "advcl");
                break;
            case "nmod" when IsDeedDone(token, out var done) && Charging(heads[token]) is >= 0 and var verb && IsCharge(verb):
                BeDone(token, verb, done);
                break;
            case "nmod" when tree.Preposition(token) is { } preposition && lexicon.IsHappening(tree.Text.Lemmas[token].ToLowerInvariant()) && relations[heads[token]] is "conj" or "nmod" or "appos" && Charging(heads[token]) is >= 0 and var verb
                && lexicon.Involvement.TryGetValue($"{tree.VerbLemma(verb)} {preposition}", out var part) && part != InvolvedPart.Sufferer:
                (heads[token], relations[token]) = (verb, "obl");
                break;
            default:
                break;
        }
    }

    // The verb whose object, or whose subject if it is passive, a word belongs to as one of a row or as what hangs on it.
    private int Charging(int word)
    {
        for (var step = 0; word >= 0 && step < LongestRow; step++)
        {
            var above = heads[word];
            if (above < 0 || above > word)
            {
                return -1;
            }

            if (relations[word] == "obj")
            {
                return tags[above] == UniversalTag.Verb ? above : -1;
            }

            if (relations[word] is not ("conj" or "nmod" or "appos"))
            {
                return -1;
            }

            word = above;
        }

        return -1;
    }

    // "Of kidnapping 30 farmers": a deed taken for a noun, with those whom it was done to right behind it.
    private bool IsDeedDone(int token, out int done)
    {
        done = -1;
        if (tags[token] != UniversalTag.Noun || !tree.Form(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || !lexicon.VerbForms.Knows(tree.Form(token)) || tree.Child(token, "case") != token - 1 || !tree.FormIs(token - 1, "of"))
        {
            return false;
        }

        foreach (var other in tree.Children(heads[token]))
        {
            if (other > token && heads[other] == heads[token] && relations[other] == "nmod" && !tree.Has(other, "case") && tree.Has(other, "nummod") && tree.Subtree(other).First == token + 1)
            {
                done = other;
                return true;
            }
        }

        return false;
    }

    private void BeDone(int deed, int verb, int done)
    {
        tags[deed] = UniversalTag.Verb;
        (heads[deed], relations[deed]) = (verb, "advcl");
        (heads[done], relations[done]) = (deed, "obj");
        relations[deed - 1] = "mark";
    }

    private bool IsCharge(int verb) => tree.Cues(verb).Any(cue => cue.Doubtful && !cue.IsPhrase);
}
