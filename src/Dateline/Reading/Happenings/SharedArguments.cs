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
    private const string Protest = "protest";

    public static void Complete(ReadingState state)
    {
        foreach (var predicate in state.Predicates.Where(predicate => predicate.LightVerb >= 0 && state.PredicateAt[predicate.LightVerb]?.Kind == predicate.Kind).ToList())
        {
            MergeIntoVerb(state, predicate);
        }

        // "Launched a counter-attack" is one event, told by the noun.
        var told = state.Predicates.Where(predicate => predicate.LightVerb >= 0).Select(predicate => state.PredicateAt[predicate.LightVerb])
            .OfType<Predicate>().Where(verb => verb.Frame.Others.Length == 0).ToHashSet();
        told.UnionWith(state.Predicates.Where(noun => noun.LightVerb >= 0 && state.PredicateAt[noun.LightVerb] is { Frame.Others: [var word] } && word == state.Tree.Preposition(noun.Trigger)).Select(noun => state.PredicateAt[noun.LightVerb]!));
        state.Predicates.RemoveAll(told.Contains);
        foreach (var verb in told)
        {
            state.PredicateAt[verb.Trigger] = null;
        }

        new Identifications(state).Complete();
        var references = new EventReferences(state);
        references.Link();
        var repeated = BackReferences.Find(state);
        var deeds = new NamelessDeeds(state);
        deeds.Add();
        var doers = new EventDoers(state);
        var those = new ThoseNamed(state);
        var involvement = new Involvement(state);
        var members = new Members(state);
        var causes = new EventCauses(state);
        var places = new EventPlaces(state);
        var goals = new EventGoals(state);
        var means = new EventMeans(state);
        var cues = new CueFinder(state);
        foreach (var predicate in state.Predicates)
        {
            LeaveSpeaker(state, cues, predicate);
        }

        foreach (var predicate in state.Predicates)
        {
            if (predicate.Frame.WordClass == FrameWordClass.Noun)
            {
                doers.Complete(predicate);
                involvement.Complete(predicate);
            }
            else if (causes.Of(predicate) is { } cause && cause != predicate)
            {
                Share(state, predicate, cause);
            }

            if (predicate.Frame.WordClass == FrameWordClass.Verb)
            {
                doers.AddSpeakerAbove(predicate);
                doers.AddDistant(predicate);
                doers.AddAttributed(predicate);
                members.AddCompanions(predicate);
            }

            goals.Complete(predicate);
            means.Complete(predicate);
            those.Identify(predicate);
            those.IdentifySufferers(predicate);
            LeaveToWhatIsSpokenOf(state, predicate);
            AddLegBefore(state, predicate);
            places.AddFromClause(predicate);
        }

        var loose = new LoosePlaces(state);
        state.Predicates.ForEach(loose.Complete);
        BackReferences.Remove(state, repeated);
        deeds.Settle();
        references.Fill();
        state.Predicates.ForEach(new EventPlaceNames(state).Settle);
    }

    // "The governor spoke of debris falling on a house, killing a man": whoever speaks of it has not killed him.
    private static void LeaveSpeaker(ReadingState state, CueFinder cues, Predicate participle)
    {
        if (state.Tree.Relation(participle.Trigger) != "advcl" || state.Text.PennTags[participle.Trigger] != "VBG" || state.Tree.Has(participle.Trigger, "mark") || state.Knowledge.Kinds[participle.Kind].Family is not ("attack" or "harm" or "destruction"))
        {
            return;
        }

        var above = state.Tree.Head(participle.Trigger);
        while (above >= 0 && state.Tree.Relation(above) == "advcl" && !state.Tree.Has(above, "nsubj") && state.Tree.Head(above) is >= 0 and var next && next < above)
        {
            above = next;
        }

        // "Accused the rebels of shelling the town, killing ten": they did, and no speaker.
        if (above >= 0 && state.Tree.SaysAlone(above) && cues.VerbCue(above) is not null && state.Tree.Child(above, "nsubj") is >= 0 and var speaker && state.Nominals[speaker] is { } somebody)
        {
            participle.Roles.RemoveAll(role => role.Role == Role.Agent && (role.Filler.Head == speaker || (somebody.Entity is not null && role.Filler.Entity == somebody.Entity)));
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

    // "Condemned the attacks today in the towns of …": speaking of an event has no place behind it, the event has.
    private static void LeaveToWhatIsSpokenOf(ReadingState state, Predicate speech)
    {
        if (!state.Knowledge.Kinds[speech.Kind].IsSpeech || state.Tree.Child(speech.Trigger, "obj") is not (>= 0 and var spoken) || state.PredicateAt[spoken] is not { } subject)
        {
            return;
        }

        // "Condemned the attack at a market": the market is where it was, and nobody who is condemned.
        speech.Roles.RemoveAll(role => role.Role == Role.Patient && role.Filler.Head > spoken && state.Tree.Head(role.Filler.Head) == speech.Trigger && state.Tree.Preposition(role.Filler.Head) is "at" or "in" or "near");
        var behind = speech.Places.Where(place => place.Role == PlaceRole.At && place.Filler.Head > spoken).ToList();
        behind.ForEach(place => speech.Places.Remove(place));
        if (subject.Places.Count == 0)
        {
            behind.ForEach(place => subject.AddPlace(place.Role, place.Filler));
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

    // "The strike that killed them", "killed in a strike", "struck the camp, killing": one who strikes, one place.
    private static void Share(ReadingState state, Predicate predicate, Predicate cause)
    {
        // "A helicopter crashed, killing eight": what came to harm itself did no harm.
        // "The commission documented nine strikes, killing 30": the strikes killed, and no commission.
        var isTold = state.Tree.Relation(cause.Trigger) == "obj" && cause.LightVerb < 0 && state.PredicateAt[state.Tree.Head(cause.Trigger)] is null && state.Tree.IsCue(state.Tree.Head(cause.Trigger));
        predicate.Roles.RemoveAll(role => role.Role == Role.Agent && (isTold || cause.Of(Role.Patient).Any(harmed => harmed.Head == role.Filler.Head)));
        if (!predicate.Of(Role.Agent).Any())
        {
            cause.Of(Role.Agent).Concat(cause.Referent?.Of(Role.Agent) ?? []).Distinct().ToList().ForEach(agent => predicate.AddRole(Role.Agent, agent));
        }
        else if (!cause.Of(Role.Agent).Any() && cause.Referent is null && !state.Knowledge.Kinds[predicate.Kind].IsSpeech && state.Knowledge.Kinds[cause.Kind].Family is not Protest)
        {
            // "The army killed ten people in air strikes": its strikes. Those who kill in protests need not be the protesters.
            predicate.Of(Role.Agent).ToList().ForEach(agent => cause.AddRole(Role.Agent, agent));
        }

        if (predicate.Places.Count == 0)
        {
            var places = cause.Places.Count > 0 ? cause.Places : cause.Referent?.Places ?? [];
            places.ForEach(place => predicate.AddPlace(place.Role, place.Filler));
        }
        else if (cause.Places.Count == 0)
        {
            predicate.Places.Where(place => place.Role == PlaceRole.At).ToList().ForEach(place => cause.AddPlace(place.Role, place.Filler));
        }

        predicate.Cause = cause;
    }
}
