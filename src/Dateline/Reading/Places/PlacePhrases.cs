namespace Dateline.Reading;

/// <summary>The words that tell a place: a name alone, but of a common noun also the place that it belongs to, for "the district" says nothing without it.</summary>
internal static class PlacePhrases
{
    private const int MostParts = 4;

    /// <summary>The tokens from the first of a nominal to the last that tells which one it is: "the district of Karo", "the road from Ulem to Karo", "half of the town".</summary>
    public static (int First, int End) Of(ReadingState state, Nominal place)
    {
        var end = place.End;
        var part = place;
        for (var parts = 0; parts < MostParts && part is { IsName: false, PlaceName: null } && Next(state, part, end) is { } next; parts++)
        {
            (part, end) = (next, next.End);
        }

        return (place.First, end);
    }

    // The place right behind, hung on the noun by a preposition.
    private static Nominal? Next(ReadingState state, Nominal part, int end)
    {
        foreach (var child in state.Tree.Children(part.Head))
        {
            if (child >= end && state.Tree.Relation(child) == "nmod" && state.Tree.Preposition(child) is "of" or "in" or "from" or "to" or "between" or "near"
                && state.Nominals[child] is { IsPlaceLike: true, IsTime: false } inner && inner.First == end + 1)
            {
                return inner;
            }
        }

        return null;
    }
}
