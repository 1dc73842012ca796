using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Whose a machine or a weapon is, by the words beside it: "Omani jets", "the army's helicopters", "drones of the militia", "missiles fired by the militia".</summary>
internal sealed class MachineOwners(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>The words that name whoever has it; null where none do.</summary>
    public Nominal? OwnerOf(Nominal machine)
    {
        foreach (var child in _tree.Children(machine.Head))
        {
            var owner = IsOwner(machine.Head, child) ? child : _tree.FullRelation(child) == "acl" && child > machine.Head ? UserOf(child) : -1;
            if (owner >= 0 && state.Nominals[owner] is { Entity: { } somebody } words && Has(somebody) && !IsWhereFrom(owner, somebody))
            {
                return words;
            }
        }

        return null;
    }

    private bool IsOwner(int machine, int word) => _tree.FullRelation(word) switch
    {
        // "Russian-made": whoever made it may have sold it.
        "amod" or "compound" or "nmod:poss" => word < machine && !HasHyphen(word),
        "nmod" => word > machine ? _tree.Preposition(word) is "of" or "from" : _tree.Preposition(word) is null && !HasHyphen(word),
        _ => false,
    };

    // "Rockets from Lebanon": whoever fired them stood there.
    private bool IsWhereFrom(int word, Entity somebody) => somebody.Kind == ActorKind.State && _tree.Relation(word) == "nmod" && _tree.Preposition(word) == "from";

    private bool HasHyphen(int word) => word + 1 < _tree.Count && (_tree.FormIs(word + 1, "-") || _tree.Form(word).Contains('-'));

    // "Drones operated by the militia".
    private int UserOf(int participle)
    {
        foreach (var child in _tree.Children(participle))
        {
            if (child > participle && _tree.Relation(child) == "obl" && _tree.Preposition(child) == "by")
            {
                return child;
            }
        }

        return -1;
    }

    private static bool Has(Entity somebody) =>
        somebody.Kind is ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.Rebel or ActorKind.Militia or ActorKind.Police or ActorKind.Mercenary or ActorKind.International || somebody.Class.HasFlag(Knowledge.ArgumentClass.Force);
}
