using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;
using Dateline.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show document ID</c>: one document, its text, and what was read from it.</summary>
internal static class ShowDocumentVerb
{
    public static Command Create(VerbContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of the document, its first characters, or its number." };
        var database = CommonOptions.Database();
        var confidence = CommonOptions.MinConfidence();
        var verb = new VerbCommand("document", "Shows one document: where it came from, its text, its claims and its loaded words.", "dateline show document 5f70bf18", "dateline show document 1")
        {
            id, database, confidence,
        };
        verb.SetAction(result =>
        {
            var terminal = context.Terminal;
            using var store = RecordStore.Open(result.GetRequiredValue(database), context.Clock, StoreAccess.ReadOnly);
            var wanted = result.GetRequiredValue(id);
            IReadOnlyList<StoredDocument> found = string.IsNullOrWhiteSpace(wanted) ? [] : store.FindDocuments(wanted);
            if (found.Count != 1)
            {
                terminal.Report(found.Count == 0
                    ? new Problem("DL0003", $"There is no document \"{wanted}\".", "Ids stand in the first column of: dateline show claims | cut -f1")
                    : new Problem("DL0004", $"{found.Count} documents begin with \"{wanted}\".", "Give more characters."));
                return ExitCode.BadInput;
            }

            Write(terminal, found[0], store.Document(found[0].Id)!, store.Reading(found[0].Id), new RecordSelection { MinConfidence = result.GetValue(confidence) });
            return ExitCode.Ok;
        });
        return verb;
    }

    private static void Write(Terminal terminal, StoredDocument stored, Document document, DocumentReading? reading, RecordSelection selection)
    {
        Paragraphs.Heading(terminal, document.Title ?? document.ShortOrigin ?? document.Id);
        Paragraphs.Write(terminal, "  publisher  ", document.Publisher ?? "not told");
        Paragraphs.Write(terminal, "  published  ", ClaimCells.Day(document.Published) ?? "not told: relative times were left open");
        Paragraphs.Write(terminal, "  language   ", document.Language);
        Paragraphs.Write(terminal, "  id         ", document.Id);
        Paragraphs.Write(terminal, "  from       ", $"{stored.Origin ?? "standard input"} ({stored.MediaType}), captured {stored.Captured:yyyy-MM-dd HH:mm} UTC");
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(SafeText.Block(document.Text));
        terminal.Out.WriteLine();
        if (reading is null)
        {
            return;
        }

        ClaimText.Write(terminal, reading.Claims.Where(selection.Holds).Select(claim => (reading, claim)));
        if (reading.Framing.Count > 0)
        {
            terminal.Out.WriteLine();
            var framing = new Table("loaded words", "about", "neutral", Column.InPipes("start"), Column.InPipes("end"));
            foreach (var word in reading.Framing)
            {
                framing.Add(word.Text, reading.FindActor(word.About)?.Name, word.Neutral, $"{word.Span.Start}", $"{word.Span.End}");
            }

            TableWriter.Write(terminal, framing);
        }
    }
}
