using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>A dispute, side by side.</summary>
internal static class DisputeText
{
    /// <summary>Writes what is in dispute, and each side with those who are on it and words of the first of them.</summary>
    public static void Write(Terminal terminal, RecordIndex index, Dispute dispute)
    {
        var what = index.Event(dispute.Event) is { } happening ? EventTitle.Of(happening) : dispute.Event;
        Paragraphs.Heading(terminal, $"{what}  [{dispute.Id}]");
        Paragraphs.Write(terminal, "  ", dispute.Kind == DisputeKind.Revision ? $"{About(dispute)}, corrected by the same source" : About(dispute));
        foreach (var side in dispute.Sides)
        {
            Paragraphs.Write(terminal, "  ", $"{side.Value}: {RecordText.Origins(index, side.Origins)}");
            Paragraphs.Write(terminal, "      ", $"{RecordText.Quote(index, side.Claims[0])} {RecordText.Outlet(index, side.Claims[0])}");
        }
    }

    /// <summary>What the sides contradict each other in, as a question of few words.</summary>
    public static string About(Dispute dispute) => dispute.Point switch
    {
        DisputedPoint.Occurrence => "whether it happened",
        DisputedPoint.Participant => $"whether {dispute.Subject ?? "they"} took part",
        DisputedPoint.Count => $"how many {dispute.Subject}".TrimEnd(),
        DisputedPoint.Items => "which items",
        DisputedPoint.Agent => "who did it",
        _ => "when",
    };
}
