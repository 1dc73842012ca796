using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>The claims of one type of incident as one template.</summary>
internal sealed class MucIncidentBuilder(DocumentReading reading, KnowledgeBase knowledge, MucNaming naming)
{
    public MucIncident Build(string type, List<Claim> claims, IEnumerable<string> fillers) => new()
    {
        Document = reading.Document.Id["sha256:".Length..],
        Types = new HashSet<string>(StringComparer.Ordinal) { type },
        Stages = new HashSet<string>(StringComparer.Ordinal) { claims.Exists(claim => MucKinds.StageOf(claim) == "ACCOMPLISHED") ? "ACCOMPLISHED" : MucKinds.StageOf(claims[0]) },
        Dates = Date(claims) is { } date ? [date] : [],
        Locations = Location(claims) is { } location ? [location] : [],
        Confidences = Confidences(claims),
        Fillers = fillers.ToHashSet(StringComparer.Ordinal),
    };

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

        var within = places.Where(place => place.Country == country && place.Precision != PlacePrecision.Country)
            .SelectMany(place => place.Mentions.Select(mention => mention.Text).Append(place.Name)).Select(MucText.Normal);
        return new MucLocation(MucText.Normal(known.Name), within.ToHashSet(StringComparer.Ordinal));
    }

    private string? MainCountry() => reading.Places.Where(place => place.Country is not null).GroupBy(place => place.Country).MaxBy(group => group.Sum(place => place.Mentions.Count))?.Key;

    private List<MucConfidence> Confidences(List<Claim> claims)
    {
        var found = new Dictionary<string, MucConfidence>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            foreach (var role in claim.Event.Roles.Where(role => role.Role == Role.Agent))
            {
                if (naming.Body(role) is { } body)
                {
                    found.TryAdd(role.Actor!, new MucConfidence(
                        new HashSet<string>(StringComparer.Ordinal) { MucText.Normal(body) }, new HashSet<string>(StringComparer.Ordinal) { ConfidenceOf(claim, role.Actor!) }));
                }
            }
        }

        return [.. found.Values];
    }

    private string ConfidenceOf(Claim claim, string body)
    {
        if (claim.Sources.Any(source => source.Actor == body))
        {
            return "CLAIMED OR ADMITTED";
        }

        if (claim.Event.Status != Status.Alleged)
        {
            return "REPORTED AS FACT";
        }

        var isOfficial = claim.Sources.Any(source => reading.Actors.Any(actor => actor.Id == source.Actor && actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.Police));
        return isOfficial ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "SUSPECTED OR ACCUSED";
    }
}
