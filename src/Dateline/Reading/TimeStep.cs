using Dateline.Reading.Quantities;
using Dateline.Reading.Times;

namespace Dateline.Reading;

/// <summary>Finds expressions of time and numbers.</summary>
internal sealed class TimeStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Parse];

    public IReadOnlyList<Layer> Adds => [Layer.Times, Layer.Quantities];

    public void Run(ReadingState state)
    {
        state.Times = TimeFinder.Find(state.Text, state.Document.Published);
        state.Quantities = QuantityFinder.Find(state.Text, state.Times);
        if (state.Document.Published is null)
        {
            state.Notes.Add("no date of publication: times that are told relative to it (\"Thursday\", \"last month\") were left open; give it with --published");
        }
    }
}
