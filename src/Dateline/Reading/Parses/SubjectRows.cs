using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Gives a verb the whole row of its subjects ("a colonel, two lieutenants, one corporal, and two soldiers were charged"), of which the parser left it only the last.</summary>
internal sealed class SubjectRows(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    /// <summary>How long a row is at most, in tokens.</summary>
    private const int Longest = 120;

    public void Mend(int verb)
    {
        if (relations[verb] == "conj" && tags[verb] == UniversalTag.Verb && heads[verb] is >= 0 and var first && first < verb && verb - first <= Longest && IsNoun(first) && !tree.Has(first, "cop") && LastSubject(verb) is var last && last > first
            && And(verb, last) is > 0 and var and && tree.FormIs(and - 1, ",") && IsRow(first, and))
        {
            Join(verb, first, last, and);
        }
    }

    private int LastSubject(int verb) => tree.Child(verb, "nsubj:pass") is >= 0 and var sufferer ? sufferer : tree.Child(verb, "nsubj");

    // The "and" right before the last subject; −1 where there is none.
    private int And(int verb, int last)
    {
        var start = tree.Subtree(last).First;
        var and = tags[start] == UniversalTag.Cconj ? start : start - 1;
        return and > 0 && tags[and] == UniversalTag.Cconj && tree.FormIs(and, "and") && (heads[and] == verb || heads[and] == last) && last < verb ? and : -1;
    }

    // Two nouns at least before the "and", and no clause among them.
    private bool IsRow(int first, int end)
    {
        var others = 0;
        for (var token = first + 1; token < end; token++)
        {
            if (tags[token] == UniversalTag.Aux || (tags[token] == UniversalTag.Verb && relations[token] is not ("acl" or "acl:relcl" or "amod" or "compound")))
            {
                return false;
            }

            others += relations[token] == "conj" && IsNoun(token) && tree.FormIs(tree.Subtree(token).First - 1, ",") | tree.FormIs(tree.Subtree(token).First, ",") ? 1 : 0;
        }

        return others > 0;
    }

    private void Join(int verb, int first, int last, int and)
    {
        var relation = relations[last];
        (heads[verb], relations[verb]) = (heads[first], relations[first]);
        foreach (var child in tree.Children(first))
        {
            heads[child] = child > verb ? verb : heads[child];
        }

        (heads[first], relations[first]) = (verb, relation);
        (heads[last], relations[last], heads[and]) = (first, "conj", last);
    }

    private bool IsNoun(int token) => tags[token] is UniversalTag.Noun or UniversalTag.Propn;
}
