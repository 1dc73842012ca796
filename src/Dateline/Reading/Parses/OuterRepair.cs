using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Mends what was hung on a word inside a phrase and belongs to the whole of it, or to the clause above: "farmers, including two women, killed by".</summary>
internal sealed class OuterRepair(ParseTree tree, int[] heads, string[] relations, UniversalTag[] tags)
{
    // "Army Command Sergeant Major": a service, a rank of three words, and a name.
    private const int LongestRank = 6;

    public void Mend(int token)
    {
        switch (relations[token])
        {
            case "acl":
                LeaveExample(token);
                LeaveTerms(token);
                TakeOwner(token);
                break;
            case "acl:relcl":
                LeaveTerms(token);
                LeavePlace(token);
                break;
            case "appos":
                LeaveTerms(token);
                LeaveService(token);
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

    // "Territory the group once held": two nouns with nothing between are what was held, and who held it.
    private void TakeOwner(int verb)
    {
        var owner = heads[verb];
        if (owner < 1 || owner > verb || tree.Text.PennTags[verb] is not ("VBN" or "VBD") || tags[owner] is not (UniversalTag.Noun or UniversalTag.Propn) || relations[owner] is not ("nmod" or "appos") || tree.Has(owner, "case")
            || tree.Has(verb, "obj") || tree.Has(verb, "obl:agent") || tree.Child(owner, "det") is not (> 0 and var article) || tags[article - 1] != UniversalTag.Noun || tree.Subtree(owner).First != article)
        {
            return;
        }

        for (var token = owner + 1; token < verb; token++)
        {
            if (tags[token] is not (UniversalTag.Adv or UniversalTag.Aux))
            {
                return;
            }
        }

        (heads[verb], relations[verb]) = (article - 1, "acl:relcl");
        (heads[owner], relations[owner]) = (verb, "nsubj");
    }

    // "People across Iraq who were forced to flee": nobody is told of Iraq by "who".
    private void LeavePlace(int clause)
    {
        var place = heads[clause];
        if (place < 0 || place > clause || tags[place] != UniversalTag.Propn || relations[place] != "nmod" || tree.Child(clause, "nsubj") is not (> 0 and var who) || !tree.FormIs(who, "who") || who != place + 1
            || tree.Child(place, "case") is not (>= 0 and var preposition) || !(tree.FormIs(preposition, "across") || tree.FormIs(preposition, "in") || tree.FormIs(preposition, "from") || tree.FormIs(preposition, "throughout") || tree.FormIs(preposition, "near")))
        {
            return;
        }

        if (heads[place] is >= 0 and var people && tags[people] == UniversalTag.Noun)
        {
            heads[clause] = people;
        }
    }

    // "Navy Petty Officer Scott Dalton died": the service belongs to the rank, and the name is who died.
    private void LeaveService(int name)
    {
        var service = heads[name];
        if (service < 0 || service > name || relations[service] is not ("nsubj" or "nsubj:pass" or "obj") || tags[service] != UniversalTag.Propn || tags[name] != UniversalTag.Propn || name - service > LongestRank)
        {
            return;
        }

        for (var token = service + 1; token < name; token++)
        {
            if (tags[token] is not (UniversalTag.Propn or UniversalTag.Adj) || !char.IsUpper(tree.Form(token)[0]))
            {
                return;
            }
        }

        (heads[name], relations[name]) = (heads[service], relations[service]);
        (heads[service], relations[service]) = (name, "compound");
        foreach (var child in tree.Children(service))
        {
            heads[child] = child != name ? name : heads[child];
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
