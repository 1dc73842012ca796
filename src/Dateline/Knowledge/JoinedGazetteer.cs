namespace Dateline.Knowledge;

/// <summary>The built-in gazetteer and one that a user imported; a place that both have is the user's.</summary>
internal sealed class JoinedGazetteer(IGazetteer builtIn, IGazetteer imported) : IGazetteer
{
    public IReadOnlyList<GazetteerPlace> Find(ReadOnlySpan<char> name) => Join(builtIn.Find(name), imported.Find(name));

    public IReadOnlyList<GazetteerPlace> FindAlike(ReadOnlySpan<char> name, string country) => Join(builtIn.FindAlike(name, country), imported.FindAlike(name, country));

    private static IReadOnlyList<GazetteerPlace> Join(IReadOnlyList<GazetteerPlace> builtIn, IReadOnlyList<GazetteerPlace> imported)
    {
        if (imported.Count == 0)
        {
            return builtIn;
        }

        var ids = imported.Select(place => place.Id).ToHashSet(StringComparer.Ordinal);
        return [.. builtIn.Where(place => !ids.Contains(place.Id)).Concat(imported).OrderBy(place => place.Match).ThenByDescending(place => place.Population ?? 0)];
    }
}
