using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Sets aside what the parser took for a part of the event and stands beside it: fixed phrases ("all the same, rebels attacked"), and what says again behind a comma what was told, or how far off
/// ("…, the third such case this year", "…, 30 km from the capital", "two died, one of them when a mine exploded").
/// </summary>
internal sealed class AdjunctRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LongestName = 6;

    public void Run()
    {
        var phrases = lexicon.Adjuncts.Phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < heads.Length; token++)
        {
            if (phrases.TryGetValue(tree.Form(token), out var candidates))
            {
                foreach (var phrase in candidates)
                {
                    BecomeAdverb(token, phrase);
                }
            }

            if (relations[token] is "obj" or "conj" or "obl:unmarked" && heads[token] >= 0 && heads[token] < token && tags[token] is UniversalTag.Noun or UniversalTag.Num && StandsBehindComma(token) && (IsSum(token) || IsDistance(token) || IsSomeOfThem(token)))
            {
                StandAside(token);
            }

            if (relations[token] is "nsubj" or "nsubj:pass" && tags[token] is not UniversalTag.Propn && tree.Child(token, "nmod") is >= 0 and var all && (tree.FormIs(all, "them") || tree.FormIs(all, "whom")))
            {
                TellOfSome(token);
            }

            if (relations[token] == "acl:relcl" && heads[token] is >= 0 and var occasion && occasion < token && relations[occasion] == "obl" && heads[occasion] >= 0 && tree.IsCue(heads[occasion]) && lexicon.Adjuncts.Nouns.Contains(tree.Text.Lemmas[occasion]))
            {
                BeSaid(token, heads[occasion]);
            }

            // "Five months into the war": how long it had lasted, and nothing that is done.
            if (relations[token] == "obl" && tree.Child(token, "case") is > 0 and var into && tree.FormIs(into, "into") && into - 1 != heads[token] && heads[into - 1] == heads[token] && lexicon.Adjuncts.Openers.Contains(tree.Text.Lemmas[into - 1]))
            {
                (heads[token], relations[token]) = (into - 1, "nmod");
            }
        }
    }

    // "All the same": the verb over it, or over the word that it was hung on.
    private void BecomeAdverb(int first, string[] phrase)
    {
        var end = first + phrase.Length;
        if (end > heads.Length || tree.Text.SentenceOf[end - 1] != tree.Text.SentenceOf[first])
        {
            return;
        }

        for (var token = first; token < end; token++)
        {
            if (!tree.FormIs(token, phrase[token - first]))
            {
                return;
            }
        }

        var top = end - 1;
        while (top > first && heads[top] >= first && heads[top] < end)
        {
            top--;
        }

        var verb = heads[top];
        for (var steps = 0; verb >= 0 && tags[verb] != UniversalTag.Verb && steps < phrase.Length; steps++)
        {
            verb = heads[verb];
        }

        // Adverbs and phrases that are what they should be already stay as they are.
        if (verb < 0 || (verb >= first && verb < end) || relations[top] == "root" || (relations[top] == "advmod" && heads[top] == verb) || (relations[top] == "obl" && heads[top] == verb && tree.Has(top, "case")))
        {
            return;
        }

        foreach (var token in Enumerable.Range(first, phrase.Length))
        {
            foreach (var child in tree.Children(token))
            {
                if (child < first || child >= end)
                {
                    heads[child] = verb;
                }
            }

            (heads[token], relations[token], tags[token]) = (top, "fixed", UniversalTag.Adv);
        }

        (heads[top], relations[top]) = (verb, "advmod");
    }

    // "Confirmed for the first time that gunmen killed four": a clause with a subject of its own is what is confirmed.
    private void BeSaid(int clause, int saying)
    {
        var that = heads[clause] + 1;
        if (tree.FormIs(that, "that") && heads[that] == clause && tree.HasSubjectBetween(that, clause))
        {
            relations[that] = "mark";
            (heads[clause], relations[clause]) = (saying, "ccomp");
        }
    }

    // "Gunmen, some of them in uniform, killed four": all of them did, and some are described.
    private void TellOfSome(int some)
    {
        var first = tree.Subtree(some).First;
        var comma = tags[first] == UniversalTag.Punct ? first : first - 1;
        var all = comma - 1;
        if (comma < 1 || !tree.FormIs(comma, ","))
        {
            return;
        }

        // "Two people died, one of them a woman".
        if (heads[some] < some)
        {
            relations[some] = "parataxis";
            return;
        }

        var verb = heads[some];
        while (heads[all] >= 0 && heads[all] != verb && heads[all] > all - LongestName && relations[all] is "flat" or "nmod" or "compound")
        {
            all = heads[all];
        }

        if (tags[all] is not (UniversalTag.Noun or UniversalTag.Propn) || tree.Has(all, "case") || !(heads[all] == verb || relations[all] is "appos" or "conj"))
        {
            return;
        }

        if (relations[all] is not ("nsubj" or "nsubj:pass"))
        {
            (heads[all], relations[all]) = (verb, relations[some]);
        }

        (heads[some], relations[some]) = (all, "parataxis");
    }

    private bool StandsBehindComma(int token)
    {
        var first = tree.Subtree(token).First;
        return (tags[first] == UniversalTag.Punct ? first : first - 1) is > 0 and var mark && (tree.FormIs(mark, ",") || tree.FormIs(mark, "–") || tree.FormIs(mark, "—")) && mark > heads[token] && !tree.Has(token, "cc");
    }

    // "The third such case", "the worst massacre since May".
    private bool IsSum(int noun)
    {
        if (!lexicon.Adjuncts.Sums.Contains(tree.Text.Lemmas[noun]))
        {
            return false;
        }

        foreach (var child in tree.Children(noun))
        {
            if (child < noun && (tree.Text.PennTags[child] == "JJS" || tree.FormIs(child, "such") || tree.FormIs(child, "first") || tree.FormIs(child, "second") || tree.FormIs(child, "third") || tree.FormIs(child, "latest") || (relations[child] == "amod" && tree.Form(child).EndsWith("th", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDistance(int noun) => tree.Has(noun, "nummod") && lexicon.Adjuncts.Units.Contains(tree.Text.Lemmas[noun]);

    // "Two soldiers died, one of them when": some of those told of before.
    private bool IsSomeOfThem(int number) =>
        relations[number] == "obj" && tags[number] == UniversalTag.Num && tree.Child(number, "nmod") is >= 0 and var all && (tree.FormIs(all, "them") || tree.FormIs(all, "whom"));

    private void StandAside(int token)
    {
        var verb = heads[token];
        while (verb >= 0 && tags[verb] != UniversalTag.Verb && relations[token] == "conj")
        {
            verb = heads[verb];
        }

        (heads[token], relations[token]) = verb >= 0 ? (verb, "parataxis") : (heads[token], "parataxis");
    }
}
