using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Accusations that stand above a deed, and so say whose it is.</summary>
internal sealed class Charges(ReadingState state)
{
    private const string Accusation = "accusation";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>"Blamed the raid on bandits", "held the army responsible for the deaths": that the deed is theirs is the word of whoever lays it at their door.</summary>
    public Predicate? Over(Predicate deed, int current, int head, string relation)
    {
        if (state.PredicateAt[head] is not { Kind: Accusation, Frame.WordClass: FrameWordClass.Verb } charge || charge == deed
            || state.Knowledge.Kinds[deed.Kind].Family is not ("attack" or "harm" or "destruction" or "seizure-of-people" or "sexual-violence" or "looting" or "displacement" or "siege" or "violation"))
        {
            return null;
        }

        var isLaid = relation switch
        {
            "obj" or "xcomp" => true,
            "nsubj" => _tree.FullRelation(current) == "nsubj:pass",
            "obl" => _tree.Preposition(current) is "for" or "of" or "in" or "with" or "to" or "on",
            _ => false,
        };

        return isLaid && !IsMutual(_tree, charge) ? charge : null;
    }

    /// <summary>"Blamed each other for the shelling": nobody's word against anybody in particular.</summary>
    public static bool IsMutual(ParseTree tree, Predicate charge) => charge.Of(Role.Patient).Any(accused => tree.FormIs(accused.Head, "each") || tree.FormIs(accused.Head, "one"));
}
