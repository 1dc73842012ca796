using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show transfers</c>: deliveries of arms, their way, and the embargoes they would breach.</summary>
internal static class ShowTransfersVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("transfers", "Shows alleged deliveries of arms and fighters, by which way, and which embargo they would breach.", "dateline show transfers"),
        (terminal, index, selection) =>
        {
            var wanted = index.Record.Transfers.Where(transfer => transfer.Claims.Any(key => selection.Holds(index.Claim(key)))).ToList();
            if (terminal.OutIsScreen)
            {
                foreach (var transfer in wanted)
                {
                    TransferText.Write(terminal, index, transfer);
                    terminal.Out.WriteLine();
                }

                return;
            }

            var table = new Table(Column.OfIds("transfer"), Column.OfIds("event"), "supplier", "recipient", "items", "numbers", "way", "when", "said by", "denied by", "possible breach", "words");
            foreach (var transfer in wanted)
            {
                table.Add(
                    transfer.Id, transfer.Event, TransferText.Parties(transfer.Suppliers), TransferText.Parties(transfer.Recipients), TransferText.Items(transfer),
                    TransferText.Numbers(transfer), TransferText.Way(transfer), RecordText.When(transfer.Time, transfer.Reported),
                    RecordText.Origins(index, transfer.AssertedBy), RecordText.Origins(index, transfer.DeniedBy),
                    string.Join("; ", transfer.PossibleBreaches.Select(TransferText.Regime)), index.Words(transfer.Claims[0]));
            }

            TableWriter.Write(terminal, table);
        });
}
