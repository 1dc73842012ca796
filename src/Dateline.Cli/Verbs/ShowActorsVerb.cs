using System.CommandLine;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show actors</c>: who acts, across all documents.</summary>
internal static class ShowActorsVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("actors", "Lists who acts in the reports, with the names they are called by.", "dateline show actors"),
        (terminal, index, _) =>
        {
            var events = index.Record.Events
                .SelectMany(happening => happening.Participants.Select(part => part.Actor).OfType<string>().Distinct(StringComparer.Ordinal))
                .CountBy(actor => actor, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var table = new Table(Column.InPipes("id"), "name", "kind", "country", "also called", "documents", "events");
            foreach (var actor in index.Record.Actors.OrderByDescending(actor => events.GetValueOrDefault(actor.Id)).ThenBy(actor => actor.Id, StringComparer.Ordinal))
            {
                table.Add(
                    actor.Id, actor.Name, actor.Kind.ToString().ToLowerInvariant(), actor.Country, string.Join("; ", actor.Names.Where(name => name != actor.Name)),
                    $"{actor.In.Select(part => part.Document).Distinct(StringComparer.Ordinal).Count()}", $"{events.GetValueOrDefault(actor.Id)}");
            }

            TableWriter.Write(terminal, table);
        });
}
