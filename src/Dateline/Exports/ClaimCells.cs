using System.Globalization;
using Dateline.Model;

namespace Dateline.Exports;

/// <summary>The parts of one claim as cells of a table: names where actors and places are identified, words of the text where not.</summary>
/// <remarks>Several values are joined by "; ". Null is unknown.</remarks>
public sealed class ClaimCells(DocumentReading reading, Claim claim)
{
    /// <summary>Who and what plays a role.</summary>
    public string? Of(Role role) => Joined(claim.Event.Roles.Where(filler => filler.Role == role).Select(filler => reading.FindActor(filler.Actor)?.Name ?? filler.Text));

    /// <summary>The places that play a role.</summary>
    public string? Of(PlaceRole role) => Joined(claim.Event.Places.Where(filler => filler.Role == role).Select(filler => reading.FindPlace(filler.Place)?.Name ?? filler.Text));

    /// <summary>All places, whatever their role, without repeats.</summary>
    public string? AllPlaces => Joined(claim.Event.Places.Select(filler => reading.FindPlace(filler.Place)?.Name ?? filler.Text));

    /// <summary>Who says so, outermost first; null when the outlet says so itself.</summary>
    public string? Sources => Joined(claim.Sources.Select(source => reading.FindActor(source.Actor)?.Name ?? source.Text));

    /// <summary>The numbers with what they count: "14 fighter jets; at least 10 armored vehicles".</summary>
    public string? Counts => Joined(claim.Event.Counts.Select(Written));

    /// <summary>When, as a day, or as first and last day joined by "/"; an open end is "..". Null when the text does not tell.</summary>
    public string? Time => claim.Event.Time is { } time ? Written(time.Interval) : null;

    /// <summary>An interval as in ISO 8601: one day, or first and last day joined by "/"; an open end is "..".</summary>
    public static string Written(DateInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        return interval.Earliest is { } day && interval.Earliest == interval.Latest ? Day(day)! : $"{Day(interval.Earliest) ?? ".."}/{Day(interval.Latest) ?? ".."}";
    }

    /// <summary>A day as yyyy-MM-dd; null when unknown.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number with its bounds and what it counts.</summary>
    public static string Written(Count count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var number = (count.Value, count.Low, count.High) switch
        {
            ({ } value, _, _) => count.Modifier is null ? $"{value}" : $"{count.Modifier} {value}",
            (null, { } low, { } high) => low == high ? $"{low}" : $"{low} to {high}",
            (null, { } low, null) => $"at least {low}",
            (null, null, { } high) => $"at most {high}",
            _ => "some",
        };
        return $"{number} {count.What}".TrimEnd();
    }

    private static string? Joined(IEnumerable<string> parts)
    {
        var distinct = parts.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? null : string.Join("; ", distinct);
    }
}
