namespace Dateline.Record;

/// <summary>An event with the claims that it was made from, for the steps that follow.</summary>
internal sealed class EventNode
{
    public required RecordEvent Event { get; init; }

    /// <summary>Claims that assert, allege or foresee it, in canonical order.</summary>
    public required IReadOnlyList<ClaimNode> Asserting { get; init; }

    /// <summary>Denials, in canonical order.</summary>
    public required IReadOnlyList<DenialLink> Denials { get; init; }

    public string Id => Event.Id;

    /// <summary>Ids of the distinct origins of some claims, in order.</summary>
    public static IReadOnlyList<string> OriginsOf(IEnumerable<ClaimNode> claims) =>
        [.. claims.Select(claim => claim.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<ClaimKey> KeysOf(IEnumerable<ClaimNode> claims) => [.. claims.Select(claim => claim.Key).Distinct().Order()];
}
