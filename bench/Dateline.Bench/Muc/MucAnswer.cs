namespace Dateline.Bench.Muc;

/// <summary>A reading in the form of MUC-4.</summary>
/// <param name="Fillers">By role: the entities, each as its strings, normalised.</param>
/// <param name="Incidents">The incidents, one for each type.</param>
internal sealed record MucAnswer(IReadOnlyDictionary<MucRole, List<HashSet<string>>> Fillers, IReadOnlyList<MucIncident> Incidents);
