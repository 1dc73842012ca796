namespace Dateline.Bench.Muc;

/// <summary>
/// The hierarchies among the values of slots, as the scorer of MUC-4 was given them ("slotconfig.el", 1992): an attack is the general case of all other types of incident, and to be
/// suspected or accused that of being so by authorities.
/// </summary>
internal static class MucValues
{
    private const string Attack = "ATTACK";

    /// <summary>Whole for one of the key's alternatives, part for the value above one of them. An answer more exact than the key earns nothing, the stricter reading of the rules.</summary>
    public static MucAgreement Compare(string answer, IReadOnlySet<string> key) =>
        key.Contains(answer) ? MucAgreement.Whole
        : key.Any(value => Above(value) == answer) ? MucAgreement.Part
        : MucAgreement.None;

    private static string? Above(string value) => value switch
    {
        Attack => null,
        "ARSON" or "BOMBING" or "KIDNAPPING" or "HIJACKING" or "ROBBERY" or "FORCED WORK STOPPAGE" => Attack,
        MucResponsibility.SuspectedByAuthorities => MucResponsibility.Suspected,
        _ => null,
    };
}
