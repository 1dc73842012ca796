using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Ties nouns that point back ("the attack", "this offensive") to the event told before that they mean, so that who did it, where and when need to be
/// told only once.
/// </summary>
internal sealed class EventReferences(ReadingState state)
{
    private const int SentencesBack = 12;
    private const int SentencesToHarm = 3;
    private const string AnyAttack = "attack";
    private const string Harm = "harm";

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Sets <see cref="Predicate.Referent"/> of every noun that points back.</summary>
    public void Link()
    {
        for (var index = 1; index < state.Predicates.Count; index++)
        {
            var noun = state.Predicates[index];
            if (!PointsBack(noun))
            {
                continue;
            }

            // An attack told farther back is meant sooner than the harm told last.
            noun.Referent = Told(noun, index, MayBe) ?? Told(noun, index, MayHaveHarmed);
        }
    }

    private Predicate? Told(Predicate noun, int index, Func<Predicate, Predicate, bool> isMeant)
    {
        for (var before = index - 1; before >= 0 && Distance(noun, state.Predicates[before]) <= SentencesBack; before--)
        {
            if (isMeant(noun, state.Predicates[before]))
            {
                return state.Predicates[before].Referent ?? state.Predicates[before];
            }
        }

        return null;
    }

    /// <summary>Gives the nouns that point back what was told of their event before, where they say nothing of their own.</summary>
    public void Fill()
    {
        foreach (var noun in state.Predicates)
        {
            if (noun.Referent is not { } told)
            {
                continue;
            }

            if (!noun.Of(Role.Agent).Any())
            {
                told.Of(Role.Agent).ToList().ForEach(agent => noun.AddRole(Role.Agent, agent));
            }

            if (noun.Places.Count == 0)
            {
                told.Places.Where(place => place.Role == PlaceRole.At).ToList().ForEach(place => noun.AddPlace(PlaceRole.At, place.Filler));
            }
        }
    }

    // "The second attack", "the latest strikes", "another raid" are not the one before.
    private bool PointsBack(Predicate noun)
    {
        if (noun.Frame.WordClass != FrameWordClass.Noun || noun.Of(Role.Agent).Any() || noun.Of(Role.Patient).Any()
            || _tree.Child(noun.Trigger, "det") is not (>= 0 and var determiner) || _tree.Lemma(determiner) is not ("the" or "this" or "that" or "these" or "those"))
        {
            return false;
        }

        foreach (var child in _tree.Children(noun.Trigger))
        {
            if (_tree.Relation(child) is "amod" or "nummod" or "nmod" or "acl" && !(_tree.Relation(child) == "nmod" && _tree.Preposition(child) is "in" or "at" or "on" or "near"))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayBe(Predicate noun, Predicate told)
    {
        if (Distance(noun, told) == 0 || (noun.Kind != told.Kind && !IsCalledAttack(noun, told)))
        {
            return false;
        }

        return IsLike(noun, told);
    }

    // "Twelve were killed. The shooting began at dawn."
    private bool MayHaveHarmed(Predicate noun, Predicate told) =>
        noun.Kind == AnyAttack && Distance(noun, told) is > 0 and <= SentencesToHarm && told.Frame.WordClass == FrameWordClass.Verb && state.Knowledge.Kinds[told.Kind].Family == Harm && IsLike(noun, told);

    private bool IsLike(Predicate noun, Predicate told)
    {
        var isNounToo = told.Frame.WordClass == FrameWordClass.Noun;
        if (isNounToo && IsPlural(noun) != IsPlural(told))
        {
            return false;
        }

        // Another town named means another event.
        var places = told.Places.Select(place => place.Filler.Place).OfType<PlaceEntry>().ToList();
        return noun.Places.All(place => place.Filler.Place is null || places.Count == 0 || places.Exists(known => known == place.Filler.Place || IsWider(known, place.Filler.Place)));
    }

    // "In central Mali" is told more closely by "in the Segou region".
    private static bool IsWider(PlaceEntry told, PlaceEntry place) =>
        told.Precision is Model.PlacePrecision.Country or Model.PlacePrecision.Region && (place.Country is null || told.Country == place.Country);

    // Any armed deed may be called an attack afterwards.
    private bool IsCalledAttack(Predicate noun, Predicate told) => noun.Kind == AnyAttack && state.Knowledge.Kinds[told.Kind].Family == AnyAttack;

    private bool IsPlural(Predicate noun) => state.Text.PennTags[noun.Trigger] is "NNS" or "NNPS";

    private int Distance(Predicate later, Predicate earlier) => state.Text.SentenceOf[later.Trigger] - state.Text.SentenceOf[earlier.Trigger];
}
