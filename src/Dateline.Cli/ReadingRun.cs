using Dateline.Cli.Terminals;
using Dateline.Intake;
using Dateline.Model;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Reads a run of inputs and hands every reading on in the order of the inputs; what cannot be read is reported and passed over.</summary>
/// <param name="terminal">Where refusals and notes go.</param>
/// <param name="engine">The reader.</param>
/// <param name="store">Where readings are entered; null to enter them nowhere.</param>
internal sealed class ReadingRun(Terminal terminal, Engine engine, RecordStore? store)
{
    /// <summary>Told what a user should know about an input or its reading; by default a note on the terminal.</summary>
    public Action<string> Note { get; init; } = terminal.Note;

    /// <summary>Number of inputs that could not be read.</summary>
    public int Refused { get; private set; }

    /// <summary>Puts what intake says into the form that all problems have.</summary>
    public static Problem ProblemOf(Refusal refusal) => new(refusal.Number, $"{refusal.Where}: {refusal.What}. Expected {refusal.Expected}.", refusal.Remedy + ".");

    /// <summary>Reads the inputs to their end.</summary>
    /// <param name="inputs">The inputs, taken as they are needed.</param>
    /// <param name="accept">What to do with a reading once it is entered; without a store the outcome is always <see cref="AcceptOutcome.Added"/>.</param>
    /// <param name="cancellation">Asks to stop; what was entered stays.</param>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public async Task ReadAsync(IEnumerable<IntakeResult> inputs, Action<DocumentReading, AcceptOutcome> accept, CancellationToken cancellation)
    {
        foreach (var batch in Batches.Of(Captured(inputs)))
        {
            var wanted = batch.Select(Reconcile).OfType<Wanted>().ToList();
            var unread = wanted.FindAll(item => item.Outcome != AcceptOutcome.AlreadyHeld);
            if (unread.Count > 0)
            {
                var reader = await engine.Reader();
                Parallel.ForEach(unread, new ParallelOptions { CancellationToken = cancellation }, item => item.Reading = reader.Read(item.Document, cancellation));
            }

            foreach (var item in wanted)
            {
                cancellation.ThrowIfCancellationRequested();
                Enter(item, accept);
            }
        }
    }

    private IEnumerable<CapturedDocument> Captured(IEnumerable<IntakeResult> inputs)
    {
        foreach (var input in inputs)
        {
            switch (input)
            {
                case CapturedDocument captured:
                    foreach (var note in captured.Notes)
                    {
                        Note($"{Where(captured)}: {note}");
                    }

                    yield return captured;
                    break;
                case Refusal refusal:
                    Refused++;
                    terminal.Report(ProblemOf(refusal));
                    break;
            }
        }
    }

    private Wanted? Reconcile(CapturedDocument captured)
    {
        if (store is null)
        {
            return new Wanted(captured, captured.Document, AcceptOutcome.Added);
        }

        try
        {
            var document = store.Reconcile(captured.Document);
            return new Wanted(captured, document, store.Foresee(document, engine.Version));
        }
        catch (StoreException refusal) when (refusal.Error == StoreError.CapturedDifferently)
        {
            Refused++;
            terminal.Report(StoreProblem.Of(refusal));
            return null;
        }
    }

    private void Enter(Wanted item, Action<DocumentReading, AcceptOutcome> accept)
    {
        var reading = item.Reading ?? store!.Reading(item.Document.Id)!;
        foreach (var note in reading.Notes)
        {
            Note($"{Where(item.Captured)}: {note}");
        }

        accept(reading, store is null || item.Reading is null ? item.Outcome : store.Accept(reading, item.Captured.OriginalBytes, engine.Version));
    }

    private static string Where(CapturedDocument captured) =>
        (captured.Document.Origin ?? "standard input") + (captured.Line is { } line ? $", line {line}" : "");

    private sealed class Wanted(CapturedDocument captured, Document document, AcceptOutcome outcome)
    {
        public CapturedDocument Captured => captured;

        public Document Document => document;

        public AcceptOutcome Outcome => outcome;

        /// <summary>The new reading; null when the store holds one already.</summary>
        public DocumentReading? Reading { get; set; }
    }
}
