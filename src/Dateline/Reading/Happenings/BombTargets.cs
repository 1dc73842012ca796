using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// What a bomb was meant for: the building, installation or vehicle at, under or in front of which it was placed or went off. It says where, too, but a town in the same sentence
/// says that better.
/// </summary>
internal sealed class BombTargets(ReadingState state)
{
    private const string Bombing = "bombing";

    private const ArgumentClass Things = ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship;

    private readonly ParseTree _tree = state.Tree;

    public void Add(Predicate predicate)
    {
        if (predicate.Kind != Bombing)
        {
            return;
        }

        AddUnder(predicate, predicate.Trigger);
        if (predicate.LightVerb >= 0)
        {
            AddUnder(predicate, predicate.LightVerb);
        }

        // "Explosions were heard near the port": what was heard there went off there.
        if (_tree.Relation(predicate.Trigger) == "nsubj" && _tree.Head(predicate.Trigger) is var verb && state.Knowledge.Lexicon.Places.Noticed.Contains(_tree.Lemma(verb)))
        {
            AddUnder(predicate, verb);
        }

        foreach (var (role, filler) in predicate.Roles.ToList())
        {
            if (role == Role.Items)
            {
                AddUnder(predicate, filler.Head);
                AddWhereItStood(predicate, filler.Head);
            }
        }
    }

    // "A car parked outside the bank exploded".
    private void AddWhereItStood(Predicate predicate, int item)
    {
        foreach (var child in _tree.Children(item))
        {
            if (_tree.Relation(child) == "acl" && state.Knowledge.Lexicon.Places.Stood.Contains(_tree.Lemma(child)))
            {
                AddUnder(predicate, child);
            }
        }
    }

    private void AddUnder(Predicate predicate, int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if (_tree.Relation(child) is "obl" or "nmod" && _tree.Preposition(child) is { } preposition && state.Knowledge.Lexicon.Places.Bombed.Contains(preposition))
            {
                foreach (var part in _tree.Coordinated(Whole(child)))
                {
                    if (state.Nominals[part] is { IsTime: false } target && IsTarget(target))
                    {
                        predicate.AddRole(Role.Patient, target);
                    }
                }
            }
        }
    }

    // "In front of the bank", "at the entrance of the hotel", "in the vicinity of the plant": the noun only says on which side.
    private int Whole(int token)
    {
        while (state.Knowledge.Lexicon.Places.Sides.Contains(_tree.Lemma(token)) && _tree.Child(token, "nmod") is >= 0 and var inner && _tree.Preposition(inner) is "of" or "to")
        {
            token = inner;
        }

        return token;
    }

    private bool IsTarget(Nominal target) =>
        (target.Class & Things) != 0
        || target.Entity is { Kind: ActorKind.Government or ActorKind.Business or ActorKind.Organisation or ActorKind.Media or ActorKind.Political } or { Kind: ActorKind.Unknown, IsNamed: true }
        || (target.Place?.Precision is null or PlacePrecision.Facility
            && state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(target.Head), out var reach) && reach == PlaceReach.Facility);
}
