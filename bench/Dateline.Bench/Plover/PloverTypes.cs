using Dateline.Model;

namespace Dateline.Bench.Plover;

/// <summary>
/// The type and mode of a claim in PLOVER. What is only promised or agreed is AGREE when it would help, and THREATEN when it would harm, as in CAMEO
/// ("express intent to …", "threaten to …"); help that is refused or fails is REJECT; who drives people out coerces them; an ultimatum threatens, an apology
/// supports, shared intelligence is cooperation, and who seeks refuge asks for it. The kinds of the reader tell of a siege or a ban that it ends by the words
/// of the event: a siege or sanctions that end are RETREAT, other measures CONCEDE, and talks that are broken off SANCTION.
/// </summary>
internal static class PloverTypes
{
    private static readonly HashSet<string> Helpful = new(StringComparer.Ordinal) { "AID", "CONSULT", "SUPPORT", "RETREAT", "CONCEDE", "COOPERATE" };
    private static readonly HashSet<string> Harmful = new(StringComparer.Ordinal) { "ASSAULT", "COERCE", "SANCTION", "REJECT", "PROTEST" };
    private static readonly string[] Ending = ["lift", "eas", "relax", "remov", "cancel", "revok", "rescind", "repeal", "reopen", "restor", "unblock", "scrap", "abolish", "loosen", "overturn", "end"];
    private static readonly string[] BreakingOff = ["end", "halt", "suspend", "call", "broke", "break", "stop", "cancel"];

    /// <summary>The type; null when the scheme has no such event.</summary>
    public static string? Of(Claim? claim)
    {
        if (claim is null || Own(claim) is not { } type)
        {
            return null;
        }

        var wouldHelp = type == "AGREE" || Helpful.Contains(type);
        return claim.Event.Status switch
        {
            Status.Planned or Status.Hypothetical when wouldHelp => "AGREE",
            Status.Planned or Status.Hypothetical when Harmful.Contains(type) => "THREATEN",
            Status.Failed or Status.Negated when wouldHelp => "REJECT",
            _ => type,
        };
    }

    /// <summary>The type of what is told, before its status makes a promise or a threat of it.</summary>
    private static string? Own(Claim claim)
    {
        var words = claim.Event.Trigger.Text;
        bool Starts(params string[] beginnings) => Array.Exists(beginnings, beginning => words.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        bool Has(string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
        return claim.Event.Kind switch
        {
            // An offer is what its maker would do; a proposal asks others.
            "proposal" when Starts("offer") => "AGREE",
            _ when Starts("agree") => "AGREE",
            "statement" when Has("apolog") => "SUPPORT",
            "support" when Starts("share", "sharing", "exchang", "cooperat") => "COOPERATE",
            "demand" when Has("ultimatum") => "THREATEN",
            "displacement" when Starts("seek", "sought") => "REQUEST",
            "displacement" when HasRole(claim, Role.Agent) && HasRole(claim, Role.Patient) => "COERCE",
            "encircle" or "sanction" when Starts(Ending) => "RETREAT",
            "restrict" or "declaration" when Starts(Ending) => "CONCEDE",
            "declaration" when Has("martial law") || Has("emergency") => "COERCE",
            "mediation" or "meeting" when Starts(BreakingOff) => "SANCTION",
            _ => claim.Event.Plover?.Split('/')[0],
        };
    }

    private static bool HasRole(Claim claim, Role role) => claim.Event.Roles.Any(filler => filler.Role == role);
}
