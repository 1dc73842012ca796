using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Model;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>Phrases about parts of the record, for people.</summary>
internal static class RecordText
{
    private const int QuoteLength = 200;

    /// <summary>When something happened; when nobody says, when it was reported.</summary>
    public static string When(DateInterval? time, DateInterval? reported) => (time, reported) switch
    {
        ({ } known, _) => ClaimCells.Written(known),
        (null, { } known) => $"reported {ClaimCells.Written(known)}",
        _ => "not told",
    };

    /// <summary>The words of a claim in quotes; when they are long, those around the word that carries the event.</summary>
    public static string Quote(RecordIndex index, ClaimKey key, int length = QuoteLength)
    {
        var claim = index.Claim(key);
        var text = index.Words(key);
        if (text.Length <= length)
        {
            return $"“{SafeText.Line(text)}”";
        }

        var trigger = claim.Event.Trigger.Span.Start - claim.Evidence.Start;
        var start = Math.Clamp(trigger - length / 3, 0, text.Length - length);
        var end = start + length;
        start = start == 0 ? 0 : text.IndexOf(' ', start) + 1;
        end = end == text.Length ? end : Math.Max(start, text.LastIndexOf(' ', end - 1));
        return $"“{(start > 0 ? "… " : "")}{SafeText.Line(text[start..end])}{(end < text.Length ? " …" : "")}”";
    }

    /// <summary>Outlet and day of publication of a claim.</summary>
    public static string Outlet(RecordIndex index, ClaimKey key) => Outlet(index.Reading(key).Document);

    /// <summary>Outlet and day of publication of a document; what else it can be known by if no outlet is told.</summary>
    public static string Outlet(Document document)
    {
        var outlet = document.Publisher ?? document.Title ?? document.ShortOrigin ?? document.Id[..14];
        return SafeText.Line(document.Published is { } day ? $"{outlet}, {ClaimCells.Day(day)}" : outlet);
    }

    /// <summary>Names of origins, joined.</summary>
    public static string Origins(RecordIndex index, IEnumerable<string> ids) => SafeText.Line(string.Join("; ", ids.Select(index.OriginName).Distinct(StringComparer.Ordinal)));
}
