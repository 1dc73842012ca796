using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show event ID</c>: everything about one event, each line with the words behind it.</summary>
internal static class ShowEventVerb
{
    public static Command Create(VerbContext context)
    {
        var id = new Argument<string>("ID") { Description = "Id of the event, or its first characters." };
        return RecordVerb.With(
            context,
            new VerbCommand("event", "Shows one event: its sources side by side, what they contradict each other in, and why each claim was put here.", "dateline show event e5f70bf1") { id },
            (terminal, index, selection, result) =>
            {
                var wanted = result.GetRequiredValue(id);
                var found = index.Record.Events.Where(happening => happening.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
                if (wanted.Length == 0 || found.Count != 1)
                {
                    terminal.Report(found.Count == 0
                        ? new Problem("DL0003", $"There is no event \"{wanted}\".", "List the events with: dateline show events")
                        : new Problem("DL0004", $"{found.Count} events begin with \"{wanted}\": {string.Join(", ", found.Take(5).Select(happening => happening.Id))}.", "Give more characters."));
                    return ExitCode.BadInput;
                }

                Write(terminal, index, selection, found[0]);
                return ExitCode.Ok;
            });
    }

    private static void Write(Terminal terminal, RecordIndex index, RecordSelection selection, RecordEvent happening)
    {
        Paragraphs.Heading(terminal, $"{EventTitle.Of(happening)}  [{happening.Id}]");
        Line(terminal, "when", RecordText.When(happening.Time, happening.Reported));
        Line(terminal, "standing", EventText.Standing(happening));
        foreach (var role in happening.Participants.GroupBy(part => part.Role))
        {
            Line(terminal, role.Key.ToString().ToLowerInvariant(), string.Join("; ", role.Select(part => part.Text)));
        }

        foreach (var role in happening.Places.GroupBy(part => part.Role))
        {
            Line(terminal, role.Key.ToString().ToLowerInvariant(), string.Join("; ", role.Select(part => part.Text)));
        }

        foreach (var toll in happening.Tolls)
        {
            Line(terminal, toll.Sort, $"lowest {Number(toll.Low)}, best {Number(toll.Best)}, highest {Number(toll.High)}");
        }

        foreach (var dispute in index.Record.Disputes.Where(dispute => dispute.Event == happening.Id))
        {
            Line(terminal, "dispute", $"{dispute.Explanation} [{dispute.Id}]");
        }

        terminal.Out.WriteLine();
        foreach (var placement in happening.Placements.Where(placement => selection.Holds(index.Claim(placement.Claim))))
        {
            var claim = index.Claim(placement.Claim);
            Paragraphs.Write(terminal, "", $"{index.Voices(placement.Claim)} ({RecordText.Outlet(index, placement.Claim)}) {RecordNames.Of(placement.Stance)}:");
            Paragraphs.Write(terminal, "    ", $"“{index.Words(placement.Claim)}”");
            Paragraphs.Write(terminal, "    ", $"claim {claim.Id} of {placement.Claim.Document[..19]}, characters {claim.Evidence.Start} to {claim.Evidence.End}; {claim.Event.Kind}, {RecordNames.Of(claim.Event.Status)}");
            Paragraphs.Write(terminal, "    ", $"goes back to {index.OriginName(placement.Origin)}; here because: {placement.Explanation}");
        }
    }

    private static void Line(Terminal terminal, string name, string text) => Paragraphs.Write(terminal, $"  {name,-12}", text);

    private static string Number(TollFigure figure) => figure.Number is { } number ? $"{number} ({Words.Count(figure.Claims.Count, "claim")})" : "open";
}
