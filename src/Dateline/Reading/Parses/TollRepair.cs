using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Mends tolls without a noun behind a word of saying: "spoke of about 50 killed", "counted nine dead", "says 22 dead after shelling". So many were killed, which
/// somebody says, and whoever says so was not.
/// </summary>
internal sealed class TollRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations, UniversalTag[] tags)
{
    // Words between the verb and its number: "spoke of at least some".
    private const int LongestBound = 5;

    public void Run()
    {
        for (var number = 0; number < heads.Length - 1; number++)
        {
            if (number > 0 && tags[number] == UniversalTag.Num && IsFate(number + 1) && Speech(number) is >= 0 and var saying)
            {
                Mend(saying, number, number + 1);
            }
            else if (tags[number] == UniversalTag.Num && relations[number] == "nummod" && heads[number] == number + 1 && IsFate(number + 1) && IsLeft(number + 1))
            {
                // "Left six injured": so many were left so.
                (heads[number], relations[number]) = (heads[number + 1], "obj");
            }
            else if (tags[number + 1] == UniversalTag.Adj && IsFate(number + 1) && !lexicon.VerbForms.Knows(tree.Form(number + 1)))
            {
                StandAlone(number, number + 1);
            }
        }
    }

    // "Dozens dead in mosque attack", "five people dead": a headline tells of them what a sentence would say with "are".
    private void StandAlone(int people, int fate)
    {
        var whole = relations[fate] is "root" or "parataxis" or "appos" && heads[people] == fate && relations[people] == "nummod" && !tree.Has(fate, "cop") && !tree.Has(fate, "nsubj");
        if (!whole && !(relations[fate] == "amod" && heads[fate] == people && relations[people] == "root" && (tags[people] == UniversalTag.Num || tree.Text.PennTags[people] == "NNS")))
        {
            return;
        }

        if (!whole)
        {
            (heads[fate], relations[fate]) = (-1, "root");
        }

        relations[fate] = relations[fate] == "appos" ? "parataxis" : relations[fate];
        (heads[people], relations[people]) = (fate, "nsubj");
        foreach (var part in tree.Children(people))
        {
            heads[part] = part > fate ? fate : heads[part];
        }
    }

    // "Killed", "wounded", "dead", and not "killed soldiers".
    private bool IsFate(int word)
    {
        var next = word + 1;
        // "Said 12 died": they did so themselves.
        return (tree.Text.PennTags[word] is "VBN" or "JJ" || (tree.Text.PennTags[word] == "VBD" && lexicon.Transitives.Contains(tree.VerbLemma(word)))) && lexicon.TollWords.ContainsKey(tree.Form(word).ToString().ToLowerInvariant()) && tree.Text.SentenceOf[word] == tree.Text.SentenceOf[word - 1]
            && !(next < heads.Length && tree.Text.SentenceOf[next] == tree.Text.SentenceOf[word] && tags[next] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Verb);
    }

    private bool IsLeft(int fate) => tags[fate] == UniversalTag.Verb && relations[fate] == "xcomp" && heads[fate] is >= 0 and var verb && verb < fate && tree.VerbLemma(verb) == "leave" && !tree.Has(verb, "obj");

    /// <summary>The word of saying right before a number and what bounds it; −1 when there is none.</summary>
    private int Speech(int number)
    {
        var token = number - 1;
        while (token > 0 && number - token <= LongestBound && tags[token] is UniversalTag.Adv or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Adp)
        {
            token--;
        }

        return tags[token] == UniversalTag.Verb && tree.Text.SentenceOf[token] == tree.Text.SentenceOf[number] && tree.IsCue(token) && !tree.IsPassive(token) ? token : -1;
    }

    private void Mend(int saying, int number, int fate)
    {
        if (relations[fate] == "root" || tree.IsUnder(saying, fate) || tree.Child(saying, "ccomp") is >= 0 and var other && other != fate)
        {
            return;
        }

        var isState = tree.Text.PennTags[fate] == "JJ" && !lexicon.VerbForms.Knows(tree.Form(fate));
        (heads[number], relations[number]) = (fate, isState ? "nsubj" : "nsubj:pass");
        (heads[fate], relations[fate]) = (saying, "ccomp");
        tags[fate] = isState ? UniversalTag.Adj : UniversalTag.Verb;
        for (var between = saying + 1; between < number; between++)
        {
            (heads[between], relations[between]) = tags[between] == UniversalTag.Adp && between == saying + 1 ? (fate, "mark") : (number, "advmod");
        }

        foreach (var next in tree.Children(fate))
        {
            // "And twice as many wounded": how many these are is their own.
            if (next > fate && relations[next] == "conj" && tree.Child(next, "amod") is >= 0 and var many && (tree.FormIs(many, "many") || tree.FormIs(many, "few")))
            {
                (relations[many], tags[next]) = ("nsubj", tree.Text.PennTags[next] == "VBN" ? UniversalTag.Verb : tags[next]);
            }
        }

        // "Says 22 dead after a night of shelling": what stands behind tells of the dead.
        foreach (var behind in tree.Children(saying))
        {
            heads[behind] = behind > fate && relations[behind] == "obl" ? fate : heads[behind];
        }

        foreach (var part in tree.Children(number))
        {
            heads[part] = part > fate ? fate : heads[part];
        }
    }
}
