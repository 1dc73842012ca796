using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>Prints what was read: the claims of a single document, or one row a document of several.</summary>
internal sealed class TableSink(Terminal terminal, string database) : IReadingSink
{
    private readonly Table _documents = new(Column.InPipes("document"), "published", "publisher", "title", "claims", "entered");
    private DocumentReading? _only;
    private int _count;
    private int _claims;
    private int _added;

    /// <inheritdoc />
    public void Accept(DocumentReading reading, AcceptOutcome outcome)
    {
        _only = ++_count == 1 ? reading : null;
        _claims += reading.Claims.Count;
        _added += outcome == AcceptOutcome.AlreadyHeld ? 0 : 1;
        var document = reading.Document;
        _documents.Add(document.Id, ClaimCells.Day(document.Published), document.Publisher, document.Title ?? document.ShortOrigin, $"{reading.Claims.Count}", Word(outcome));
    }

    /// <inheritdoc />
    public void Finish(int refused)
    {
        if (_only is not null)
        {
            ClaimText.Write(terminal, _only.Claims.Select(claim => (_only, claim)));
        }
        else if (_count > 0)
        {
            TableWriter.Write(terminal, _documents);
        }

        terminal.Out.Flush();
        terminal.Note(
            $"{Words.Count(_count, "document")} read, {Words.Count(_claims, "claim")}, {_added} new in {database}"
            + (refused > 0 ? $"; {refused} could not be read, see above." : "."));
    }

    private static string Word(AcceptOutcome outcome) => outcome switch
    {
        AcceptOutcome.Added => "new",
        AcceptOutcome.ReadAgain => "read again",
        _ => "held already",
    };
}
