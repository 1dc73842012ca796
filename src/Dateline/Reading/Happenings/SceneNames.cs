using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Tells whether the name before the noun of a happening is its scene and accuses nobody: "US soldier killed in Jordan drone attack", "the Mogadishu blasts", "Burkina mosque attack".
/// </summary>
/// <remarks>
/// Adjectives ("Israeli strike"), abbreviations ("US strike") and groups ("Hamas attack") tell who did it. The bare name of a state does so only where the words say that it happened
/// abroad ("Pakistan air strikes kill eight in Afghanistan").
/// </remarks>
internal sealed class SceneNames(ReadingState state)
{
    // Headlines are short, and sentences may be megabytes long: what tells of abroad stands near.
    private const int FarthestWord = 25;
    private const int LongestAbbreviation = 4;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Takes a modifier for the scene of an event where it is no doer.</summary>
    /// <returns>Whether it is none, and so fills no role.</returns>
    public bool Take(Predicate predicate, Nominal name)
    {
        var bare = state.Knowledge.Kinds[predicate.Kind].BareName;
        if (bare == BareName.Doer || predicate.Frame.WordClass != FrameWordClass.Noun)
        {
            return false;
        }

        // "An embassy attack": embassies are attacked.
        if ((name.Class & ArgumentClass.Actor) != 0 && IsBuilding(name.Head) && _tree.Head(name.Head) == predicate.Trigger)
        {
            predicate.AddRole(Role.Patient, name);
            return true;
        }

        // "The Nigerian church attack", "a US embassy bombing": the church is Nigerian, the attack is somebody's.
        var isOfBuilding = IsOfBuilding(predicate, name);
        if (!IsScene(name))
        {
            return isOfBuilding && name.Entity is { Kind: ActorKind.State };
        }

        var country = name.Entity?.Country ?? name.Place?.Country ?? name.Seat?.Country;
        var isAbbreviation = IsAbbreviation(name) && !IsCrime(predicate.Trigger);
        if (!isOfBuilding && bare == BareName.PlaceUnlessAbroad && name.Entity is not null && (isAbbreviation || IsAbroad(predicate, name, country)))
        {
            return false;
        }

        if (isAbbreviation && isOfBuilding)
        {
            return true;
        }

        if (name.Seat is not null)
        {
            state.MoveToSeat(name);
        }

        // "The Pakistan bombing killed nine in Peshawar": in Peshawar.
        if ((name.Place is not null || name.Entity is null) && (IsRocket(predicate) || !Others(predicate, name).Any(other => IsNearer(other.Place, name.Place))))
        {
            name.IsPlaceLike = true;
            predicate.AddPlace(IsRocket(predicate) ? PlaceRole.Origin : PlaceRole.At, name);
        }

        return true;
    }

    private static bool IsNearer(PlaceEntry? other, PlaceEntry? scene) =>
        other is not null && (scene?.Precision == PlacePrecision.Country || (other.Precision is not (null or PlacePrecision.Facility) && other.Country == scene?.Country));

    // A country by its name, a capital, any other town, or a name that nobody knows.
    private bool IsScene(Nominal name)
    {
        if (_tree.Tag(name.Head) != UniversalTag.Propn || !name.IsName || name.IsTime || _tree.FullRelation(name.Head) == "nmod:poss")
        {
            return false;
        }

        return name.Entity is { } entity
            ? entity.Kind == ActorKind.State && state.NameOf[name.Head] is { Use: NameUse.Name or NameUse.Metonym }
            : (name.Class & ~ArgumentClass.Place) == 0 && (name.Place is not null || state.NameOf[name.Head] is null);
    }

    // "US", "UAE", "U.S.", and not "MALI" in a headline of capitals.
    private bool IsAbbreviation(Nominal name)
    {
        var form = _tree.Form(name.Head);
        return form.Length <= LongestAbbreviation && !form.ContainsAnyInRange('a', 'z') && (form.Length < LongestAbbreviation || form.Contains('.'));
    }

    // "The US shooting" and "the UK stabbing" are no deeds of states.
    private bool IsCrime(int noun) => _tree.Lemma(noun) is "shooting" or "stabbing" or "killing" or "murder" or "massacre" or "explosion" or "blast";

    private bool IsOfBuilding(Predicate predicate, Nominal name)
    {
        for (var head = _tree.Head(name.Head); head >= 0 && head != predicate.Trigger && _tree.Relation(head) is "compound" or "nmod" or "amod"; head = _tree.Head(head))
        {
            if (IsBuilding(head))
            {
                return true;
            }
        }

        // "Nigeria school attack" with both hung on the attack, or with the school in the words of the event.
        return name.Head + 1 < predicate.Trigger && _tree.Relation(name.Head) is "compound" or "amod" or "nmod" && _tree.Relation(name.Head + 1) is "compound" && IsBuilding(name.Head + 1);
    }

    private bool IsBuilding(int noun) => state.Nominals[noun] is { IsName: false } building && (building.Class & ArgumentClass.Materiel) == 0
        && ((building.Class & (ArgumentClass.Building | ArgumentClass.Infrastructure)) != 0 || (state.Knowledge.Lexicon.Places.Nouns.TryGetValue(_tree.Lemma(noun), out var reach) && reach == PlaceReach.Facility));

    private bool IsRocket(Predicate predicate)
    {
        for (var token = predicate.First; token < predicate.End; token++)
        {
            if (_tree.Lemma(token) is "rocket" or "mortar")
            {
                return true;
            }
        }

        return false;
    }

    // "Israel strike on Beirut", "Pakistan air strikes kill eight in Afghanistan", "Syria bombing of Aleppo", "Iran attack on the militia".
    private bool IsAbroad(Predicate predicate, Nominal name, string? country)
    {
        if (IsRocket(predicate))
        {
            return false;
        }

        foreach (var other in Others(predicate, name))
        {
            var isTarget = _tree.Head(other.Head) == predicate.Trigger && _tree.Preposition(other.Head) is "on" or "against" or "of";
            var where = other.Place?.Country ?? other.Seat?.Country ?? (isTarget ? other.Entity?.Country : null);
            if ((where is not null && where != country) || (isTarget && (_tree.Preposition(other.Head) == "of" ? other.Place is not null : other.Entity is { IsNamed: true } && other.Place is null)))
            {
                return true;
            }
        }

        return false;
    }

    // What the sentence tells of places and targets behind the name.
    private IEnumerable<Nominal> Others(Predicate predicate, Nominal name)
    {
        var end = Math.Min(state.Text.Sentences[state.Text.SentenceOf[predicate.Trigger]].End, name.Head + FarthestWord);
        for (var token = name.Head + 1; token < end; token++)
        {
            if (token != predicate.Trigger && state.Nominals[token] is { IsTime: false } other && IsTold(token))
            {
                yield return other;
            }
        }
    }

    private bool IsTold(int token) => _tree.Relation(token) switch
    {
        "obl" or "nmod" => _tree.Preposition(token) is "on" or "against" or "of" or "in" or "at" or "over" or "inside" or "across" or "into" or "from",
        "obj" => true,
        "compound" => _tree.Head(token) > token && _tree.Relation(_tree.Head(token)) is "obl" or "obj" or "nmod",
        _ => false,
    };
}
