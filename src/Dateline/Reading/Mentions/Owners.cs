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
            if (IsOwner(child) && !IsAgainst(child))
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

    private bool IsOwner(int child) => state.Tree.FullRelation(child) switch
    {
        "nmod:poss" or "amod" or "compound" => true,
        "acl" => state.Knowledge.Lexicon.Allegiance.Contains(state.Tree.Lemma(child)),
        "nmod" => state.Tree.Preposition(child) is { } preposition
            && (preposition is "of" or "from" or "by" || (preposition.EndsWith(" to", StringComparison.Ordinal) && state.Knowledge.Lexicon.Allegiance.Contains(preposition[..^3]))),
        _ => false,
    };

    private void Link(int token, int head)
    {
        if (token > head && state.Nominals[token] is { IsTime: false, Entity: null } later && state.Tree.Tag(token) != UniversalTag.Pron)
        {
            later.Entity = named.Of(later);
        }
    }

    /// <summary>Whether a word before a noun tells whom somebody is against: "anti-Haftar fighters".</summary>
    public bool IsAgainst(int token)
    {
        var first = state.Tree.Subtree(token).First;
        return state.Tree.Form(first).StartsWith("anti", StringComparison.OrdinalIgnoreCase);
    }
}
