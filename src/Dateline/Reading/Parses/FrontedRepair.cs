using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Gives verbs back the subjects that stand between them and a phrase before the clause, and names the titles that stand before them in a row.</summary>
internal sealed class FrontedRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestTitle = 4;

    private readonly HashSet<int> _persons = [.. tree.Text.Names.Where(name => name.Kind == NameKind.Person).Select(name => name.First)];

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "appos" when tags[token] is UniversalTag.Noun or UniversalTag.Propn && heads[token] is >= 0 and var fronted && fronted < token && relations[fronted] == "obl" && heads[fronted] is var verb && verb > token:
                    BecomeSubject(token, fronted, verb);
                    break;
                case "advcl" when tree.Text.PennTags[token] == "VBG" && heads[token] is var main && main > token && tree.Child(token, "nsubj") is >= 0 and var doer && doer < token:
                    DescribeSubject(token, doer, main);
                    break;
                case "appos" or "flat" or "nmod" when _persons.Contains(token) && heads[token] == token - 1:
                    JoinTitles(token);
                    break;
                default:
                    break;
            }
        }
    }

    // "Two men riding on a mule threw stones": of two verbs the one with a tense has the subject, and the other tells how it was.
    private void DescribeSubject(int participle, int doer, int verb)
    {
        if (IsFinite(verb) && !HasSubject(verb) && !tree.Has(verb, "aux:pass") && !tree.Has(participle, "aux") && !tree.Has(participle, "mark") && !tree.FormIs(participle - 1, ","))
        {
            (heads[doer], relations[doer]) = (verb, "nsubj");
            (heads[participle], relations[participle]) = (doer, "acl");
        }
    }

    private bool HasSubject(int verb) => tree.Has(verb, "nsubj") || tree.Has(verb, "nsubj:pass") || tree.Has(verb, "csubj") || tree.Has(verb, "expl");

    // "According to the army, members of the front shot at the boat": what stands right before the verb of a clause is who does it, and explains nothing in the phrase before the comma.
    private void BecomeSubject(int noun, int fronted, int verb)
    {
        if (!OpensSentence(fronted) || !IsFinite(verb) || HasSubject(verb))
        {
            return;
        }

        var (first, end) = tree.Subtree(noun);
        first = tree.FormIs(first, ",") ? first + 1 : first;
        if (!tree.FormIs(first - 1, ",") || tree.Has(noun, "case") || !LeadsTo(verb, end))
        {
            return;
        }

        (heads[noun], relations[noun]) = (verb, tree.Has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    }

    private bool OpensSentence(int noun) => tree.Child(noun, "case") is >= 0 && tree.Subtree(noun).First == tree.Text.Sentences[tree.Text.SentenceOf[noun]].First;

    private bool IsFinite(int verb) => tags[verb] == UniversalTag.Verb && (tree.Text.PennTags[verb] is "VBD" or "VBZ" or "VBP" || tree.Has(verb, "aux") || tree.Has(verb, "aux:pass"))
        && lexicon.VerbForms.Knows(tree.Form(verb));

    // Nothing but helpers and adverbs of the verb, or an aside between commas that hangs on it, stands between.
    private bool LeadsTo(int verb, int first)
    {
        for (var token = first; token < verb; token++)
        {
            if (tags[token] is not (UniversalTag.Aux or UniversalTag.Adv or UniversalTag.Part) && !tree.FormIs(token, ","))
            {
                var aside = token;
                while (aside >= 0 && heads[aside] != verb)
                {
                    aside = heads[aside];
                }

                if (aside < 0 || relations[aside] != "advcl" || tree.Text.PennTags[aside] is not ("VBG" or "VBN"))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // "The murder of senator and candidate Ana Prado": two titles without articles in a row are one person's.
    private void JoinTitles(int name)
    {
        var second = heads[name];
        var and = second - 1;
        while (and > 0 && second - and < LongestTitle && tags[and] is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn && heads[and] == second)
        {
            and--;
        }

        var title = and - 1;
        if (title < 0 || !tree.FormIs(and, "and") || relations[second] != "conj" || tags[second] is not (UniversalTag.Noun or UniversalTag.Propn) || tree.Has(second, "det") || !IsRank(second) || !IsTitle(title)
            || tree.Has(title, "det") || tree.Has(title, "flat") || heads[title] < 0)
        {
            return;
        }

        (heads[name], relations[name]) = (heads[title], relations[title]);
        (heads[second], relations[second]) = (name, "nmod:desc");
        (heads[title], relations[title]) = (name, "nmod:desc");
        foreach (var child in tree.Children(title))
        {
            heads[child] = child < title && relations[child] == "case" ? name : heads[child];
        }
    }

    private bool IsTitle(int token) => Values(token).Any(value => value is Title);

    private bool IsRank(int token) => Values(token).Any(value => value is Title or PersonNoun);

    private IReadOnlyList<object> Values(int token) =>
        tree.Text.PennTags[token] is "NN" or "NNP" ? lexicon.Words.Longest(Atoms.Of(tree.Text.Lemmas[token].ToLowerInvariant()), 0, (_, _) => true, out _) : [];
}
