using Dateline.Model;

namespace Dateline.Record;

/// <summary>A stop on the way of a transfer.</summary>
/// <param name="Place">Id of the place in the record; null when it is the supplier's country, which no claim names as a place.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">Start, way or end.</param>
/// <param name="Claims">The claims that name it; for a supplier's country, those that name the supplier.</param>
public sealed record RouteStop(string? Place, string Name, PlaceRole Role, IReadOnlyList<ClaimKey> Claims);
