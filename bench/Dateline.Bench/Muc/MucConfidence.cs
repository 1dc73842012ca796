namespace Dateline.Bench.Muc;

/// <summary>How surely an organisation is said to be behind an incident.</summary>
/// <param name="Organisation">Its names, normalised; any of them will do.</param>
/// <param name="Values">"REPORTED AS FACT", "SUSPECTED OR ACCUSED", …; of the key's alternatives any will do.</param>
internal sealed record MucConfidence(IReadOnlySet<string> Organisation, IReadOnlySet<string> Values)
{
    public bool Meets(MucConfidence key) => Organisation.Overlaps(key.Organisation) && Values.Overlaps(key.Values);
}
