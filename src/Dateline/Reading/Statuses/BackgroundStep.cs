using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Tells history from news: an event that ended well before the report. What has happened has happened by the day of the report.</summary>
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
            // "Struck this week", told on a Friday: not on the Saturday.
            if (predicate.Time is { Interval: { Earliest: var earliest, Latest: { } latest } interval } time && published is { } today && latest > today && earliest <= today
                && predicate.Status is Status.Occurred or Status.Ongoing or Status.Alleged)
            {
                predicate.Time = time with { Interval = interval with { Latest = today } };
            }

            predicate.IsBackground = published is { } day && predicate.Time?.Interval?.Latest is { } last && last.AddDays(DaysOfNews) < day;
        }
    }
}
