using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Turns the arguments of a trigger into the roles and places of its event, as its frame says.</summary>
internal sealed class RoleAssigner(ReadingState state)
{
    private const ArgumentClass ThingClasses = ArgumentClass.Weapon | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship | ArgumentClass.Ammunition
        | ArgumentClass.Aid | ArgumentClass.Money | ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Embargo | ArgumentClass.Agreement;

    private readonly ParseTree _tree = state.Tree;

    public void Fill(Predicate predicate, Frame frame, Slots slots)
    {
        foreach (var (slot, roles) in frame.Roles)
        {
            foreach (var filler in slots[slot])
            {
                Assign(predicate, roles, filler);
            }
        }
    }

    public void FillFromLightVerb(Predicate predicate, Frame light, Frame noun, Slots slots)
    {
        foreach (var (slot, roles) in light.Roles)
        {
            foreach (var filler in slots[slot].Where(filler => filler.Head != predicate.Trigger && !_tree.IsUnder(predicate.Trigger, filler.Head)))
            {
                Assign(predicate, roles, filler);
            }
        }

        foreach (var (slot, roles) in noun.Roles)
        {
            if (slot is "possessor" or "modifier" or "of" or "by" || light.Roles.ContainsKey(slot))
            {
                continue;
            }

            foreach (var filler in slots[slot].Where(filler => filler.Head != predicate.Trigger))
            {
                Assign(predicate, roles, filler);
            }
        }
    }

    private void Assign(Predicate predicate, FrameRole[] roles, Nominal filler)
    {
        foreach (var role in roles)
        {
            if (!Fits(role, filler, isOnlyChoice: roles.Length == 1))
            {
                continue;
            }

            switch (role)
            {
                case FrameRole.Agent or FrameRole.Both:
                    predicate.AddRole(Role.Agent, filler);
                    break;
                case FrameRole.Patient:
                    predicate.AddRole(Role.Patient, filler);
                    break;
                case FrameRole.Recipient:
                    predicate.AddRole(Role.Recipient, filler);
                    break;
                case FrameRole.Items:
                    predicate.AddRole(Role.Items, filler);
                    break;
                case FrameRole.At:
                    predicate.AddPlace(PlaceRole.At, filler);
                    break;
                case FrameRole.Origin:
                    predicate.AddPlace(PlaceRole.Origin, filler);
                    break;
                case FrameRole.Destination:
                    predicate.AddPlace(PlaceRole.Destination, filler);
                    break;
                default:
                    predicate.AddPlace(PlaceRole.Via, filler);
                    break;
            }

            return;
        }
    }

    private bool Fits(FrameRole role, Nominal filler, bool isOnlyChoice)
    {
        if (filler.IsTime)
        {
            return false;
        }

        var @class = FrameMatcher.ClassOf(filler);
        var isActor = filler.Entity is not null || (@class & (ArgumentClass.Actor | ArgumentClass.Person | ArgumentClass.Force)) != 0;
        return role switch
        {
            FrameRole.At or FrameRole.Origin or FrameRole.Destination or FrameRole.Via => filler.IsPlaceLike && !IsPureActor(filler),
            FrameRole.Agent or FrameRole.Both => isActor || (_tree.Tag(filler.Head) == UniversalTag.Propn && filler.Place is null && (@class & ThingClasses) == 0),
            FrameRole.Items => (@class & ThingClasses) != 0 || (!isActor && filler.Place is null && isOnlyChoice && _tree.Tag(filler.Head) != UniversalTag.Pron),
            _ => isActor || filler.Place is null || isOnlyChoice,
        };
    }

    // "the army" is nowhere, although "army base" is a place.
    private static bool IsPureActor(Nominal filler) => filler.Place is null && filler.Entity is not null;
}
