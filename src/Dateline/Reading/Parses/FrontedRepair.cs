using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Gives verbs back the subjects that stand between them and a phrase before the clause, and names the titles that stand before them in a row.</summary>
internal sealed class FrontedRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestTitle = 4;

    /// <summary>How deep in the phrase before the clause its subject may hang.</summary>
    private const int Deepest = 6;

    private readonly HashSet<int> _persons = [.. tree.Text.Names.Where(name => name.Kind == NameKind.Person).Select(name => name.First)];

    public void Run()
    {
        for (var token = 1; token < heads.Length; token++)
        {
            switch (relations[token])
            {
                case "appos" when tags[token] is UniversalTag.Noun or UniversalTag.Propn && Fronted(token) is >= 0 and var fronted && heads[fronted] is var verb && verb > token:
                    BecomeSubject(token, fronted, verb);
                    break;
                case "advcl" when tree.Text.PennTags[token] is "VBG" or "VBN" or "JJ" && tags[token] == UniversalTag.Verb && heads[token] is var main && main > token && tree.Child(token, "nsubj") is >= 0 and var doer && doer < token:
                    DescribeSubject(token, doer, main);
                    break;
                default:
                    break;
            }

            if (!_persons.Contains(token))
            {
                continue;
            }

            if (relations[token] == "appos" && heads[token] is >= 0 and var first && first < token - 1)
            {
                ExplainLast(token, first);
            }
            else if (token > 2 && relations[token] is "appos" or "flat" or "nmod" or "conj" or "obj")
            {
                JoinTitles(token);
            }
        }
    }

    // "Two men riding on a mule threw stones", "soldiers armed with machetes beat them": of two verbs the one with a tense has the subject, and the other tells how it was.
    private void DescribeSubject(int participle, int doer, int verb)
    {
        if (IsFinite(verb) && !HasSubject(verb) && !tree.Has(verb, "aux:pass") && !tree.Has(participle, "aux") && !tree.Has(participle, "aux:pass") && !tree.Has(participle, "mark") && !tree.FormIs(participle - 1, ","))
        {
            (heads[doer], relations[doer]) = (verb, "nsubj");
            (heads[participle], relations[participle]) = (doer, "acl");
            tags[participle] = tree.Text.PennTags[participle] == "JJ" ? UniversalTag.Adj : tags[participle];
        }
    }

    // The phrase before the clause that an explanation hangs in: "according to reports from the scene, Ana Prado was killed".
    private int Fronted(int noun)
    {
        var above = heads[noun];
        for (var depth = 0; depth < Deepest && above >= 0 && above < noun && relations[above] == "nmod"; depth++)
        {
            above = heads[above];
        }

        return above >= 0 && above < noun && relations[above] == "obl" ? above : -1;
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
        var second = name - 1;
        var and = second - 1;
        while (and > 0 && second - and < LongestTitle && tags[and] is UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn)
        {
            and--;
        }

        var title = and - 1;
        if (title < 0 || !tree.FormIs(and, "and") || tree.Text.SentenceOf[title] != tree.Text.SentenceOf[name] || !IsTitle(title) || !IsRank(and + 1, name) || tree.Has(title, "det") || tree.Has(title, "flat")
            || heads[title] < 0 || (heads[title] >= title && heads[title] <= name))
        {
            return;
        }

        (heads[name], relations[name]) = (heads[title], relations[title]);
        for (var token = title; token < name; token++)
        {
            if (token != and && (token == title || token == second || heads[token] < title || heads[token] > name))
            {
                (heads[token], relations[token]) = (name, "nmod:desc");
            }
        }

        foreach (var child in tree.Children(title))
        {
            heads[child] = child < title && relations[child] == "case" ? name : heads[child];
        }
    }

    // "The bishop and his assistant, Luis Soto": between commas stands who the last of the row is.
    private void ExplainLast(int name, int first)
    {
        var comma = name - 1;
        foreach (var last in tree.Children(first))
        {
            if (relations[last] == "conj" && last == comma - 1 && tags[last] == UniversalTag.Noun && tree.FormIs(comma, ","))
            {
                heads[name] = last;
            }
        }
    }

    private bool IsTitle(int token) => Values(token).Any(value => value is Title);

    // "Candidate", "presidential hopeful": the last words before the name are a title or tell who somebody is.
    private bool IsRank(int first, int name)
    {
        for (; first < name; first++)
        {
            var phrase = Atoms.Of(tree.Text.Text[tree.Text.Starts[first]..tree.Text.Ends[name - 1]]);
            if (lexicon.Words.Longest(phrase, 0, (_, _) => true, out var end).Any(value => value is Title or PersonNoun) && end == phrase.Count)
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<object> Values(int token) =>
        tree.Text.PennTags[token] is "NN" or "NNP" ? lexicon.Words.Longest(Atoms.Of(tree.Text.Lemmas[token].ToLowerInvariant()), 0, (_, _) => true, out _) : [];
}
