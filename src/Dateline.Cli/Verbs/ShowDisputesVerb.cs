using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show disputes</c>: what sources contradict each other in. One row a side in pipes.</summary>
internal static class ShowDisputesVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("disputes", "Shows what the sources contradict each other in, side by side.", "dateline show disputes"),
        (terminal, index, selection) =>
        {
            var wanted = index.Record.Disputes.Where(dispute => dispute.Sides.All(side => side.Claims.Any(key => selection.Holds(index.Claim(key))))).ToList();
            if (terminal.OutIsScreen)
            {
                foreach (var dispute in wanted)
                {
                    DisputeText.Write(terminal, index, dispute);
                    terminal.Out.WriteLine();
                }

                return;
            }

            var table = new Table(Column.OfIds("dispute"), Column.OfIds("event"), "what", "kind", "about", "subject", "value", "said by", "claims", "words");
            foreach (var dispute in wanted)
            {
                foreach (var side in dispute.Sides)
                {
                    table.Add(
                        dispute.Id, dispute.Event, index.Event(dispute.Event) is { } happening ? EventTitle.Of(happening) : null,
                        RecordNames.Of(dispute.Kind), RecordNames.Of(dispute.Point), dispute.Subject, side.Value,
                        RecordText.Origins(index, side.Origins), $"{side.Claims.Count}", index.Words(side.Claims[0]));
                }
            }

            TableWriter.Write(terminal, table);
        });
}
