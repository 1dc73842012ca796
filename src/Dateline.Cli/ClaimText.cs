using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;

namespace Dateline.Cli;

/// <summary>Claims for people under the sentences that they were read from, and for programs as a table.</summary>
internal static class ClaimText
{
    /// <summary>More claims nobody reads on a screen.</summary>
    private const int MostOnScreen = 1000;

    private static readonly Column[] Columns =
    [
        "document", "claim", "kind", "status", "who", "whom or what", "where", "when", "numbers", "says so", "background", "confidence", "start", "end", "words",
    ];

    /// <summary>Writes claims: on a screen each sentence with what it claims, in a pipe one row a claim.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="claims">The claims with their readings, those of one reading together and in the order of the text. Taken one at a time.</param>
    public static void Write(Terminal terminal, IEnumerable<(DocumentReading Reading, Claim Claim)> claims)
    {
        if (terminal.OutIsScreen)
        {
            WriteUnderSentences(terminal, claims);
        }
        else
        {
            TableWriter.WriteTabbed(terminal.Out, Columns, claims.Select(entry => Row(entry.Reading, entry.Claim)));
        }
    }

    private static void WriteUnderSentences(Terminal terminal, IEnumerable<(DocumentReading Reading, Claim Claim)> claims)
    {
        DocumentReading? report = null;
        Span? sentence = null;
        var left = MostOnScreen;
        foreach (var (reading, claim) in claims)
        {
            if (left-- == 0)
            {
                terminal.Out.WriteLine("There are more: send the output to a file or a pipe to get them all.");
                return;
            }

            if (reading != report)
            {
                report = reading;
                sentence = null;
                Paragraphs.Heading(terminal, RecordText.Outlet(reading.Document));
            }

            if (claim.Evidence != sentence)
            {
                sentence = claim.Evidence;
                terminal.Out.WriteLine();
                Paragraphs.Write(terminal, "", $"“{claim.Evidence.In(reading.Document.Text)}”");
            }

            Paragraphs.Write(terminal, $"  {claim.Id,-4} ", Line(reading, claim));
        }
    }

    // "destroy: Libyan Army → 10 armored vehicles · southern Libya · 2020-05-27 – says Libyan Army"
    private static string Line(DocumentReading reading, Claim claim)
    {
        var cells = new ClaimCells(reading, claim);
        var kind = claim.Event.Kind.Replace('-', ' ') + (claim.Event.Status == Status.Occurred ? "" : $" ({RecordNames.Of(claim.Event.Status)})");
        var who = string.Join(" → ", new[] { cells.Of(Role.Agent), Whom(cells) }.Where(part => !string.IsNullOrEmpty(part)));
        var facts = new[] { who, cells.AllPlaces, cells.Time, cells.Counts, claim.Background ? "background" : null }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return kind + (facts.Count > 0 ? ": " + string.Join(" · ", facts) : "") + (cells.Sources is { } sources ? $" – says {sources}" : "");
    }

    private static string?[] Row(DocumentReading reading, Claim claim)
    {
        var cells = new ClaimCells(reading, claim);
        return
        [
            reading.Document.Id, claim.Id, claim.Event.Kind, RecordNames.Of(claim.Event.Status), cells.Of(Role.Agent), Whom(cells), cells.AllPlaces, cells.Time, cells.Counts,
            cells.Sources ?? reading.Document.Publisher ?? "the outlet", claim.Background ? "background" : "news", claim.Confidence?.ToString("0.00"),
            $"{claim.Evidence.Start}", $"{claim.Evidence.End}", claim.Evidence.In(reading.Document.Text),
        ];
    }

    private static string Whom(ClaimCells cells) =>
        string.Join("; ", new[] { cells.Of(Role.Items), cells.Of(Role.Patient), cells.Of(Role.Recipient) }.OfType<string>());
}
