using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <content>Pronouns whom the deed itself tells of: what forces take is a place, and those with arms did what was done with arms.</content>
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

    /// <summary>"Soldiers came. Residents said they shot 12 men": those who tell of it without arms did not do it, where armed men were told of before.</summary>
    private Nominal? ArmedBefore(int pronoun, PronounSort sort)
    {
        var verb = state.Tree.Head(pronoun);
        if (sort != PronounSort.Several || verb < 0 || state.Tree.FullRelation(pronoun) != "nsubj" || state.Tree.Relation(verb) != "ccomp" || state.Tree.Child(verb, "obj") is not (>= 0 and var harmed) || harmed < verb
            || state.Tree.Child(state.Tree.Head(verb), "nsubj") is not (>= 0 and var teller) || state.Nominals[teller] is not { } witness || (witness.Class & ArgumentClass.Civilian) == 0 || IsForce(teller) || !IsArmedDeed(verb))
        {
            return null;
        }

        var sentence = state.Text.SentenceOf[pronoun];
        for (var back = 1; back <= SentencesBack && sentence - back >= 0; back++)
        {
            if (MainSubjects(state.Text.Sentences[sentence - back]).LastOrDefault(subject => IsForce(subject.Head) && Agrees(subject, sort)) is { } armed)
            {
                return armed;
            }
        }

        return null;
    }

    private bool IsArmedDeed(int verb) =>
        state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, state.Tree.Lemma(verb)).Any(frame => !frame.IsLight && frame.Others.Length == 0 && state.Knowledge.Kinds[frame.Kind] is { IsArmed: true });

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
