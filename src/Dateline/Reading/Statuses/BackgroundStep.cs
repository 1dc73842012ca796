using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Tells history from news: an event that ended well before the report, and what shares its clause.</summary>
internal sealed class BackgroundStep : IReadingStep
{
    // A season back, a report tells it as history; measured on the reports at hand, news looks back weeks, not months.
    private const int DaysOfNews = 75;

    public IReadOnlyList<Layer> Needs => [Layer.Attached, Layer.Statuses];

    public IReadOnlyList<Layer> Adds => [Layer.Background];

    public void Run(ReadingState state)
    {
        var published = state.Document.Published;
        foreach (var predicate in state.Predicates)
        {
            predicate.IsBackground = published is { } day && predicate.Time?.Interval?.Latest is { } latest && latest.AddDays(DaysOfNews) < day;
        }
    }
}
