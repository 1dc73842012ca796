using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends what a parser trained on everyday text gets wrong in the sentences of news, where the lexicon or the sentence itself tells better: verbs
/// taken for nouns, the subject of what is said taken for a second speaker, and bounds of numbers taken for prepositions.
/// </summary>
internal sealed class ParseRepair(ParseTree tree, VerbForms verbs, int[] heads, string[] relations, UniversalTag[] tags)
{
    public void Run()
    {
        for (var token = 0; token < heads.Length; token++)
        {
            // A word with an object is a verb whatever the tagger says ("Moscow backs Haftar").
            if (tags[token] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && tree.Has(token, "obj") && verbs.Knows(tree.Form(token)))
            {
                tags[token] = UniversalTag.Verb;
            }

            if (tags[token] == UniversalTag.Verb)
            {
                MoveSubjectIntoClause(token);
            }

            if (relations[token] == "obl" && IsBoundedNumber(token))
            {
                MakeObject(token);
            }
        }
    }

    // "A strike on Monday hit two vehicles, the spokesman said": of two subjects the first is the subject of what is said.
    private void MoveSubjectIntoClause(int verb)
    {
        int first = -1, last = -1, clause = -1;
        foreach (var child in tree.Children(verb))
        {
            switch (tree.Relation(child))
            {
                case "nsubj" when child < verb:
                    first = first < 0 ? child : first;
                    last = child;
                    break;
                case "ccomp" when child < verb:
                    clause = child;
                    break;
                default:
                    break;
            }
        }

        if (first >= 0 && first < clause && clause < last && !tree.Has(clause, "nsubj"))
        {
            heads[first] = clause;
            relations[first] = tree.Has(clause, "aux:pass") ? "nsubj:pass" : "nsubj";
        }
    }

    // "more than 300", "at least 13", "up to 20", "as many as 50": what stands before the number bounds it and is no preposition.
    private bool IsBoundedNumber(int token)
    {
        var number = tree.Child(token, "nummod");
        if (number < 2 || number > token)
        {
            return false;
        }

        return tree.Form(number - 1).ToString().ToLowerInvariant() switch
        {
            "than" or "least" or "most" => true,
            "to" => tree.FormIs(number - 2, "up"),
            "as" => tree.FormIs(number - 2, "many") || tree.FormIs(number - 2, "few"),
            _ => false,
        };
    }

    private void MakeObject(int token)
    {
        var verb = heads[token];
        if (token > verb && !tree.Has(verb, "obj") && !tree.Has(verb, "nsubj:pass") && tags[verb] == UniversalTag.Verb)
        {
            relations[token] = "obj";
        }
        else if (token < verb && !tree.Has(verb, "nsubj"))
        {
            relations[token] = tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
        }
    }
}
