namespace Dateline.Reading;

/// <summary>One step of a reading. It declares what it needs and what it adds, so that a gap is refused when the list of steps is built.</summary>
internal interface IReadingStep
{
    IReadOnlyList<Layer> Needs { get; }

    IReadOnlyList<Layer> Adds { get; }

    void Run(ReadingState state);
}
