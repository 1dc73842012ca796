using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>The claims of one type of incident as one template.</summary>
internal sealed class MucIncidentBuilder(DocumentReading reading, KnowledgeBase knowledge, MucResponsibility responsibility)
{
    public MucIncident Build(string type, List<Claim> claims, IEnumerable<string> fillers, IReadOnlyList<(string Body, string Confidence)> behindAll)
    {
        var confidences = Confidences(claims, behindAll);
        return new MucIncident
        {
            Document = reading.Document.Id["sha256:".Length..],
            Types = new HashSet<string>(StringComparer.Ordinal) { type },
            Stages = new HashSet<string>(StringComparer.Ordinal) { claims.Exists(claim => MucKinds.StageOf(claim) == "ACCOMPLISHED") ? "ACCOMPLISHED" : MucKinds.StageOf(claims[0]) },
            Dates = Date(claims) is { } date ? [date] : [],
            Locations = Location(claims) is { } location ? [location] : [],
            Confidences = confidences,
            Fillers = fillers.Concat(confidences.SelectMany(value => value.Organisation)).ToHashSet(StringComparer.Ordinal),
        };
    }

    // What no words date happened by the day of the report: the key writes "- 4 FEB 90".
    private MucDate? Date(List<Claim> claims)
    {
        var time = claims.Select(claim => claim.Event.Time?.Interval).FirstOrDefault(interval => interval is { Earliest: not null, Latest: not null });
        return time is not null ? new MucDate(time.Earliest, time.Latest) : reading.Document.Published is { } day ? new MucDate(null, day) : null;
    }

    private MucLocation? Location(List<Claim> claims)
    {
        var places = claims.SelectMany(claim => claim.Event.Places).Select(place => reading.Places.FirstOrDefault(known => known.Id == place.Place)).OfType<Place>().ToList();
        var country = places.Select(place => place.Country).FirstOrDefault(code => code is not null) ?? MainCountry();
        if (country is null || !knowledge.Countries.TryGetValue(country, out var known))
        {
            return null;
        }

        // What no words place is looked for in the sentences round the claims.
        if (places.All(place => place.Precision == PlacePrecision.Country))
        {
            places.AddRange(reading.Places.Where(place => place.Country == country && place.Mentions.Any(mention => claims.Exists(claim => claim.Evidence.Overlaps(mention.Span)))));
        }

        var within = places.Where(place => place.Country == country && place.Precision != PlacePrecision.Country)
            .SelectMany(place => place.Mentions.Select(mention => mention.Text).Append(place.Name)).Select(MucText.Normal);
        return new MucLocation(MucText.Normal(known.Name), within.ToHashSet(StringComparer.Ordinal));
    }

    private string? MainCountry() => reading.Places.Where(place => place.Country is not null).GroupBy(place => place.Country).MaxBy(group => group.Sum(place => place.Mentions.Count))?.Key;

    // Claims that name nobody are put down to those whom the report speaks of as responsible, or whom it tells of behind its other incidents.
    private List<MucConfidence> Confidences(List<Claim> claims, IReadOnlyList<(string Body, string Confidence)> behindAll)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (body, confidence) in responsibility.Spoken().Concat(claims.SelectMany(responsibility.Of)))
        {
            found.TryAdd(MucText.Normal(body), confidence);
        }

        foreach (var (body, confidence) in found.Count == 0 ? behindAll : [])
        {
            found.TryAdd(MucText.Normal(body), confidence);
        }

        return [.. found.Select(pair => new MucConfidence(new HashSet<string>(StringComparer.Ordinal) { pair.Key }, new HashSet<string>(StringComparer.Ordinal) { pair.Value }))];
    }
}
