using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>Gives events what the lines around their sentence tell of them: the place of the deed before, of the heading or the label, and the day that an entry begins with.</summary>
internal sealed class CarryStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Places, Layer.Attached, Layer.Statuses];

    public IReadOnlyList<Layer> Adds => [];

    public void Run(ReadingState state)
    {
        var layout = Layout.Of(state);
        state.Predicates.RemoveAll(predicate => IsHeadingAlone(state, layout, predicate));
        var times = new CarriedTimes(state, layout);
        var places = new CarriedPlaces(state, layout, times);
        var leads = new LeadArguments(state, layout);
        Predicate? before = null;
        foreach (var predicate in ReadingBuilder.InOrder(state).ToList())
        {
            leads.Complete(predicate);
            times.Complete(predicate);
            places.Complete(predicate, before);
            before = predicate;
        }

        SectionPlaces.Add(state);
    }

    // "B. Attacks on markets": what the paragraphs below tell of, and no event beside theirs.
    private static bool IsHeadingAlone(ReadingState state, Layout layout, Predicate predicate) =>
        layout.IsHeading(state.Text.SentenceOf[predicate.Trigger]) && predicate.Frame.WordClass == FrameWordClass.Noun
        && state.Tree.Head(predicate.Trigger) < 0 && predicate.Time?.Interval is null && predicate.Counts.Count == 0;
}
