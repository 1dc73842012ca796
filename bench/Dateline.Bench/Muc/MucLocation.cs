namespace Dateline.Bench.Muc;

/// <summary>Where an incident was.</summary>
/// <param name="Country">The country, normalised; empty when unknown.</param>
/// <param name="Places">Places within it, normalised; empty when only the country is known.</param>
internal sealed record MucLocation(string Country, IReadOnlySet<string> Places)
{
    /// <summary>The country is right, and where the key goes into it, one of its places is named.</summary>
    public bool Meets(MucLocation key) => Country == key.Country && (key.Places.Count == 0 ? Places.Count == 0 : key.Places.Overlaps(Places));
}
