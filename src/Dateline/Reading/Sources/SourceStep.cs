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

        foreach (var predicate in state.Predicates.Where(predicate => predicate.Sources.Count == 0))
        {
            // "The association documented 24 strikes, killing 87": a participle is said by whoever says what it follows from.
            if (predicate.Cause is { Sources.Count: > 0 } cause && cause.Trigger < predicate.Trigger && state.Text.PennTags[predicate.Trigger] == "VBG" && state.Text.SentenceOf[cause.Trigger] == state.Text.SentenceOf[predicate.Trigger])
            {
                predicate.Sources.AddRange(cause.Sources);
                predicate.Status = cause.Status;
            }
        }

        new RunningSpeech(state).Complete();
    }
}
