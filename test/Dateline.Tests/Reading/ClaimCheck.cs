using Dateline.Model;

namespace Dateline.Tests.Reading;

/// <summary>Compares a claim with what a spec case expects of it.</summary>
internal static class ClaimCheck
{
    private static readonly string[] Articles = ["the ", "an ", "a "];

    public static List<string> Problems(DocumentReading reading, Claim claim, ExpectedClaim expected)
    {
        var problems = new List<string>();
        foreach (var (slot, value) in expected.Slots)
        {
            var actual = Fillers(reading, claim, slot);
            var wanted = value == "-" ? [] : value.Split(" + ");
            var isRight = actual.Count == wanted.Length && wanted.All(word => actual.Any(names => names.Any(name => Same(name, word))));
            if (!isRight)
            {
                var shown = actual.Count == 0 ? "-" : string.Join(" + ", actual.Select(names => string.Join('/', names.Distinct())));
                problems.Add($"{expected.Kind} \"{expected.Trigger}\": {slot} is {shown}, expected {value}");
            }
        }

        return problems;
    }

    // "the army" and "an army" are right where "army" is expected; a name of the actor is right wherever its words are.
    private static bool Same(string actual, string wanted) =>
        actual.Equals(wanted, StringComparison.OrdinalIgnoreCase) || WithoutArticle(actual).Equals(WithoutArticle(wanted), StringComparison.OrdinalIgnoreCase);

    private static string WithoutArticle(string words) =>
        Array.Find(Articles, article => words.StartsWith(article, StringComparison.OrdinalIgnoreCase)) is { } found ? words[found.Length..] : words;

    private static List<List<string>> Fillers(DocumentReading reading, Claim claim, string slot)
    {
        var @event = claim.Event;
        return slot switch
        {
            "status" => [[@event.Status.ToString().ToLowerInvariant()]],
            "background" => [[claim.Background ? "yes" : "no"]],
            "time" => @event.Time is { Interval: var interval } ? [[$"{interval.Earliest:yyyy-MM-dd}..{interval.Latest:yyyy-MM-dd}"]] : [],
            "precision" => @event.Time is { } time ? [[time.Interval.Precision.ToString().ToLowerInvariant()]] : [],
            "said" => [.. claim.Sources.Where(source => source.Said is not null).Select(source => new List<string> { $"{source.Said!.Earliest:yyyy-MM-dd}..{source.Said.Latest:yyyy-MM-dd}" })],
            "count" => [.. @event.Counts.Select(count => new List<string> { $"{count.Low}..{count.High} {count.What}" })],
            "source" => [.. claim.Sources.Select(source => Names(reading, source.Text, source.Actor).Append(source.Unnamed ? "unnamed" : source.Text).ToList())],
            "agent" => Roles(reading, @event, Role.Agent),
            "patient" => Roles(reading, @event, Role.Patient),
            "recipient" => Roles(reading, @event, Role.Recipient),
            "items" => Roles(reading, @event, Role.Items),
            "at" => Places(reading, @event, PlaceRole.At),
            "from" => Places(reading, @event, PlaceRole.Origin),
            "to" => Places(reading, @event, PlaceRole.Destination),
            "via" => Places(reading, @event, PlaceRole.Via),
            _ => throw new FormatException($"no slot is called '{slot}'"),
        };
    }

    private static List<List<string>> Roles(DocumentReading reading, ClaimEvent @event, Role role) =>
        [.. @event.Roles.Where(filler => filler.Role == role).Select(filler => Names(reading, filler.Text, filler.Actor))];

    private static List<List<string>> Places(DocumentReading reading, ClaimEvent @event, PlaceRole role) =>
        [.. @event.Places.Where(filler => filler.Role == role)
            .Select(filler => new List<string> { filler.Text, reading.Places.FirstOrDefault(place => place.Id == filler.Place)?.Name ?? filler.Text })];

    private static List<string> Names(DocumentReading reading, string text, string? actor)
    {
        var known = reading.Actors.FirstOrDefault(candidate => candidate.Id == actor);
        return known is null ? [text] : [text, known.Name, .. known.Aliases];
    }
}
