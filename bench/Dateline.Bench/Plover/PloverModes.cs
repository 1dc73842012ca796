using Dateline.Model;

namespace Dateline.Bench.Plover;

/// <summary>
/// The mode of a claim in the words of the draft of 2016, by which the records were coded. Where the kind alone does not tell it, the words of the event do
/// ("visit", "curfew", "hunger strike"); a killing has the mode of the attack of the same sentence, and a threat that of what is threatened.
/// </summary>
internal static class PloverModes
{
    // Each mode with the parts of words that tell it, the most telling first.
    private static readonly (string Type, string Mode, string[] Parts)[] Told =
    [
        ("CONSULT", "phone", ["phone", "telephon"]),
        ("CONSULT", "host", ["host", "receiv", "welcom"]),
        ("CONSULT", "visit", ["visit", "travel", "arriv", "tour"]),
        ("PROTEST", "strike-hun", ["hunger"]),
        ("PROTEST", "strike", ["strike", "walkout"]),
        ("PROTEST", "obstruct", ["block", "occup", "barricad"]),
        ("COERCE", "curfew", ["curfew"]),
        ("COERCE", "martial-law", ["martial law", "state of emergency"]),
        ("COERCE", "censor", ["publication", "censor", "newspaper", "broadcast", "internet"]),
        ("COERCE", "ban", ["ban", "outlaw", "prohibit"]),
        ("COERCE", "confiscate", ["confiscat", "seiz", "impound"]),
        ("COERCE", "deport", ["deport", "expel"]),
        ("ASSAULT", "torture", ["tortur"]),
        ("ASSAULT", "beat", ["beat"]),
        ("MOBILIZE", "weapons", ["missile", "weapon", "warship"]),
    ];

    /// <summary>The mode; null when the scheme has none for it.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="claim">The answer; null when nothing was read.</param>
    public static string? Of(DocumentReading reading, Claim? claim)
    {
        if (PloverTypes.Of(claim) is not { } type)
        {
            return null;
        }

        if (type == "THREATEN")
        {
            var act = claim!.Event.Kind == "threat" ? reading.Claims.FirstOrDefault(other => other.Event.Trigger.Span.Start > claim.Event.Trigger.Span.Start && other.Event.Plover is not null) : claim;
            return act is null ? "violence" : OfThreat(act);
        }

        if (claim!.Event.Kind == "killing" && reading.Claims.FirstOrDefault(other => other.Event.Kind is "bombing" or "airstrike" or "drone-strike" or "shelling" or "suicide-attack" or "attack" or "injury") is { } attack)
        {
            claim = attack;
        }

        return Named(type, claim.Event.Trigger.Text) ?? OfKind(claim);
    }

    private static string? OfThreat(Claim act)
    {
        var type = act.Event.Plover?.Split('/')[0];
        var named = type == "COERCE" ? Named(type, act.Event.Trigger.Text) : null;
        return type switch
        {
            "ASSAULT" => "violence",
            "CONSULT" or "AID" => "relations",
            _ => named is "curfew" or "martial-law" or "ban" ? named : "restrict",
        };
    }

    private static string? Named(string type, string words) =>
        Told.FirstOrDefault(entry => entry.Type == type && Array.Exists(entry.Parts, part => words.Contains(part, StringComparison.OrdinalIgnoreCase))).Mode;

    private static string? OfKind(Claim claim) => claim.Event.Kind switch
    {
        "airstrike" or "drone-strike" or "shelling" or "offensive" or "capture" when claim.Event.Plover!.StartsWith("ASSAULT", StringComparison.Ordinal) => "heavy-weapons",
        "killing" => "assassinate",
        "protest" => "demo-org",
        "riot" => "riot-spon",
        "capture" => "confiscate",
        "deploy" or "mobilise" or "base" => "troops",
        "displacement" => "deport",
        _ => claim.Event.Plover?.Split('/') is [_, var mode] ? mode : null,
    };
}
