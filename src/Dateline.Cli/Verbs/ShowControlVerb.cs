using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show control</c>: who is said to hold which place.</summary>
internal static class ShowControlVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("control", "Shows who is said to hold which place, since when, and who contests it.", "dateline show control"),
        (terminal, index, selection) =>
        {
            var wanted = index.Record.Control.Where(period => period.Edges.Any(edge => selection.Holds(index.Claim(edge.Claim)))).ToList();
            if (terminal.OutIsScreen)
            {
                foreach (var period in wanted)
                {
                    ControlText.Write(terminal, index, period);
                    terminal.Out.WriteLine();
                }

                return;
            }

            var table = new Table("place", "holder", "state", "since", "until", "taken from", "surrounded by", "contested by", "said by", "as of", "claims", "id");
            foreach (var period in wanted)
            {
                table.Add(
                    index.PlaceName(period.Place), index.ActorName(period.Holder), RecordNames.Of(period.State), ClaimCells.Day(period.Since), ClaimCells.Day(period.Until),
                    Names(index, period.From), Names(index, period.SurroundedBy), Names(index, period.ContestedBy),
                    ControlText.Origins(index, period),
                    ClaimCells.Day(period.AsOf), string.Join("; ", period.Edges.Select(edge => edge.Claim.ToString()).Distinct(StringComparer.Ordinal)), period.Id);
            }

            TableWriter.Write(terminal, table);
        });

    private static string Names(RecordIndex index, IEnumerable<string> ids) => string.Join("; ", ids.Select(index.ActorName));
}
