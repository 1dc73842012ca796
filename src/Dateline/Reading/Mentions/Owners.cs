using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds whose somebody or something is, by the words beside its noun.</summary>
internal sealed class Owners(ReadingState state, NamedActors named)
{
    /// <summary>Whose somebody is: "Haftar's militias", "Russian mercenaries", "pro-Haftar fighters", "the militia commanders of Haftar".</summary>
    public Entity? Of(Nominal nominal)
    {
        var tree = state.Tree;
        Entity? owner = null;
        foreach (var child in tree.Children(nominal.Head))
        {
            var relation = tree.FullRelation(child);
            var isOwner = relation is "nmod:poss" or "amod" or "compound" || (relation == "acl" && tree.FormIs(child, "loyal")) || (relation == "nmod" && tree.Preposition(child) is "of" or "from" or "by" or "loyal to");
            if (isOwner && !IsAgainst(child))
            {
                // What follows its noun ("the militias of Haftar") has not had its turn yet.
                Link(child, nominal.Head);
                owner ??= state.Nominals[child]?.Entity ?? named.Modifier(child);
                foreach (var grandchild in tree.Children(child))
                {
                    if (owner is null && tree.Relation(grandchild) is "compound" or "amod" or "obl" or "nmod")
                    {
                        Link(grandchild, nominal.Head);
                        owner = state.Nominals[grandchild]?.Entity ?? named.Modifier(grandchild);
                    }
                }
            }
        }

        return owner;
    }

    private void Link(int token, int head)
    {
        if (token > head && state.Nominals[token] is { IsTime: false, Entity: null } later && state.Tree.Tag(token) != UniversalTag.Pron)
        {
            later.Entity = named.Of(later);
        }
    }

    private bool IsAgainst(int token)
    {
        var first = state.Tree.Subtree(token).First;
        return state.Tree.Form(first).StartsWith("anti", StringComparison.OrdinalIgnoreCase);
    }
}
