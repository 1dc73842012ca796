using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;

namespace Dateline.Cli;

/// <summary>Claims as a table.</summary>
internal static class ClaimTables
{
    /// <summary>A table without rows.</summary>
    public static Table New() => new(
        Column.InPipes("document"), "claim", "kind", "status", "who", "whom or what", "where", "when", "numbers", "says so", Column.InPipes("background"), Column.InPipes("confidence"),
        Column.InPipes("start"), Column.InPipes("end"), Column.InPipes("words"));

    /// <summary>Adds one claim.</summary>
    public static void Add(Table table, DocumentReading reading, Claim claim)
    {
        var cells = new ClaimCells(reading, claim);
        var whom = string.Join("; ", new[] { cells.Of(Role.Items), cells.Of(Role.Patient), cells.Of(Role.Recipient) }.OfType<string>());
        table.Add(
            reading.Document.Id, claim.Id, claim.Event.Kind, RecordNames.Of(claim.Event.Status), cells.Of(Role.Agent), whom, cells.AllPlaces, cells.Time, cells.Counts,
            cells.Sources ?? reading.Document.Publisher ?? "the outlet", claim.Background ? "background" : "news", claim.Confidence?.ToString("0.00"),
            $"{claim.Evidence.Start}", $"{claim.Evidence.End}", claim.Evidence.In(reading.Document.Text));
    }
}
