namespace Dateline.Record;

/// <summary>Claims about one event, while the record is being made.</summary>
internal sealed class EventCluster(List<ClaimNode> claims)
{
    /// <summary>The claims that make the event, in canonical order; all of them denials only when nobody asserts it.</summary>
    public List<ClaimNode> Claims { get; } = claims;

    /// <summary>Denials of it.</summary>
    public List<DenialLink> Denials { get; } = [];
}
