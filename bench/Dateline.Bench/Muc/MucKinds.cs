using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// Which claims MUC-4 would tell of, and as what. Its scenario is violence against civilians, officials, police and property, by whomever; fights between armed forces are none of it,
/// nor is what a report tells as history or as a mere possibility.
/// </summary>
internal static class MucKinds
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["attack"] = "ATTACK",
        ["killing"] = "ATTACK",
        ["injury"] = "ATTACK",
        ["sexual-violence"] = "ATTACK",
        ["shelling"] = "ATTACK",
        ["destroy"] = "ATTACK",
        ["bombing"] = "BOMBING",
        ["suicide-attack"] = "BOMBING",
        ["airstrike"] = "BOMBING",
        ["abduction"] = "KIDNAPPING",
        ["looting"] = "ROBBERY",
    };

    /// <summary>The type of incident; null when the claim is of none.</summary>
    public static string? TypeOf(Claim claim)
    {
        var type = Types.GetValueOrDefault(claim.Event.Kind);
        var trigger = claim.Event.Trigger.Text;
        return claim.Event.Kind == "destroy" && (trigger.Contains("burn", StringComparison.OrdinalIgnoreCase) || trigger.Contains("fire", StringComparison.OrdinalIgnoreCase)
            || trigger.Contains("arson", StringComparison.OrdinalIgnoreCase) || trigger.Contains("torch", StringComparison.OrdinalIgnoreCase)) ? "ARSON" : type;
    }

    public static string StageOf(Claim claim) => claim.Event.Status switch
    {
        Status.Failed => "ATTEMPTED",
        Status.Planned => "THREATENED",
        _ => "ACCOMPLISHED",
    };

    public static bool IsTold(Claim claim, DocumentReading reading)
    {
        if (claim.Background || claim.Event.Status is Status.Hypothetical or Status.Negated or Status.Ongoing || IsOurs(claim))
        {
            return false;
        }

        // What an army or the police do is none of it unless people are hit who are not of another force.
        var hit = claim.Event.Roles.Where(role => role.Role == Role.Patient).Select(role => reading.Actors.FirstOrDefault(actor => actor.Id == role.Actor)).ToList();
        var isByForces = claim.Event.Roles.Any(role => role.Role == Role.Agent && reading.Actors.Any(actor => actor.Id == role.Actor && actor.Kind is ActorKind.Military or ActorKind.Police));
        return isByForces ? hit.Exists(actor => actor is { Kind: ActorKind.Person or ActorKind.Civilian })
            : hit.Count == 0 || hit.Exists(actor => actor is null or { Kind: not (ActorKind.Military or ActorKind.Rebel or ActorKind.Militia or ActorKind.Mercenary) });
    }

    // "We destroyed a tank": communiques of those who fight.
    private static bool IsOurs(Claim claim) => claim.Event.Roles.Any(role => role.Role == Role.Agent && role.Text.ToUpperInvariant() is "WE" or "I" or "US");

    /// <summary>Whether buildings and bodies may be what was hit, not only people.</summary>
    public static bool HitsThings(Claim claim) => claim.Event.Kind is not ("killing" or "injury" or "sexual-violence" or "abduction");

    /// <summary>Whether the claim tells whom or what it hit; a word for violence alone makes no incident.</summary>
    public static bool HitsSomebody(Claim claim) => claim.Event.Roles.Any(role => role.Role == Role.Patient);

    /// <summary>Whether a claim tells of a death without its cause; beside an incident it is one of the incident's.</summary>
    public static bool IsDeath(Claim claim) => claim.Event.Kind == "casualties" && !claim.Background && claim.Event.Status is Status.Occurred or Status.Alleged;
}
