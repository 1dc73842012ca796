using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Gives events what the events beside them in the sentence say for both: "the strike that killed", "killed in an attack by", "an offensive to
/// capture the town", and merges a noun with the verb that carries the same event.
/// </summary>
internal static class SharedArguments
{
    public static void Complete(ReadingState state)
    {
        foreach (var predicate in state.Predicates.Where(predicate => predicate.LightVerb >= 0 && state.PredicateAt[predicate.LightVerb]?.Kind == predicate.Kind).ToList())
        {
            MergeIntoVerb(state, predicate);
        }

        foreach (var predicate in state.Predicates)
        {
            if (predicate.Frame.WordClass == FrameWordClass.Noun)
            {
                AddSpeaker(state, predicate);
                AddGoal(state, predicate);
            }
            else
            {
                AddFromCause(state, predicate);
            }

            AddLegBefore(state, predicate);
            KeepMostSpecific(predicate);
        }
    }

    private static void MergeIntoVerb(ReadingState state, Predicate noun)
    {
        var verb = state.PredicateAt[noun.LightVerb]!;
        foreach (var (role, filler) in noun.Roles.Where(role => !verb.Roles.Any(known => known.Role == role.Role)))
        {
            verb.AddRole(role, filler);
        }

        noun.Places.ForEach(place => verb.AddPlace(place.Role, place.Filler));
        (verb.First, verb.End) = (Math.Min(verb.First, noun.First), Math.Max(verb.End, noun.End));
        state.Predicates.Remove(noun);
        state.PredicateAt[noun.Trigger] = null;
    }

    // "It was following with concern": the concern is the subject's. "Rejected the proposal": the proposal is another's.
    private static void AddSpeaker(ReadingState state, Predicate predicate)
    {
        var tree = state.Tree;
        if (!state.Knowledge.Kinds[predicate.Kind].IsSpeech || predicate.Of(Role.Agent).Any() || tree.Relation(predicate.Trigger) is not ("obl" or "obj")
            || state.PredicateAt[tree.Head(predicate.Trigger)] is not null)
        {
            return;
        }

        foreach (var subject in new SubjectFinder(state).SurfaceSubject(tree.Head(predicate.Trigger), 0))
        {
            if (subject.Entity is not null)
            {
                predicate.AddRole(Role.Agent, subject);
            }
        }
    }

    // "An offensive to take Tripoli" is an offensive on Tripoli.
    private static void AddGoal(ReadingState state, Predicate predicate)
    {
        var tree = state.Tree;
        foreach (var anchor in predicate.LightVerb >= 0 ? [predicate.Trigger, predicate.LightVerb] : (int[])[predicate.Trigger])
        {
            foreach (var child in tree.Children(anchor))
            {
                if (tree.Relation(child) is not ("acl" or "advcl" or "xcomp") || tree.Child(child, "mark") is var mark && (mark < 0 || tree.Lemma(mark) != "to"))
                {
                    continue;
                }

                if (tree.Child(child, "obj") is var goal && goal >= 0 && state.Nominals[goal] is { Place: not null } place && predicate.Places.Count == 0)
                {
                    predicate.AddPlace(PlaceRole.At, place);
                }
            }
        }
    }

    // "They landed in Tobruk and then flew to Jufra": the first stop is on the way of the second leg.
    private static void AddLegBefore(ReadingState state, Predicate predicate)
    {
        if (state.Tree.Relation(predicate.Trigger) != "conj" || state.PredicateAt[state.Tree.Head(predicate.Trigger)] is not { } before || before.Kind != predicate.Kind
            || predicate.Places.Exists(place => place.Role == PlaceRole.Origin) || !predicate.Places.Exists(place => place.Role == PlaceRole.Destination))
        {
            return;
        }

        var isSameMover = predicate.Roles.Exists(role => before.Roles.Contains(role));
        foreach (var (_, stop) in isSameMover ? before.Places.Where(place => place.Role == PlaceRole.Destination).ToList() : [])
        {
            predicate.AddPlace(PlaceRole.Via, stop);
        }
    }

    // "The strike that killed them", "killed in a strike": one who strikes, one place.
    private static void AddFromCause(ReadingState state, Predicate predicate)
    {
        var cause = Cause(state, predicate.Trigger);
        if (cause is null || cause == predicate)
        {
            return;
        }

        if (!predicate.Of(Role.Agent).Any())
        {
            foreach (var agent in cause.Of(Role.Agent).ToList())
            {
                predicate.AddRole(Role.Agent, agent);
            }
        }

        if (predicate.Places.Count == 0)
        {
            cause.Places.ForEach(place => predicate.AddPlace(place.Role, place.Filler));
        }
        else if (cause.Places.Count == 0)
        {
            predicate.Places.Where(place => place.Role == PlaceRole.At).ToList().ForEach(place => cause.AddPlace(place.Role, place.Filler));
        }

        predicate.Cause = cause;
    }

    private static Predicate? Cause(ReadingState state, int verb)
    {
        var tree = state.Tree;
        var subjects = new SubjectFinder(state);
        foreach (var subject in subjects.ActsPassive(verb) ? [] : subjects.SurfaceSubject(verb, 0))
        {
            if (state.PredicateAt[subject.Head] is { Frame.WordClass: FrameWordClass.Noun } subjectEvent)
            {
                return subjectEvent;
            }

            // "a series of strikes killed"
            if (tree.Child(subject.Head, "nmod") is var inner && inner >= 0 && state.Knowledge.Lexicon.Partitives.Contains(tree.Lemma(subject.Head))
                && state.PredicateAt[inner] is { Frame.WordClass: FrameWordClass.Noun } innerEvent)
            {
                return innerEvent;
            }
        }

        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) == "obl" && tree.Preposition(child) is "in" or "by" or "during" or "with" && state.PredicateAt[child] is { Frame.WordClass: FrameWordClass.Noun } means)
            {
                return means;
            }
        }

        return null;
    }

    // "In Zakho, Dohuk": the most specific name is the place; the others only say where that is.
    private static void KeepMostSpecific(Predicate predicate)
    {
        var finest = predicate.Places.Where(place => place.Role == PlaceRole.At && place.Filler.Place?.Precision is not null)
            .Select(place => place.Filler.Place!).ToList();
        if (finest.Count > 1)
        {
            predicate.Places.RemoveAll(place => place.Role == PlaceRole.At && place.Filler.Place is { Precision: PlacePrecision.Region or PlacePrecision.Country } wide
                && finest.Exists(other => other.Country == wide.Country && other.Precision < wide.Precision));
        }
    }
}
