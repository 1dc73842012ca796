using Dateline.Model;

namespace Dateline.Record;

/// <content>What the places of two claims say.</content>
internal sealed partial class PairScorer
{
    /// <summary>The best relation between any two of two lists; null when one is empty.</summary>
    internal (PlaceRelation Relation, PlaceNode Left, PlaceNode Right)? Relate(IReadOnlyList<PlaceNode> lefts, IReadOnlyList<PlaceNode> rights)
    {
        (PlaceRelation Relation, PlaceNode Left, PlaceNode Right)? best = null;
        foreach (var left in lefts)
        {
            foreach (var right in rights)
            {
                var relation = places.Relate(left, right);
                if (best is null || relation < best.Value.Relation)
                {
                    best = (relation, left, right);
                }
            }
        }

        return best;
    }

    private bool ComparePlaces(ClaimNode left, ClaimNode right, ref Comparison comparison)
    {
        var isMovement = RecordKinds.IsMovement(left.Kind) && RecordKinds.IsMovement(right.Kind);
        if (Relate(left.Where, right.Where) is { } found)
        {
            var name = found.Left.Name;
            switch (found.Relation)
            {
                case PlaceRelation.Same when found.Left.Precision == PlacePrecision.Country:
                    comparison.Add(0.5, ReasonKind.SameCountry, name);
                    break;
                case PlaceRelation.Same when found.Left.IsSpot:
                    comparison.IsSameSpot = true;
                    comparison.Anchor(3, ReasonKind.SamePlace, name);
                    break;
                case PlaceRelation.Same:
                    comparison.Anchor(1.5, ReasonKind.SamePlace, name);
                    break;
                case PlaceRelation.Near:
                    comparison.IsSameSpot = true;
                    comparison.Anchor(2.5, ReasonKind.NearbyPlace, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.Within:
                    comparison.Anchor(2, ReasonKind.PlaceWithin, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.SameCountry:
                    comparison.Add(0.5, ReasonKind.SameCountry, found.Left.Country);
                    break;
                case PlaceRelation.Apart when isMovement && left.Where.Any(one => right.Where.Any(other => one.Country is not null && one.Country == other.Country)):
                    comparison.Add(0.5, ReasonKind.StopsOnOneWay, comparison.Gathers ? Names(found.Left, found.Right) : null);
                    break;
                case PlaceRelation.Apart:
                    return false;
            }
        }

        // A report that names a town and one that names none are alike in nothing yet; most wars have many towns.
        if (left.HasSpot != right.HasSpot && !isMovement && !RecordKinds.IsSpeech(left.Kind) && !RecordKinds.IsMutual(left.Kind))
        {
            comparison.Weigh(comparison.IsSameDay ? -0.5 : -1.5);
        }

        return true;
    }

    private static string Names(PlaceNode left, PlaceNode right) => Smaller(left.Name, right.Name);
}
