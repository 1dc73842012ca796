namespace Dateline.Reading;

/// <summary>Estimates how likely each claim is read right, from the signs that it bears and their weights in data/certainty.yaml.</summary>
internal sealed class CertaintyStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Happenings, Layer.Sources, Layer.Statuses];

    public IReadOnlyList<Layer> Adds => [Layer.Certainty];

    public void Run(ReadingState state)
    {
        foreach (var predicate in state.Predicates)
        {
            predicate.Certainty = Math.Round(state.Knowledge.Certainty.Of(CertaintySigns.Of(state, predicate)), 2);
        }
    }
}
