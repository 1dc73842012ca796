using Dateline.Model;

namespace Dateline.Store;

/// <summary>One claim as a row, for lists and searches; the whole of it is in the reading of its document.</summary>
public sealed record StoredClaim
{
    /// <summary>Id of the document that makes it.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the claim inside the reading ("c1").</summary>
    public required string Id { get; init; }

    /// <summary>Id of the kind of event.</summary>
    public required string Kind { get; init; }

    /// <summary>PLOVER type and mode; null when PLOVER has none.</summary>
    public string? Plover { get; init; }

    /// <summary>Whether, on the word of its sources, it happened.</summary>
    public required Status Status { get; init; }

    /// <summary>Whether the report tells it as history.</summary>
    public required bool Background { get; init; }

    /// <summary>How sure the reader is of its reading, from 0 to 1; null when it was not estimated.</summary>
    public double? Confidence { get; init; }

    /// <summary>The words that carry the event.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>The sentences that it was read from.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>When it happened; null when the text does not tell.</summary>
    public DateInterval? Time { get; init; }

    /// <summary>The words that say when; null when there are none.</summary>
    public string? TimeText { get; init; }

    /// <summary>Who did it: names where actors are identified, words of the text where not, joined by "; "; null when the text does not tell.</summary>
    public string? Agents { get; init; }

    /// <summary>To whom or what; like <see cref="Agents"/>.</summary>
    public string? Patients { get; init; }

    /// <summary>Who received; like <see cref="Agents"/>.</summary>
    public string? Recipients { get; init; }

    /// <summary>Weapons, vehicles, aid, in the words of the text, joined by "; "; null when the text does not tell.</summary>
    public string? Items { get; init; }

    /// <summary>Where: names of places that are known, words of the text where not, joined by "; "; null when the text does not tell.</summary>
    public string? Places { get; init; }

    /// <summary>Who says so, outermost first; like <see cref="Agents"/>; null when the outlet says so itself.</summary>
    public string? Sources { get; init; }
}
