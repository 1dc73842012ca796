using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Drops nouns that only point back to an event told before ("the meeting", "the proposal"): they are claims of their own only where they bring
/// somebody, something or a number that is new.
/// </summary>
internal static class BackReferences
{
    private const string Rejection = "rejection";

    /// <summary>The nouns that say nothing of their own; to be asked before events give each other what they share.</summary>
    public static HashSet<Predicate> Find(ReadingState state)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return [.. state.Predicates.Where(predicate => (!told.Add(predicate.Kind) && IsBare(state, predicate)) || IsRefused(state, predicate))];
    }

    // "Postponed the talks", "ruled out a truce": what is refused is told by the refusal.
    private static bool IsRefused(ReadingState state, Predicate predicate) =>
        predicate.Frame.WordClass == FrameWordClass.Noun && state.Knowledge.Kinds[predicate.Kind].Family is "talks" or "proposal"
        && (state.Tree.Relation(predicate.Trigger) == "obj" || state.Tree.FullRelation(predicate.Trigger) == "nsubj:pass")
        && state.PredicateAt[state.Tree.Head(predicate.Trigger)] is { Kind: Rejection };

    public static void Remove(ReadingState state, HashSet<Predicate> repeated)
    {
        state.Predicates.RemoveAll(repeated.Contains);
        foreach (var predicate in repeated)
        {
            state.PredicateAt[predicate.Trigger] = null;
        }
    }

    private static bool IsBare(ReadingState state, Predicate predicate)
    {
        if (predicate.Frame.WordClass != FrameWordClass.Noun || predicate.LightVerb >= 0 || predicate.Roles.Count > 0 || predicate.Places.Count > 0
            || predicate.End - predicate.First > 1)
        {
            return false;
        }

        foreach (var child in state.Tree.Children(predicate.Trigger))
        {
            if (state.Tree.Relation(child) is "nmod" or "acl" or "amod" or "nummod" or "compound")
            {
                return false;
            }
        }

        return state.Tree.Child(predicate.Trigger, "det") is var determiner && determiner >= 0 && state.Tree.Lemma(determiner) is "the" or "this" or "that" or "these" or "those";
    }
}
