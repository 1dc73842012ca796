using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Hangs clauses with "who" on whom they tell of: on a person rather than the house named last, and on the one rather than all ("one of the priests who was killed").</summary>
internal sealed class RelativeRepair(ParseTree tree, Lexicon lexicon, int[] heads, string[] relations)
{
    /// <summary>How far before the house the person stands at most, in tokens.</summary>
    private const int Farthest = 12;

    private readonly HashSet<int> _persons = [.. tree.Text.Names.Where(name => name.Kind == NameKind.Person).Select(name => name.First)];

    public void Run()
    {
        for (var verb = 2; verb < heads.Length; verb++)
        {
            if (relations[verb] == "acl:relcl" && heads[verb] is > 0 and var noun && noun < verb && Who(verb) is > 0 and var who && noun < who)
            {
                if (tree.Preposition(noun) == "of" && heads[noun] is >= 0 and var one && tree.FormIs(one, "one") && tree.Text.PennTags[noun] == "NNS" && IsAboutOne(verb))
                {
                    heads[verb] = relations[one] == "appos" && heads[one] >= 0 && heads[one] < one ? heads[one] : one;
                }
                else if (tree.FormIs(who - 1, ",") && IsHouse(noun) && PersonBefore(noun) is >= 0 and var person)
                {
                    heads[verb] = person;
                }
            }
        }
    }

    private int Who(int verb) => (tree.Child(verb, "nsubj") is >= 0 and var doer ? doer : tree.Child(verb, "nsubj:pass")) is >= 0 and var who && who < verb && tree.FormIs(who, "who") ? who : -1;

    private bool IsAboutOne(int verb) => tree.Text.PennTags[verb] == "VBZ" || tree.HasWord(verb, "was") || tree.HasWord(verb, "is") || tree.HasWord(verb, "has");

    // "Leon Prado, of the law school, who was abducted": nobody asks who a school is.
    private bool IsHouse(int noun) => !_persons.Contains(noun) && lexicon.Words.Longest(Atoms.Of(tree.Text.Lemmas[noun]), 0, static (_, _) => true, out _) is { Count: > 0 } values
        && values.All(static value => value is Thing { Class: var sort } && (sort & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle)) != 0);

    private int PersonBefore(int noun)
    {
        var first = Math.Max(tree.Text.Sentences[tree.Text.SentenceOf[noun]].First, noun - Farthest);
        for (var token = noun - 1; token >= first; token--)
        {
            if (_persons.Contains(token))
            {
                return token;
            }

            if (tree.Text.PennTags[token] is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return -1;
            }
        }

        return -1;
    }
}
