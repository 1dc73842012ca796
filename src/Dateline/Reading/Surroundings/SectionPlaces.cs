using System.Text.RegularExpressions;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>
/// Digests open each entry with where it is about ("MALI – GAO: …", "SUDAN / NYALA. …"): deeds of that paragraph without a place of their own happened there. A
/// dateline names the desk that wrote, and gives no place to anything.
/// </summary>
internal static partial class SectionPlaces
{
    /// <summary>Longest heading, in UTF-16 units; no more of a line is looked at, however long it is.</summary>
    private const int LongestHeading = 80;

    public static void Add(ReadingState state)
    {
        var text = state.Text.Text;
        foreach (var predicate in state.Predicates)
        {
            if (predicate.Places.Count > 0 || state.Knowledge.Kinds[predicate.Kind].IsSpeech)
            {
                continue;
            }

            var start = state.Text.Starts[predicate.Trigger];
            var line = text.AsSpan(0, start).LastIndexOf('\n') + 1;
            var heading = Heading().Match(text[line..Math.Min(start, line + LongestHeading)]);
            if (heading.Success && PlaceAt(state, line + heading.Groups[1].Index, line + heading.Groups[1].Index + heading.Groups[1].Length, predicate.Trigger) is { } place)
            {
                predicate.AddPlace(PlaceRole.At, place);
            }
        }
    }

    private static Nominal? PlaceAt(ReadingState state, int start, int end, int before)
    {
        for (var token = before; token >= 0 && state.Text.Starts[token] >= start; token--)
        {
            if (state.Text.Ends[token] <= end && state.Nominals[token] is { Place: { Precision: not PlacePrecision.Country } } place)
            {
                return place;
            }
        }

        return null;
    }

    // A country or region in capitals, a dash or stroke, and a place in capitals before a colon or a full stop.
    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .'’-]{2,30}? ?[–—/-] ?(\p{Lu}[\p{Lu} '’-]{1,30})[:.] ", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
