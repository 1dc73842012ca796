using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Puts an event where its goal is: "an offensive to take Tripoli" is an offensive on Tripoli, wherever those who launch it come from.</summary>
internal sealed class EventGoals(ReadingState state)
{
    private const string Attack = "attack";
    private const string Offensive = "offensive";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Adds the place that the event is to win or to cut off, where its own words tell no place.</summary>
    public void Complete(Predicate predicate)
    {
        // "Left to seize Gao": a verb without a noun of its own has a goal only where that is what it tells.
        if (predicate.Frame.WordClass != FrameWordClass.Noun && !(predicate.Kind is Attack or Offensive && predicate.End - predicate.First > 1))
        {
            return;
        }

        if (predicate.Places.Exists(place => place.Role == PlaceRole.At && !IsWithDoer(predicate, place.Filler)))
        {
            return;
        }

        for (var anchor = predicate.First; anchor < predicate.End; anchor++)
        {
            AddGoal(predicate, anchor);
        }

        if (predicate.LightVerb >= 0 && (predicate.LightVerb < predicate.First || predicate.LightVerb >= predicate.End))
        {
            AddGoal(predicate, predicate.LightVerb);
        }
    }

    private void AddGoal(Predicate predicate, int anchor)
    {
        foreach (var child in _tree.Children(anchor))
        {
            if (_tree.Relation(child) is "acl" or "advcl" or "xcomp" && _tree.Child(child, "mark") is >= 0 and var mark && _tree.Lemma(mark) == "to"
                && _tree.Child(child, "obj") is >= 0 and var goal && state.Nominals[goal] is { Place: not null } place)
            {
                predicate.Places.RemoveAll(known => known.Role == PlaceRole.At && IsWithDoer(predicate, known.Filler));
                predicate.AddPlace(PlaceRole.At, place);
            }
        }
    }

    // "Forces in the east launched attacks to capture the port": where the forces are.
    private bool IsWithDoer(Predicate predicate, Nominal place)
    {
        foreach (var doer in predicate.Of(Role.Agent))
        {
            if (doer.Head != place.Head && _tree.IsUnder(place.Head, doer.Head))
            {
                return true;
            }
        }

        return false;
    }
}
