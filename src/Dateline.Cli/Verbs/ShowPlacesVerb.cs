using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show places</c>: where things happen, across all documents.</summary>
internal static class ShowPlacesVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("places", "Lists the places in the reports, with coordinates and how far these can be trusted.", "dateline show places"),
        (terminal, index, _) =>
        {
            var events = index.Record.Events
                .SelectMany(happening => happening.Places.Select(part => part.Place).OfType<string>().Distinct(StringComparer.Ordinal))
                .CountBy(place => place, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var table = new Table(Column.InPipes("id"), "name", "country", "latitude", "longitude", "precision", "events");
            foreach (var place in index.Record.Places.OrderByDescending(place => events.GetValueOrDefault(place.Id)).ThenBy(place => place.Id, StringComparer.Ordinal))
            {
                table.Add(
                    place.Id, place.Name, place.Country, Degrees(place.Latitude), Degrees(place.Longitude), place.Precision?.ToString().ToLowerInvariant(), $"{events.GetValueOrDefault(place.Id)}");
            }

            TableWriter.Write(terminal, table);
        });

    private static string? Degrees(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
