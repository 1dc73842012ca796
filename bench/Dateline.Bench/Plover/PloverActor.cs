namespace Dateline.Bench.Plover;

/// <summary>An actor as PLOVER codes it.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, or "IGO" and "IMG" for bodies of no one country.</param>
/// <param name="Sector">"GOV", "MIL", "REB", …; null when it was not coded.</param>
internal sealed record PloverActor(string Country, string? Sector);
