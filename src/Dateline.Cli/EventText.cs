using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>An event with its sources side by side.</summary>
internal static class EventText
{
    private const string Indent = "      ";
    private const int ShortestQuote = 40;

    /// <summary>Writes the head line and what each outlet and source says, oldest report first. What a copy repeats is told with the original.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="index">The record.</param>
    /// <param name="happening">The event.</param>
    /// <param name="mostVoices">Most voices to write, at least 1.</param>
    public static void Write(Terminal terminal, RecordIndex index, RecordEvent happening, int mostVoices)
    {
        Paragraphs.Heading(terminal, EventTitle.Of(happening));
        Paragraphs.Write(terminal, "  ", $"{RecordText.When(happening.Time, happening.Reported)} · {Standing(happening)} · {happening.Id}");
        var copies = index.Record.Copies.ToLookup(copy => copy.Original, copy => copy.Copy, StringComparer.Ordinal);
        var repeated = index.Record.Copies.Select(copy => copy.Copy).ToHashSet(StringComparer.Ordinal);
        var voices = happening.Placements
            .Where(placement => !repeated.Contains(placement.Claim.Document))
            .GroupBy(placement => (Voices: index.Voices(placement.Claim), placement.Stance))
            .Select(group => group.First())
            .OrderBy(placement => index.Reading(placement.Claim).Document.Published ?? DateOnly.MaxValue)
            .ToList();
        foreach (var placement in Shown(voices, mostVoices))
        {
            var by = copies[placement.Claim.Document].Select(copy => index.Document(copy).Publisher).OfType<string>().ToList();
            WriteVoice(terminal, index, placement, by.Count > 0 ? $" (repeated by {string.Join(", ", by)})" : "");
        }

        if (voices.Count > mostVoices)
        {
            terminal.Out.WriteLine($"    and {voices.Count - mostVoices} more: dateline show event {happening.Id}");
        }
    }

    /// <summary>"said by 3 origins, denied by 1 origin".</summary>
    public static string Standing(RecordEvent happening)
    {
        var said = happening.AssertedBy.Count > 0 ? $"said by {Words.Count(happening.AssertedBy.Count, "origin")}" : "";
        var denied = happening.DeniedBy.Count > 0 ? $"denied by {Words.Count(happening.DeniedBy.Count, "origin")}" : "";
        return string.Join(", ", new[] { RecordNames.Of(happening.Standing), said, denied }.Where(part => part.Length > 0));
    }

    // The first voices, but never without those that deny: they are what a reader must not miss.
    private static IEnumerable<Placement> Shown(List<Placement> voices, int most)
    {
        var denial = voices.Find(voice => voice.Stance == Stance.Denies);
        return voices.Count <= most || denial is null || voices.IndexOf(denial) < most ? voices.Take(most) : voices.Take(most - 1).Append(denial);
    }

    private static void WriteVoice(Terminal terminal, RecordIndex index, Placement placement, string repeated)
    {
        var day = index.Reading(placement.Claim).Document.Published is { } published ? published.ToString("MM-dd ") : "";
        var voice = SafeText.Line(day + index.Voices(placement.Claim) + repeated);
        Paragraphs.Write(terminal, $"  {Mark(placement.Stance)} ", voice);
        Paragraphs.Write(terminal, Indent, RecordText.Quote(index, placement.Claim, Math.Max(ShortestQuote, terminal.Width - Indent.Length - 8)));
    }

    // One sign a stance, so that a denial is seen before it is read.
    private static string Mark(Stance stance) => stance switch
    {
        Stance.Asserts => "+",
        Stance.Denies => "-",
        _ => "?",
    };
}
