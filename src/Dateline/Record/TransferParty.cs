namespace Dateline.Record;

/// <summary>A supplier or a recipient.</summary>
/// <param name="Actor">Id of the actor: in the record, or of the knowledge when no document mentions it.</param>
/// <param name="Name">The name.</param>
/// <param name="Basis">How it follows that they are the party.</param>
/// <param name="Claims">The claims it follows from.</param>
public sealed record TransferParty(string Actor, string Name, PartyBasis Basis, IReadOnlyList<ClaimKey> Claims);
