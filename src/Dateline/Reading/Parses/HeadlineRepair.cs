using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the verb of headlines, where the present tense and missing articles make verbs pass for nouns: "Houthis release crew", "Villagers flee as army shells town",
/// "ELN, army trade fire". Only for lines without a full stop, clause by clause, and only where a clause has no verb of its own.
/// </summary>
internal sealed class HeadlineRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    private const int LeastWords = 4;
    private const int MostWords = 20;

    public void Run()
    {
        foreach (var sentence in tree.Text.Sentences)
        {
            if (sentence.End - sentence.First is < LeastWords or > MostWords || !IsLine(sentence))
            {
                continue;
            }

            var first = sentence.First;
            for (var token = sentence.First; token <= sentence.End; token++)
            {
                if (token == sentence.End || IsBreak(token))
                {
                    MendClause(first, token);
                    first = token + 1;
                }
            }
        }
    }

    // A line of its own that ends without any mark.
    private bool IsLine(Sentence sentence)
    {
        var text = tree.Text.Text;
        var (start, end) = (tree.Text.Starts[sentence.First], tree.Text.Ends[sentence.End - 1]);
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] is '\n' or '\r') && tags[sentence.End - 1] != UniversalTag.Punct;
    }

    private bool IsBreak(int token) => tree.FormIs(token, ":") || tree.FormIs(token, ";") || tree.FormIs(token, "-") || tree.FormIs(token, "–") || tree.FormIs(token, "as") || tree.FormIs(token, "after");

    private void MendClause(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tags[token] == UniversalTag.Verb && tree.Text.PennTags[token] is "VBZ" or "VBP" or "VBD" or "VBN" && relations[token] != "amod")
            {
                return;
            }
        }

        for (var verb = first + 1; verb < end - 1; verb++)
        {
            if (tags[verb] == UniversalTag.Noun && IsSubjectOf(verb - 1, first, verb) && tags[verb + 1] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num or UniversalTag.Adj
                && lexicon.VerbForms.Knows(tree.Form(verb)) && heads[verb] is var head && (relations[verb] is "compound" && head > verb && head < end || heads[verb + 1] == verb || relations[verb + 1] == "conj" || tags[verb + 1] == UniversalTag.Num || tree.Text.PennTags[verb] == "NNS"))
            {
                Make(verb, first, end);
                return;
            }
        }
    }

    // "Army shells", "gangs torch": one does, many do; "Pakistan, Taliban exchange" are many.
    private bool IsSubjectOf(int noun, int first, int verb)
    {
        var isMany = tree.Text.PennTags[noun] is "NNS" or "NNPS" || (tags[noun] == UniversalTag.Propn && (tree.Form(noun)[^1] == 's' || HasComma(first, noun)));
        return tags[noun] is UniversalTag.Noun or UniversalTag.Propn && (tree.Text.PennTags[verb] == "NNS" ? tree.Text.PennTags[noun] is not "NNS" : isMany);
    }

    private bool HasComma(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (tree.FormIs(token, ",") || tree.FormIs(token, "and"))
            {
                return true;
            }
        }

        return false;
    }

    private void Make(int verb, int first, int end)
    {
        var thing = verb + 1;
        while (heads[thing] > thing && heads[thing] < end && relations[thing] is "compound" or "amod" or "nummod" or "nmod:poss" or "flat")
        {
            thing = heads[thing];
        }

        var top = verb;
        for (var climbed = 0; climbed < MostWords && heads[top] >= first && heads[top] < end; climbed++)
        {
            top = heads[top];
        }

        var (outer, relation) = (heads[top], relations[top]);
        for (var token = first; token < verb; token++)
        {
            // What stands before the verb and hung on it or behind it is the subject's.
            if (token != verb - 1 && heads[token] >= verb && heads[token] < end)
            {
                heads[token] = verb - 1;
            }
        }

        (tags[verb], heads[verb], relations[verb]) = (UniversalTag.Verb, outer, outer < 0 ? "root" : first > 0 && tree.FormIs(first - 1, "as") ? "advcl" : "parataxis");
        (heads[thing], relations[thing]) = (verb, "obj");
        if (top < verb && top != verb - 1)
        {
            // "Pakistan, Afghan Taliban exchange fire": the first of those who do it together.
            (heads[verb - 1], relations[verb - 1]) = (top, "conj");
            (heads[top], relations[top]) = (verb, "nsubj");
        }
        else
        {
            (heads[verb - 1], relations[verb - 1]) = (verb, "nsubj");
        }

        for (var token = verb + 1; token < end; token++)
        {
            heads[token] = token != thing && (heads[token] == top || heads[token] == verb - 1) && heads[token] < verb ? verb : heads[token];
        }

        if (first > 0 && tree.FormIs(first - 1, "as"))
        {
            (heads[first - 1], relations[first - 1]) = (verb, "mark");
        }
    }
}
