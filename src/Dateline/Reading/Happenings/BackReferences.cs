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
        return [.. state.Predicates.Where(predicate => (!told.Add(predicate.Kind) && (IsBare(state, predicate) || IsMarker(state, predicate))) || IsRefused(state, predicate))];
    }

    // "Before the second invasion", "since the Battle of Asa": what only tells when something else was.
    private static bool IsMarker(ReadingState state, Predicate predicate)
    {
        var tree = state.Tree;
        var noun = predicate.Trigger;
        if (predicate.Frame.WordClass != FrameWordClass.Noun || predicate.LightVerb >= 0 || tree.Relation(noun) is not ("obl" or "nmod") || tree.Preposition(noun) is not ("before" or "after" or "since" or "until" or "following")
            || tree.Has(noun, "nummod") || tree.Has(noun, "acl") || tree.Child(noun, "nmod:poss") >= 0)
        {
            return false;
        }

        var isDefinite = tree.Child(noun, "det") is >= 0 and var determiner ? tree.Lemma(determiner) is "the" or "this" or "that" : tree.Tag(noun) == UniversalTag.Propn;
        return isDefinite && !state.Times.Any(time => tree.IsUnder(time.FirstToken, noun));
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
