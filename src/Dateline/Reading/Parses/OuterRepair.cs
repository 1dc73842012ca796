using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends what was hung on a word inside a phrase and belongs to the whole of it, or to the clause above: "farmers, including two women, killed by".</summary>
internal sealed class OuterRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "acl":
                LeaveExample(token);
                LeaveTerms(token);
                break;
            case "acl:relcl" or "appos":
                LeaveTerms(token);
                break;
            case "obl":
                LeadMainClause(token);
                break;
            default:
                break;
        }
    }

    // "Farmers, including two women, killed by the army": what stands behind the commas is said of all of them.
    private void LeaveExample(int clause)
    {
        var example = heads[clause];
        if (example > 0 && example < clause && tree.FormIs(clause - 1, ",") && relations[example] == "nmod" && heads[example] is >= 0 and var whole && whole < example
            && tree.Child(example, "case") is > 0 and var preposition && (tree.FormIs(preposition, "including") || tree.FormIs(preposition, "as")) && tree.FormIs(tree.FormIs(preposition, "as") ? preposition - 2 : preposition - 1, ","))
        {
            // "The number of civilians, including …": the last noun before the comma.
            var last = (tree.FormIs(preposition, "as") ? preposition - 2 : preposition - 1) - 1;
            heads[clause] = last >= 0 && tags[last] is UniversalTag.Noun or UniversalTag.Propn ? last : whole;
        }
    }

    // "On 7 May, after troops had shelled it, they fled": what stands before a clause and a comma is none of the clause's.
    private void LeadMainClause(int token)
    {
        var verb = heads[token];
        if (verb > token && relations[verb] == "advcl" && heads[verb] > verb && tree.Child(verb, "mark") is > 0 and var mark && mark > token && tree.FormIs(mark - 1, ",") && tree.Has(token, "case"))
        {
            heads[token] = heads[verb];
        }
    }

    // "Condemned in the strongest terms the attack": terms are no attack, and the attack is what was condemned.
    private void LeaveTerms(int noun)
    {
        var terms = heads[noun];
        if (tags[noun] is not (UniversalTag.Noun or UniversalTag.Propn) || terms < 0 || terms > noun || !tree.FormIs(terms, "terms") || tree.Has(noun, "case") || heads[terms] is not (>= 0 and var verb) || verb > terms
            || tags[verb] != UniversalTag.Verb || tree.Has(verb, "obj") || tree.Child(terms, "case") is not (>= 0 and var preposition) || !tree.FormIs(preposition, "in"))
        {
            return;
        }

        (heads[noun], relations[noun]) = (verb, "obj");
        foreach (var child in tree.Children(terms))
        {
            heads[child] = child > noun && relations[child] == "conj" ? noun : heads[child];
        }
    }
}
