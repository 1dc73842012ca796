namespace Dateline.Reading;

/// <summary>Ties expressions of time and numbers to the events whose words govern them.</summary>
internal sealed class TimeAttachStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Times, Layer.Quantities, Layer.Happenings];

    public IReadOnlyList<Layer> Adds => [Layer.Attached];

    public void Run(ReadingState state)
    {
        var times = new EventTimes(state);
        times.Attach();
        new ReckonedTimes(state, times).Complete();
        new TimeSharing(state, times).Share();
        EventCounts.Attach(state);
    }
}
