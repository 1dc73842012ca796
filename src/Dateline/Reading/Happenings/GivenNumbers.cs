using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>
/// Numbers that a verb gives to those whom a happening befell: "put the number of wounded at nine", "the number of people displaced rose to 80,000". The happening
/// stands inside the phrase that is counted, and the number outside.
/// </summary>
internal sealed class GivenNumbers(ReadingState state)
{
    private const int DeepestPhrase = 4;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>The verb that gives the number of those whom an event befell, and the token of the number; null when none does.</summary>
    public (int Verb, int Number)? Of(Predicate predicate)
    {
        if (state.Knowledge.Kinds[predicate.Kind].Befell is null)
        {
            return null;
        }

        var noun = predicate.Trigger;
        for (var depth = 0; depth < DeepestPhrase && noun >= 0 && (_tree.Relation(noun) == "acl" || (_tree.Relation(noun) == "nmod" && _tree.Preposition(noun) == "of")); depth++)
        {
            noun = _tree.Head(noun);
        }

        return noun >= 0 && noun != predicate.Trigger && state.PredicateAt[noun] is null && _tree.Relation(noun) is "obj" or "nsubj" ? OfVerb(_tree.Head(noun), noun) : null;
    }

    /// <summary>"Put the toll at 17 dead and 60 injured": the verb, for what stands in the row of its number; −1 when there is none.</summary>
    public int VerbOfRow(Predicate predicate)
    {
        var first = _tree.Relation(predicate.Trigger) == "conj" ? _tree.Head(predicate.Trigger) : -1;
        var verb = first >= 0 && _tree.Relation(first) == "obl" ? _tree.Head(first) : -1;
        return verb >= 0 && Math.Max(_tree.Child(verb, "obj"), _tree.Child(verb, "nsubj")) is >= 0 and var toll && OfVerb(verb, toll) is { Number: var number } && number == first ? verb : -1;
    }

    private (int Verb, int Number)? OfVerb(int verb, int counted)
    {
        foreach (var frame in state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(verb).ToLowerInvariant()))
        {
            var isOfNumbers = frame is { IsLight: true, Others.Length: <= 1 } && frame.Roles.Values.All(roles => roles is [FrameRole.Patient]);
            var number = !isOfNumbers ? -1 : frame.Others is [var preposition] ? Behind(verb, preposition) : _tree.Child(verb, "obj");
            if (number >= 0 && number != counted)
            {
                return (verb, number);
            }
        }

        return null;
    }

    // However much stands between the verb and its number.
    private int Behind(int verb, string preposition)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) == "obl" && _tree.Preposition(child) == preposition)
            {
                return child;
            }
        }

        return -1;
    }
}
