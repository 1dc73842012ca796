using Dateline.Model;

namespace Dateline.Bench.Plover;

/// <summary>
/// A reading as one PLOVER event. The key codes one event a sentence and the reader all of them: the answer is the first whose kind PLOVER has, for the first
/// clause of a report carries its news. Source is the agent; where none is told, those who arrest, kill or try somebody are coded by the country where they
/// did. Target is the patient or recipient, without those of the agent's own country where there are others. Where there is neither, the target of an act of
/// speech is whoever takes part in what it speaks of or is named next, that of another act is the country of the places where it happened (those who live
/// there), and that of violence, coercion, threats and demands within one country those who live in it.
/// </summary>
internal static class PloverMapping
{
    private static readonly HashSet<string> Helpful = new(StringComparer.Ordinal) { "AID", "CONSULT", "SUPPORT", "RETREAT", "CONCEDE", "COOPERATE" };
    private static readonly HashSet<string> Speech = new(StringComparer.Ordinal) { "AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "PROTEST", "SANCTION" };

    private static readonly HashSet<string> Domestic = new(StringComparer.Ordinal) { "ASSAULT", "COERCE", "THREATEN", "REQUEST" };
    private static readonly HashSet<string> OfThePlace = new(StringComparer.Ordinal) { "ASSAULT", "COERCE", "ACCUSE" };

    public static Claim? Answer(DocumentReading reading) => reading.Claims.OrderBy(claim => claim.Event.Trigger.Span.Start).FirstOrDefault(claim => PloverTypes.Of(claim) is not null);

    public static List<PloverActor> SourcesOf(DocumentReading reading, Claim claim)
    {
        var sources = Coded(reading, claim, [Role.Agent]).Distinct().ToList();
        var doers = claim.Event.Roles.Where(role => role.Role is Role.Agent or Role.Items).ToList();
        if (sources.Count == 0)
        {
            // "Israeli tanks fired", "Demonstrators in Baghdad": whose the doer is.
            sources.AddRange(Owners(reading, claim, doers.ConvertAll(role => role.Span)).Distinct().Take(1));
        }

        // A crowd without a name is of the country where it is, and so are those whom nobody names who arrest or kill there.
        var isCrowd = doers.Exists(role => role.Role == Role.Agent);
        if (sources.Count == 0 && (isCrowd || (PloverTypes.Of(claim) is { } type && OfThePlace.Contains(type))) && CountriesOfPlaces(reading, claim) is [var country, ..])
        {
            sources.Add(new PloverActor(country, isCrowd ? "CVL" : "UAF"));
        }

        return sources;
    }

    public static List<PloverActor> TargetsOf(DocumentReading reading, Claim claim)
    {
        var targets = Coded(reading, claim, [Role.Patient, Role.Recipient]).Concat(Within(reading, claim)).Distinct().ToList();
        var sources = SourcesOf(reading, claim);
        if (targets.Exists(target => !sources.Exists(source => source.Country == target.Country)))
        {
            targets.RemoveAll(target => sources.Exists(source => source.Country == target.Country));
        }

        if (targets.Count == 0 && PloverTypes.Of(claim) is { } type && Speech.Contains(type))
        {
            targets.AddRange(reading.Claims.Where(other => other != claim && other.Event.Trigger.Span.Start > claim.Event.Trigger.Span.Start)
                .SelectMany(other => Coded(reading, other, [Role.Patient, Role.Recipient, Role.Agent])).Where(actor => !sources.Contains(actor)).Take(1));
        }

        if (targets.Count == 0 && PloverTypes.Of(claim) is { } spoken && (Speech.Contains(spoken) || Helpful.Contains(spoken)))
        {
            targets.AddRange(NamedNext(reading, claim, sources));
        }

        if (targets.Count == 0)
        {
            // Those who live there; and protest is against those who govern.
            targets.AddRange(CountriesOfPlaces(reading, claim) is [_, ..] countries ? countries.Select(country => new PloverActor(country, "CVL"))
                : PloverTypes.Of(claim) == "PROTEST" ? sources.Take(1).Select(source => source with { Sector = "GOV" })
                : PloverTypes.Of(claim) is { } act && Domestic.Contains(act) ? sources.Take(1).Select(source => source with { Sector = "CVL" }) : []);
        }

        return targets;
    }

    // "rejected an Indian proposal", "demolished Palestinian homes": whose the thing is that the words of the event or of its patient name.
    private static IEnumerable<PloverActor> Within(DocumentReading reading, Claim claim) =>
        Owners(reading, claim, [.. claim.Event.Roles.Where(role => role.Role == Role.Patient && role.Actor is null).Select(role => role.Span), claim.Event.Trigger.Span]);

    private static IEnumerable<PloverActor> Owners(DocumentReading reading, Claim claim, List<Span> spans)
    {
        var own = claim.Event.Roles.Where(role => role.Role == Role.Agent).Select(role => role.Actor).ToHashSet();
        return from actor in reading.Actors
               where !own.Contains(actor.Id)
                   && actor.Mentions.Any(mention => spans.Exists(span => span.Start <= mention.Span.Start && mention.Span.End <= span.End))
               let country = CountryOf(actor)
               where country is not null
               select new PloverActor(country, SectorOf(actor.Kind));
    }

    // The first that is named after the words of the event and is neither a source of theirs nor on the side of the agent.
    private static IEnumerable<PloverActor> NamedNext(DocumentReading reading, Claim claim, List<PloverActor> sources) =>
        (from actor in reading.Actors
         where claim.Sources.All(source => source.Actor != actor.Id)
         let country = CountryOf(actor)
         where country is not null && sources.All(source => source.Country != country)
         from mention in actor.Mentions
         where mention.Span.Start >= claim.Event.Trigger.Span.End && claim.Sources.All(source => !source.Span.Overlaps(mention.Span))
         orderby mention.Span.Start
         select new PloverActor(country, SectorOf(actor.Kind))).Take(1);

    private static List<string> CountriesOfPlaces(DocumentReading reading, Claim claim) =>
        [.. claim.Event.Places.Select(place => reading.Places.FirstOrDefault(known => known.Id == place.Place)?.Country).OfType<string>().Distinct()];

    private static IEnumerable<PloverActor> Coded(DocumentReading reading, Claim claim, Role[] roles) =>
        from role in claim.Event.Roles
        where roles.Contains(role.Role)
        let actor = reading.Actors.FirstOrDefault(actor => actor.Id == role.Actor)
        where actor is not null
        let country = CountryOf(actor)
        where country is not null
        select new PloverActor(country, SectorOf(actor.Kind));

    /// <summary>The country of somebody, or what PLOVER writes for bodies of no one country; null when neither is known.</summary>
    public static string? CountryOf(Actor actor) => actor.Country ?? Stateless(actor.Kind);

    private static string? Stateless(ActorKind kind) => kind switch
    {
        ActorKind.International or ActorKind.Organisation => "IGO",
        ActorKind.Rebel or ActorKind.Militia => "IMG",
        _ => null,
    };

    // A person is coded by the office, which the reading does not give; most of those who act in such reports hold one.
    public static string? SectorOf(ActorKind kind) => kind switch
    {
        ActorKind.State or ActorKind.Government or ActorKind.Person or ActorKind.International => "GOV",
        ActorKind.Military => "MIL",
        ActorKind.Police => "COP",
        ActorKind.Rebel or ActorKind.Militia => "REB",
        ActorKind.Political => "OPP",
        ActorKind.Civilian => "CVL",
        ActorKind.Media => "JRN",
        ActorKind.Business => "BUS",
        ActorKind.Organisation => "NGO",
        _ => null,
    };
}
