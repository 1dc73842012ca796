namespace Dateline.Bench.Muc;

/// <summary>How surely an organisation is said to be behind an incident.</summary>
/// <param name="Organisation">Its names, normalised; any of them will do.</param>
/// <param name="Values">"REPORTED AS FACT", "SUSPECTED OR ACCUSED", …; of the key's alternatives any will do.</param>
/// <param name="IsOptional">Whether the key lets an answer leave it out.</param>
internal sealed record MucConfidence(IReadOnlySet<string> Organisation, IReadOnlySet<string> Values, bool IsOptional = false)
{
    /// <summary>How far an answer, which has one value, agrees with this value of the key: it must name the organisation.</summary>
    public MucAgreement Compare(MucConfidence answer) =>
        Organisation.Overlaps(answer.Organisation) ? MucValues.Compare(answer.Values.First(), Values) : MucAgreement.None;
}
