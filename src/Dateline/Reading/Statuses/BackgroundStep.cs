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

            predicate.IsBackground = IsPastHabit(state, predicate) || (published is { } day && predicate.Time?.Interval?.Latest is { } last && last.AddDays(DaysOfNews) < day);
        }
    }

    // "They used to attack villages" no longer do; "they used mortars to attack" and "drones were used to attack" tell of a means.
    private static bool IsPastHabit(ReadingState state, Predicate predicate)
    {
        var verb = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        return state.Tree.Relation(verb) == "xcomp" && state.Tree.Head(verb) is >= 0 and var used && state.Tree.FormIs(used, "used") && !state.Tree.IsPassive(used) && !state.Tree.Has(used, "obj");
    }
}
