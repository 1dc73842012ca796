namespace Dateline.Text.Training;

/// <summary>Names whose kind is sure, from models/seeds/names.tsv: places and organisations in full, and given names of persons.</summary>
/// <param name="Places">Countries and large cities.</param>
/// <param name="Organisations">Bodies that reports name.</param>
/// <param name="GivenNames">Given names that are no place and no month.</param>
internal sealed record NameLists(IReadOnlyList<string> Places, IReadOnlyList<string> Organisations, IReadOnlySet<string> GivenNames)
{
    public static NameLists Read(IEnumerable<string> lines)
    {
        var byKind = lines.Where(l => l.Length > 2).ToLookup(l => l[0], l => l[2..]);
        return new NameLists([.. byKind['L']], [.. byKind['O']], byKind['P'].ToHashSet(StringComparer.Ordinal));
    }
}
