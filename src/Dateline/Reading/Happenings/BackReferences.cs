using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Drops nouns that only point back to an event told before ("the meeting", "the proposal"): they are claims of their own only where they bring
/// somebody, something or a number that is new.
/// </summary>
internal static class BackReferences
{
    public static void Remove(ReadingState state)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        state.Predicates.RemoveAll(predicate =>
        {
            var isRepeated = !told.Add(predicate.Kind) && IsBare(state, predicate);
            if (isRepeated)
            {
                state.PredicateAt[predicate.Trigger] = null;
            }

            return isRepeated;
        });
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
