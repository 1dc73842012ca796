using Dateline.Model;

namespace Dateline.Bench.Plover;

/// <summary>
/// A reading as one PLOVER event. The key codes one event a sentence and the reader all of them: the answer is the first whose kind PLOVER has, for the first clause of a report
/// carries its news. Source is the agent; target is the patient or recipient, or where there is neither, the country of the place where it happened (those who live there).
/// </summary>
internal static class PloverMapping
{
    public static Claim? Answer(DocumentReading reading) => reading.Claims.OrderBy(claim => claim.Event.Trigger.Span.Start).FirstOrDefault(claim => claim.Event.Plover is not null);

    public static string? TypeOf(Claim? claim) => claim?.Event.Plover?.Split('/')[0];

    /// <summary>The mode in the words of the draft of 2016; null when the kind has none.</summary>
    public static string? ModeOf(Claim? claim) => claim?.Event.Plover?.Split('/') is [_, var mode]
        ? mode switch
        {
            "aerial" or "drone" => "heavy-weapons",
            "targeted" => "assassinate",
            "demo" => "demo-org",
            "riot" => "riot-spon",
            "seize" => "confiscate",
            _ => mode,
        }
        : null;

    public static List<PloverActor> SourcesOf(DocumentReading reading, Claim claim) => [.. Coded(reading, claim, [Role.Agent]).Distinct()];

    public static List<PloverActor> TargetsOf(DocumentReading reading, Claim claim)
    {
        var targets = Coded(reading, claim, [Role.Patient, Role.Recipient]).Distinct().ToList();
        if (targets.Count == 0 && !claim.Event.Roles.Any(role => role.Role is Role.Patient or Role.Recipient && role.Actor is not null))
        {
            targets.AddRange(claim.Event.Places.Select(place => reading.Places.FirstOrDefault(known => known.Id == place.Place)?.Country)
                .Where(country => country is not null).Take(1).Select(country => new PloverActor(country!, "CVL")));
        }

        return targets;
    }

    private static IEnumerable<PloverActor> Coded(DocumentReading reading, Claim claim, Role[] roles) =>
        from role in claim.Event.Roles
        where roles.Contains(role.Role)
        let actor = reading.Actors.FirstOrDefault(actor => actor.Id == role.Actor)
        where actor is not null
        let country = actor.Country ?? Stateless(actor.Kind)
        where country is not null
        select new PloverActor(country, SectorOf(actor.Kind));

    private static string? Stateless(ActorKind kind) => kind switch
    {
        ActorKind.International => "IGO",
        ActorKind.Organisation => "NGO",
        ActorKind.Rebel or ActorKind.Militia => "IMG",
        _ => null,
    };

    // A person is coded by the office, which the reading does not give; most of those who act in such reports hold one.
    private static string? SectorOf(ActorKind kind) => kind switch
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
