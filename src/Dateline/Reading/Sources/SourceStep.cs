using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds who says that an event happened: words of saying above it, beside it ("…, X said"), nouns of saying ("claims that"), "according to", adverbs
/// ("reportedly"), accusations, and quotations whose speaker stands in another sentence.
/// </summary>
internal sealed class SourceStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Happenings, Layer.Attached];

    public IReadOnlyList<Layer> Adds => [Layer.Sources];

    public void Run(ReadingState state)
    {
        var search = new SourceSearch(state);
        foreach (var predicate in state.Predicates)
        {
            search.Attribute(predicate);
        }
    }
}
