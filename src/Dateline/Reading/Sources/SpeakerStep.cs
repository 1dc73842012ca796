using Dateline.Model;

namespace Dateline.Reading;

/// <summary>"We" and "our" in somebody's words are the speaker's side: the body they speak for, or themselves.</summary>
internal sealed class SpeakerStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Sources];

    public IReadOnlyList<Layer> Adds => [];

    public void Run(ReadingState state)
    {
        // A statement that speaks for itself ("We urge …") speaks for whoever it last said to condemn, demand or welcome.
        Entity? narrator = null;
        foreach (var predicate in state.Predicates)
        {
            if (predicate.Sources.Count == 0 && SharedArguments.IsSpeech(predicate.Kind))
            {
                narrator = predicate.Of(Role.Agent).FirstOrDefault(agent => agent.Entity is { IsNamed: true })?.Entity ?? narrator;
            }

            var speaker = predicate.Sources is [.., { Entity: { } named }] ? named : predicate.Sources.Count == 0 ? narrator : null;
            if (speaker is null)
            {
                continue;
            }

            foreach (var (_, filler) in predicate.Roles)
            {
                if (filler.Entity is null && state.Tree.Lemma(filler.Head).ToLowerInvariant() is "we" or "us" or "our" or "ours" or "i" or "me" or "my")
                {
                    filler.Entity = state.Tree.Lemma(filler.Head).ToLowerInvariant() is "i" or "me" or "my" ? speaker : speaker.Of ?? speaker;
                    filler.Entity.Mentions.Add((filler.First, filler.End));
                }
            }
        }
    }
}
