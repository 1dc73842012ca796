using System.Text.RegularExpressions;
using Dateline.Model;

namespace Dateline.Bench.Muc;

/// <summary>
/// Which bodies a report holds responsible for its incidents, and how surely, as MUC-4 grades it: who claims responsibility has claimed it, who is accused or is the agent of an alleged
/// deed is suspected – by authorities, where those who say so are – and who is plainly the agent is reported as fact.
/// </summary>
internal sealed partial class MucResponsibility(DocumentReading reading, MucNaming naming)
{
    public const string Claimed = "CLAIMED OR ADMITTED";
    public const string Fact = "REPORTED AS FACT";
    public const string Suspected = "SUSPECTED OR ACCUSED";
    public const string SuspectedByAuthorities = "SUSPECTED OR ACCUSED BY AUTHORITIES";
    private const string Possible = "POSSIBLE";

    /// <summary>The bodies that the report's words of claiming and accusing name, whatever the incident; who claims it before who is accused.</summary>
    public IEnumerable<(string Body, string Confidence)> Spoken() =>
        from claim in reading.Claims
        let isClaim = IsClaimOfDeed(claim)
        orderby isClaim descending
        where isClaim || claim.Event.Kind == "accusation"
        from role in claim.Event.Roles
        where role.Role == (isClaim ? Role.Agent : Role.Patient)
        let body = naming.Body(role, isAccused: true)
        where body is not null
        select (body, isClaim ? Claimed : claim.Event.Roles.Any(other => other.Role == Role.Agent && IsAuthority(other.Actor, other.Text)) ? SuspectedByAuthorities : Suspected);

    /// <summary>The bodies that are the agents of a claim.</summary>
    public IEnumerable<(string Body, string Confidence)> Of(Claim claim) =>
        from role in claim.Event.Roles
        where role.Role == Role.Agent
        let body = naming.Body(role, claim.Event.Status == Status.Alleged || IsClaimOfDeed(claim))
        where body is not null
        select (body, ConfidenceOf(claim, role));

    private string ConfidenceOf(Claim claim, RoleFiller doer)
    {
        if (IsClaimOfDeed(claim) || (doer.Actor is not null && claim.Sources.Any(source => source.Actor == doer.Actor)))
        {
            return Claimed;
        }

        if (Doubt().IsMatch(doer.Text) || Doubt().IsMatch(claim.Event.Trigger.Text))
        {
            return Suspected;
        }

        return claim.Event.Status switch
        {
            Status.Alleged => claim.Sources.Any(source => IsAuthority(source.Actor, source.Text)) ? SuspectedByAuthorities : Suspected,
            Status.Hypothetical => Possible,
            _ => Fact,
        };
    }

    private bool IsAuthority(string? id, string text) =>
        Office().IsMatch(text) || reading.Actors.Any(actor => actor.Id == id && actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.Police);

    // "Claimed responsibility for the attack", "claims credit for it".
    private static bool IsClaimOfDeed(Claim claim) => Credit().IsMatch(claim.Event.Trigger.Text);

    [GeneratedRegex(@"\bresponsib|\bcredit\b", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\b(alleged|presumed|suspected|supposed|allegedly|presumably|supposedly|reportedly)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(president|minister|ministry|police|army|armed forces|military|government|officials?|authorities|colonel|general|secretary|attorney|governor|mayor|joint chiefs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Office();
}
