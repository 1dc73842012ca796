namespace Dateline.Text.Training;

/// <summary>One sentence to learn tags, dependencies and names from.</summary>
/// <param name="Forms">The words as written.</param>
/// <param name="Tags">Tag of each word, −1 where it is too rare to learn.</param>
/// <param name="Heads">Head of each word, −1 for the root; empty where the corpus has no trees.</param>
/// <param name="Relations">Relation of each word; empty like the heads.</param>
/// <param name="Names">Name label of each word as in <see cref="Network.NameLabels"/>, −1 where the corpus does not say.</param>
internal sealed record SyntaxExample(string[] Forms, int[] Tags, int[] Heads, int[] Relations, int[] Names)
{
    /// <summary>What teachers believe; null where there are none.</summary>
    public Taught? Taught { get; init; }

    /// <summary>Whether people drew the tree.</summary>
    public bool HasOwnTree => Heads.Length > 0 && Taught is not { FoundTree: true };

    /// <summary>The sentence without its final stop, as headlines print it; the same sentence where it has none, or where something hangs on it.</summary>
    public SyntaxExample WithoutStop()
    {
        var last = Forms.Length - 1;
        return last < 2 || Forms[last] is not ("." or "!" or "?") || Array.IndexOf(Heads, last) >= 0 || (Heads.Length > 0 && Heads[last] < 0)
            ? this
            : new SyntaxExample(Forms[..last], Tags[..last], Heads.Length > 0 ? Heads[..last] : [], Relations.Length > 0 ? Relations[..last] : [], Names[..last]) { Taught = Taught };
    }
}
