using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>"We" and "our" in somebody's words are the speaker's side: the body they speak for, or themselves.</summary>
internal sealed class SpeakerStep : IReadingStep
{
    // Welcoming is support in the ontology, and in a statement it is its speaker's.
    private const string Support = "support";

    public IReadOnlyList<Layer> Needs => [Layer.Sources];

    public IReadOnlyList<Layer> Adds => [];

    public void Run(ReadingState state)
    {
        // A statement that speaks for itself ("We urge …") speaks for whoever it last said to condemn, demand or welcome.
        Entity? narrator = null;
        foreach (var predicate in state.Predicates)
        {
            var verb = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
            if (predicate.Sources.Count == 0 && state.Tree.Head(verb) < 0 && (state.Knowledge.Kinds[predicate.Kind].IsSpeech || predicate.Kind == Support))
            {
                narrator = predicate.Of(Role.Agent).FirstOrDefault(agent => agent.Entity is { IsNamed: true })?.Entity ?? narrator;
            }

            AddJudge(state, predicate);
            var speaker = predicate.Sources is [.., { Entity: { } named }] ? named : predicate.Sources.Count == 0 ? narrator : null;
            if (speaker is null)
            {
                continue;
            }

            foreach (var (_, filler) in predicate.Roles)
            {
                if (filler.Entity is null && state.Pronoun(filler.Head) is PronounSort.Speaker or PronounSort.Speakers)
                {
                    filler.Entity = state.Pronoun(filler.Head) == PronounSort.Speaker ? speaker : speaker.Of ?? speaker;
                    filler.Entity.Mentions.Add((filler.First, filler.End));
                }
                else if (IsOurs(state, filler) && (speaker.Of ?? speaker) is { Kind: not (ActorKind.Person or ActorKind.Civilian or ActorKind.Media) } side && filler.Entity is null or { IsNamed: false })
                {
                    // "Our fighters": the forces of the speaker's side.
                    filler.Entity = side;
                    side.Mentions.Add((filler.First, filler.End));
                }
            }
        }
    }

    private static bool IsOurs(ReadingState state, Nominal filler) =>
        (filler.Class & ArgumentClass.Force) != 0 && state.Tree.Child(filler.Head, "nmod:poss") is >= 0 and var owner && state.Pronoun(owner) is PronounSort.Speaker or PronounSort.Speakers;

    // "The raid was deplorable, the minister said": the minister deplores it.
    private static void AddJudge(ReadingState state, Predicate judgment)
    {
        if (judgment.Frame.WordClass != FrameWordClass.Adjective || !state.Knowledge.Kinds[judgment.Kind].IsSpeech || judgment.Of(Role.Agent).Any() || judgment.Frame.Roles.Values.Any(roles => roles.Contains(FrameRole.Agent))
            || judgment.Sources is not [.., { Entity: { } speaker } source])
        {
            return;
        }

        if (state.Nominals[source.First..source.End].FirstOrDefault(nominal => nominal?.Entity == speaker) is { } words)
        {
            judgment.AddRole(Role.Agent, words);
        }
    }
}
