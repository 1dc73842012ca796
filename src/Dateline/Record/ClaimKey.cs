namespace Dateline.Record;

/// <summary>The name of a claim in the whole record: the document that makes it, and its id there.</summary>
/// <remarks>Equal when both parts are. Ordered by document, then by the claim's place in it; the order means nothing but is the same in every run.</remarks>
/// <param name="Document">Id of the document ("sha256:…").</param>
/// <param name="Claim">Id of the claim in the reading of that document ("c12").</param>
public readonly record struct ClaimKey(string Document, string Claim) : IComparable<ClaimKey>
{
    /// <inheritdoc/>
    public int CompareTo(ClaimKey other)
    {
        var byDocument = string.CompareOrdinal(Document, other.Document);
        if (byDocument != 0)
        {
            return byDocument;
        }

        // "c2" comes before "c10": ids differ in their number only.
        var byLength = Claim.Length.CompareTo(other.Claim.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(Claim, other.Claim);
    }

    /// <summary>The two parts, joined by a hash sign.</summary>
    public override string ToString() => $"{Document}#{Claim}";

    /// <summary>Whether the left key comes first.</summary>
    public static bool operator <(ClaimKey left, ClaimKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key comes last.</summary>
    public static bool operator >(ClaimKey left, ClaimKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key comes first or both are equal.</summary>
    public static bool operator <=(ClaimKey left, ClaimKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key comes last or both are equal.</summary>
    public static bool operator >=(ClaimKey left, ClaimKey right) => left.CompareTo(right) >= 0;
}
