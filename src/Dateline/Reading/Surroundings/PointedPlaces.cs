using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>
/// Finds the place that a definite noun points back to: "the scene" and "the area" are where the deed told just before was; "the camp" is there too where that deed was told of a camp.
/// </summary>
internal sealed class PointedPlaces(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>Gives the places of an event that only point back the one known place of the deed told before.</summary>
    public void Resolve(Predicate predicate, Predicate before)
    {
        var known = before.Places.Where(place => place.Role is PlaceRole.At or PlaceRole.Destination).Select(place => place.Filler.Place).OfType<PlaceEntry>().Distinct().ToList();
        if (known is not [var place])
        {
            return;
        }

        foreach (var (_, filler) in predicate.Places)
        {
            if (filler is { Place: null, IsName: false, IsTime: false } && PointsBack(filler.Head) && (state.Knowledge.Lexicon.Places.Vague.Contains(_tree.Lemma(filler.Head)) || Tells(before, filler.Head)))
            {
                Locate(filler, place);
            }
        }
    }

    /// <summary>Puts a spot without a name where the place is that was told before.</summary>
    public static void Locate(Nominal spot, PlaceEntry place)
    {
        spot.Place = place;
        place.Mentions.Add((spot.First, spot.End));
    }

    /// <summary>"Several districts", "a clinic", "his office": a spot in a town, of which nothing more is told.</summary>
    public bool IsNameless(Nominal spot) =>
        spot is { Place: null, IsName: false, PlaceName: null, Entity: null } && !_tree.Has(spot.Head, "nmod") && !_tree.HasWord(spot.Head, "the")
        && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(spot.Head), out var reach) && reach is PlaceReach.Facility or PlaceReach.District;

    // "The northern area", "the camp of the militia" are others.
    private bool PointsBack(int noun)
    {
        var isDefinite = false;
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.Relation(child) is "nmod" or "amod" or "compound" or "nummod" or "acl" or "appos" or "conj")
            {
                return false;
            }

            isDefinite |= _tree.Relation(child) == "det" && _tree.Lemma(child) is "the" or "this" or "that";
        }

        return isDefinite && state.Text.PennTags[noun] == "NN";
    }

    private bool Tells(Predicate before, int noun) =>
        before.Roles.Select(role => role.Filler).Concat(before.Places.Select(place => place.Filler)).Any(filler => filler.Head != noun && state.Text.PennTags[filler.Head] == "NN" && _tree.Lemma(filler.Head) == _tree.Lemma(noun));
}
