using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>A record on one screen: the events that most sources speak of, what is disputed, who holds what, deliveries of arms.</summary>
internal static class DemoText
{
    private const int EventsShown = 3;
    private const int VoicesShown = 4;
    private const int DisputesShown = 4;
    private const int PeriodsShown = 5;
    private const int TransfersShown = 2;

    /// <summary>Writes the screen.</summary>
    public static void Write(Terminal terminal, RecordIndex index, string database)
    {
        var record = index.Record;
        var claims = index.Readings.Sum(reading => reading.Claims.Count);
        var outlets = index.Readings.Select(reading => reading.Document.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        terminal.Out.WriteLine(
            $"{Words.Count(index.Readings.Count, "report")} by {Words.Count(outlets, "outlet")} in {SafeText.Line(database)}: {Words.Count(claims, "claim")} about "
            + $"{Words.Count(record.Events.Count, "event")}, {Words.Count(record.Disputes.Count, "dispute")}.");
        Paragraphs.Write(terminal, "", "Outlets and wording are invented; what they tell was reported in May 2020.");

        var events = MostSpokenOf(index).Take(EventsShown).ToList();
        Section(terminal, "EVENTS, SOURCES SIDE BY SIDE  (+ says so, - denies it, ? leaves it open)");
        foreach (var happening in events)
        {
            EventText.Write(terminal, index, happening, VoicesShown);
        }

        Section(terminal, "DISPUTES");
        foreach (var dispute in Disputes(record).Take(DisputesShown))
        {
            var what = index.Event(dispute.Event) is { } happening ? EventTitle.Of(happening) : dispute.Event;
            Paragraphs.Write(terminal, "", $"{what} – {DisputeText.About(dispute)}?");
            foreach (var side in dispute.Sides)
            {
                Paragraphs.Write(terminal, "    ", $"{side.Value}: {RecordText.Origins(index, side.Origins)}");
            }
        }

        Section(terminal, "WHO HOLDS WHAT, ACCORDING TO WHOM");
        foreach (var period in record.Control.Where(period => period.State != ControlState.Lost)
            .OrderByDescending(period => period.Edges.Count).ThenBy(period => period.Id, StringComparer.Ordinal).Take(PeriodsShown))
        {
            Paragraphs.Write(terminal, "", $"{index.PlaceName(period.Place)}: {index.ActorName(period.Holder)}, {period.Explanation} – {ControlText.Origins(index, period)}");
        }

        Section(terminal, "DELIVERIES OF ARMS");
        foreach (var transfer in record.Transfers.Where(transfer => transfer.Suppliers.Count + transfer.Recipients.Count > 0)
            .OrderByDescending(transfer => transfer.PossibleBreaches.Count).ThenByDescending(transfer => transfer.Claims.Count)
            .ThenBy(transfer => transfer.Id, StringComparer.Ordinal).Take(TransfersShown))
        {
            TransferText.Write(terminal, index, transfer);
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine("Go on: dateline show events | show event ID | show disputes | search jufra | export csv");
    }

    /// <summary>Disputed events first, then those of most origins, and one of each kind, so that the screen shows different things.</summary>
    private static IEnumerable<RecordEvent> MostSpokenOf(RecordIndex index) => index.Record.Events
        .Where(happening => !happening.Background && happening.AssertedBy.Count > 0)
        .OrderByDescending(index.IsDisputed)
        .ThenByDescending(happening => happening.AssertedBy.Count + happening.DeniedBy.Count)
        .ThenByDescending(happening => happening.Placements.Count)
        .ThenBy(happening => happening.Id, StringComparer.Ordinal)
        .DistinctBy(happening => happening.Kind);

    /// <summary>Rival values before denials, for the events above show these already.</summary>
    private static IEnumerable<Dispute> Disputes(ConflictRecord record) => record.Disputes
        .OrderBy(dispute => dispute.Kind switch { DisputeKind.ExclusiveValues => 0, DisputeKind.Revision => 1, _ => 2 })
        .ThenByDescending(dispute => dispute.Sides.Sum(side => side.Origins.Count))
        .ThenBy(dispute => dispute.Id, StringComparer.Ordinal);

    private static void Section(Terminal terminal, string title)
    {
        terminal.Out.WriteLine();
        Paragraphs.Heading(terminal, title);
    }
}
