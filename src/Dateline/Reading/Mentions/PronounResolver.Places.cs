using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <content>Pronouns that can only stand for a place.</content>
internal sealed partial class PronounResolver
{
    private const int FarthestPlace = 40;

    /// <summary>"Hundreds died in the town after it was captured by rebels", "it fell to the militia": what forces take so is the place told last.</summary>
    private Nominal? TakenPlace(int pronoun, PronounSort sort)
    {
        var verb = state.Tree.Head(pronoun);
        if (sort != PronounSort.Thing || verb < 0 || !IsTaken(pronoun, verb))
        {
            return null;
        }

        var first = state.Text.Sentences[Math.Max(0, state.Text.SentenceOf[pronoun] - 1)].First;
        for (var token = pronoun - 1; token >= Math.Max(first, pronoun - FarthestPlace); token--)
        {
            // "The ship was seized … after it was captured": a thing that is taken stands nearer.
            if (state.Nominals[token] is not { IsTime: false } thing || state.Tree.Relation(token) is "compound" or "flat")
            {
                continue;
            }

            if ((thing.Class & (ArgumentClass.Weapon | ArgumentClass.Vehicle | ArgumentClass.Ship | ArgumentClass.Aircraft | ArgumentClass.Ammunition)) != 0)
            {
                return null;
            }

            if (thing is { Entity: null, Place: not null } && (thing.Place.Precision is null or PlacePrecision.Settlement or PlacePrecision.Facility || thing.IsPlaceLike))
            {
                return thing;
            }
        }

        return null;
    }

    private bool IsTaken(int pronoun, int verb)
    {
        var words = state.Knowledge.Lexicon.Places;
        var lemma = state.Tree.Lemma(verb);
        if (state.Tree.FullRelation(pronoun) == "nsubj" && words.Falling.Contains(lemma))
        {
            return state.Tree.Child(verb, "obl") is >= 0 and var taker && state.Tree.Preposition(taker) == "to" && IsForce(taker);
        }

        var doer = state.Tree.FullRelation(pronoun) switch { "nsubj:pass" => state.Tree.Child(verb, "obl:agent"), "obj" => state.Tree.Child(verb, "nsubj"), _ => -1 };
        return (words.Taken.Contains(lemma) || words.Winning.Contains(lemma)) && doer >= 0 && IsForce(doer);
    }

    private bool IsForce(int noun) => state.Nominals[noun] is { } force && ((force.Class | (force.Entity?.Class ?? ArgumentClass.Nothing)) & ArgumentClass.Force) != 0;
}
