using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Decides whether an event happened, on the word of its sources: negation, modals, conditionals, words that set the status of what depends on them
/// ("failed to", "plans to"), and what the words of saying made of it.
/// </summary>
internal sealed class StatusStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Sources];

    public IReadOnlyList<Layer> Adds => [Layer.Statuses];

    public void Run(ReadingState state)
    {
        var finder = new StatusFinder(state);
        state.Predicates.RemoveAll(predicate => !finder.Decide(predicate));
    }
}
