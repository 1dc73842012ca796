using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Reads documents: who says what happened, where and when.</summary>
/// <remarks>Immutable and safe to use from many threads at once; each call keeps its own state.</remarks>
public sealed class ReportReader
{
    private readonly TextModel _model;
    private readonly KnowledgeBase _knowledge;

    private ReportReader(TextModel model, KnowledgeBase knowledge)
    {
        _model = model;
        _knowledge = knowledge;
    }

    /// <summary>Names this way of reading; a document that was read by another version may read differently now.</summary>
    public static string Version => "reader-1";

    /// <summary>The knowledge that it reads with; the record of its readings is made with the same.</summary>
    public KnowledgeBase Knowledge => _knowledge;

    /// <summary>A reader that uses the given models and knowledge.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ReportReader Create(TextModel model, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(knowledge);
        return new ReportReader(model, knowledge);
    }

    /// <summary>A reader that uses the models and the knowledge that are built in; both are loaded at once, on two threads.</summary>
    /// <param name="imported">A gazetteer to look places up in beside the built-in one; null for that one alone.</param>
    /// <exception cref="KnowledgeException">A knowledge file breaks its format; the message names file and line.</exception>
    /// <exception cref="InvalidDataException">A model is missing or damaged: the program must be built again.</exception>
    public static ReportReader Load(IGazetteer? imported = null)
    {
        var model = Task.Run(TextModel.Load);
        var knowledge = KnowledgeBase.Load();
        return new ReportReader(model.GetAwaiter().GetResult(), imported is null ? knowledge : knowledge.With(imported));
    }

    /// <summary>Reads one document.</summary>
    /// <param name="document">
    /// Any document; its text may be any UTF-16 string. A text of more than some 40,000 words is read in parts, on all cores, so that memory grows only
    /// with what it says; a note of the reading says so.
    /// </param>
    /// <param name="cancellation">Asks to stop.</param>
    /// <returns>What the document says. Empty lists where it says nothing that the reader knows to read.</returns>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public DocumentReading Read(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Text.Length <= Slices.MostUnits ? ReadWhole(document, cancellation) : ReadInSlices(document, cancellation);
    }

    /// <summary>What the steps found out in a text of one slice, before it becomes a reading; the bench looks at it.</summary>
    internal ReadingState Analyse(Document document, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var state = new ReadingState(document, ParserInput.Parse(_model, document.Text, _knowledge.Lexicon), _knowledge);
        ReadingPlan.Standard.Run(state, cancellation);
        return state;
    }

    private DocumentReading ReadWhole(Document document, CancellationToken cancellation) => ReadingBuilder.Build(Analyse(document, cancellation));

    private DocumentReading ReadInSlices(Document document, CancellationToken cancellation)
    {
        var joiner = new SliceJoiner(document);
        var readings = Slices.Of(document.Text).AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(slice => (slice.Start, Reading: ReadWhole(document with { Text = slice.In(document.Text) }, cancellation)));
        foreach (var (start, reading) in readings)
        {
            joiner.Add(reading, start);
        }

        return joiner.Build();
    }
}
