using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>The signs that a claim bears of how surely it was read.</summary>
internal static class CertaintySigns
{
    private const int LongSentence = 35;

    public static IEnumerable<CertaintySign> Of(ReadingState state, Predicate predicate)
    {
        if (state.Tree.Tag(predicate.Trigger) is UniversalTag.Noun or UniversalTag.Propn)
        {
            yield return CertaintySign.NounTrigger;
        }

        var agents = predicate.Of(Role.Agent).ToList();
        if (agents.Count == 0)
        {
            yield return CertaintySign.NoAgent;
        }
        else
        {
            if (!agents.Exists(agent => IsBeside(state, predicate, agent)))
            {
                yield return CertaintySign.InferredAgent;
            }

            if (!agents.Exists(agent => agent.Entity is { IsNamed: true }))
            {
                yield return CertaintySign.DescribedAgent;
            }
        }

        var sentence = state.Text.SentenceOf[predicate.Trigger];
        if (predicate.Sources.Count > 0)
        {
            yield return CertaintySign.Sourced;
            if (predicate.Sources.Any(source => source.Cue < 0 || state.Text.SentenceOf[source.Cue] != sentence))
            {
                yield return CertaintySign.DistantSource;
            }
        }

        if (predicate.Status != Status.Occurred)
        {
            yield return CertaintySign.UncertainStatus;
        }

        if (state.Text.Sentences[sentence] is var whole && whole.End - whole.First > LongSentence)
        {
            yield return CertaintySign.LongSentence;
        }
    }

    private static bool IsBeside(ReadingState state, Predicate predicate, Nominal agent)
    {
        var head = state.Tree.Head(agent.Head);
        return head == predicate.Trigger || (predicate.LightVerb >= 0 && head == predicate.LightVerb) || (predicate.First <= head && head < predicate.End);
    }
}
