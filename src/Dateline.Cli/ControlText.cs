using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>Who is said to hold a place.</summary>
internal static class ControlText
{
    /// <summary>Writes place and holder, how and since when, by whose word, and words of the latest claim.</summary>
    public static void Write(Terminal terminal, RecordIndex index, ControlPeriod period)
    {
        Paragraphs.Heading(terminal, $"{index.PlaceName(period.Place)}: {index.ActorName(period.Holder)}");
        Paragraphs.Write(terminal, "  ", $"{period.Explanation} – {Origins(index, period)}");
        var latest = period.Edges[^1].Claim;
        Paragraphs.Write(terminal, "      ", $"{RecordText.Quote(index, latest)} {RecordText.Outlet(index, latest)}");
    }

    /// <summary>Those on whose word it stands, joined.</summary>
    public static string Origins(RecordIndex index, ControlPeriod period) =>
        RecordText.Origins(index, period.Edges.Select(edge => index.PlacementOf(edge.Claim)?.Origin).OfType<string>());
}
