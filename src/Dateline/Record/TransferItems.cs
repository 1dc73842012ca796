namespace Dateline.Record;

/// <summary>What one origin says was delivered.</summary>
/// <param name="Origin">Id of the origin.</param>
/// <param name="Items">The items: designations where it gives them, else its words.</param>
/// <param name="Claims">The claims that say so.</param>
public sealed record TransferItems(string Origin, IReadOnlyList<string> Items, IReadOnlyList<ClaimKey> Claims);
