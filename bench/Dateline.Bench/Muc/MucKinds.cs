using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// Which claims MUC-4 would tell of, and as what. Its scenario is violence against civilians, officials, police and property, by whomever; fights between armed forces are none of it,
/// nor is what a report tells as history or as a mere possibility.
/// </summary>
internal static class MucKinds
{
    public const string Kidnapping = "KIDNAPPING";

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
        ["abduction"] = Kidnapping,
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

        // What an army or the police do is none of it unless people or things are hit that are not another force's.
        var hit = claim.Event.Roles.Where(role => role.Role == Role.Patient).Select(role => (role.Text, Actor: reading.Actors.FirstOrDefault(actor => actor.Id == role.Actor))).ToList();
        var isByForces = claim.Event.Roles.Any(role => role.Role == Role.Agent && IsForce(role.Text) && reading.Actors.Any(actor => actor.Id == role.Actor && actor.Kind is ActorKind.Military or ActorKind.Police));
        // Searches of houses, too, are no attacks of the scheme.
        return isByForces ? !claim.Event.Trigger.Text.Contains("RAID", StringComparison.OrdinalIgnoreCase) && hit.Exists(who => who.Actor is { Kind: not (ActorKind.Military or ActorKind.Police or ActorKind.Rebel or ActorKind.Militia or ActorKind.Mercenary or ActorKind.Unknown) } || (who.Actor is null && !MucPhrases.IsOfForces(who.Text)))
            : hit.Count == 0 || hit.Exists(who => (who.Actor is null && !MucPhrases.IsOfForces(who.Text)) || who.Actor is { Kind: not (ActorKind.Military or ActorKind.Police or ActorKind.Rebel or ActorKind.Militia or ActorKind.Mercenary) });
    }

    /// <summary>Whether somebody was arrested or brought to court.</summary>
    public static bool IsArrest(Claim claim) => claim.Event.Kind is "trial" or "arrest" && !claim.Background && claim.Event.Status is Status.Occurred or Status.Alleged;

    /// <summary>Whether those who did it are told, and no army, police or government.</summary>
    public static bool IsByFighters(Claim claim, DocumentReading reading) => claim.Event.Roles.Any(role => role.Role == Role.Agent
        && reading.Actors.Any(actor => actor.Id == role.Actor && actor.Kind is ActorKind.Rebel or ActorKind.Militia or ActorKind.Unknown));

    // "Urban commando units" are nobody's army.
    private static bool IsForce(string text) => !text.Contains("commando", StringComparison.OrdinalIgnoreCase) && !text.Contains("guerrilla", StringComparison.OrdinalIgnoreCase) && !text.Contains("militia", StringComparison.OrdinalIgnoreCase);

    // "We destroyed a tank": communiques of those who fight.
    private static bool IsOurs(Claim claim) => claim.Event.Roles.Any(role => role.Role == Role.Agent && role.Text.ToUpperInvariant() is "WE" or "I" or "US");

    /// <summary>Whether a claim tells what came of a deed, which another claim may tell.</summary>
    public static bool IsEffect(Claim claim) => claim.Event.Kind is "killing" or "injury" or "destroy" or "casualties";

    /// <summary>Whether buildings and bodies may be what was hit, not only people.</summary>
    public static bool HitsThings(Claim claim) => claim.Event.Kind is not ("killing" or "injury" or "sexual-violence" or "abduction");

    /// <summary>Whether the claim tells whom or what it hit; a word for violence alone makes no incident.</summary>
    public static bool HitsSomebody(Claim claim) => claim.Event.Roles.Any(role => role.Role == Role.Patient);

    /// <summary>Whether a claim tells of a death without its cause; beside an incident it is one of the incident's.</summary>
    public static bool IsDeath(Claim claim) => claim.Event.Kind == "casualties" && !claim.Background && claim.Event.Status is Status.Occurred or Status.Alleged;
}
