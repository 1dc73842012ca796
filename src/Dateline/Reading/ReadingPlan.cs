namespace Dateline.Reading;

/// <summary>The fixed list of steps, checked once: every step finds what it needs.</summary>
internal sealed class ReadingPlan
{
    private readonly IReadOnlyList<IReadingStep> _steps;

    /// <exception cref="InvalidOperationException">A step needs a layer that no step before it adds.</exception>
    public ReadingPlan(params IReadOnlyList<IReadingStep> steps)
    {
        var ready = new HashSet<Layer> { Layer.Parse };
        foreach (var step in steps)
        {
            var missing = step.Needs.Where(layer => !ready.Contains(layer)).ToList();
            if (missing.Count > 0)
            {
                throw new InvalidOperationException(
                    $"{step.GetType().Name} needs {string.Join(", ", missing)}, which no step before it adds; move it down or add the step that does");
            }

            ready.UnionWith(step.Adds);
        }

        _steps = steps;
    }

    public static ReadingPlan Standard { get; } = new(
        new NameStep(),
        new TimeStep(),
        new NominalStep(),
        new PlaceStep(),
        new ActorStep(),
        new HappeningStep(),
        new TimeAttachStep(),
        new SourceStep(),
        new DenialStep(),
        new ObligationStep(),
        new SpeakerStep(),
        new StatusStep(),
        new CarryStep(),
        new BackgroundStep(),
        new CertaintyStep(),
        new FramingStep());

    public void Run(ReadingState state, CancellationToken cancellation)
    {
        foreach (var step in _steps)
        {
            cancellation.ThrowIfCancellationRequested();
            step.Run(state);
        }
    }
}
