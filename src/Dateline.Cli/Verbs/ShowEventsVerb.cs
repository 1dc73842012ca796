using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show events</c>: one row an event.</summary>
internal static class ShowEventsVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("events", "Lists the events, with who says so and who denies it.", "dateline show events", "dateline show events | grep capture"),
        (terminal, index, selection) =>
        {
            var table = new Table(
                Column.OfIds("event"), "when", "what", "standing", "said by", "denied by", "claims", Column.InPipes("disputed"), Column.InPipes("background"), Column.InPipes("reported"));
            foreach (var happening in index.Record.Events.Where(happening => selection.Holds(happening, index)))
            {
                table.Add(
                    happening.Id,
                    RecordText.When(happening.Time, happening.Reported),
                    EventTitle.Of(happening),
                    RecordNames.Of(happening.Standing),
                    string.Join("; ", happening.AssertedBy.Select(index.OriginName)),
                    string.Join("; ", happening.DeniedBy.Select(index.OriginName)),
                    $"{happening.Placements.Count}",
                    index.IsDisputed(happening) ? "disputed" : "",
                    happening.Background ? "background" : "news",
                    happening.Reported is { } reported ? ClaimCells.Written(reported) : null);
            }

            TableWriter.Write(terminal, table);
        });
}
