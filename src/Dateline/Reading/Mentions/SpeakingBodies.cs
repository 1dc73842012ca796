using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// "The division said", "the governor's office accused": whatever says something is somebody, although its noun alone may be a thing or a place; and a noun
/// that ended the name of somebody told of before is that somebody again.
/// </summary>
internal sealed class SpeakingBodies(ReadingState state, EntityTable entities, Owners owners)
{
    private const ArgumentClass Things = ArgumentClass.Materiel | ArgumentClass.Aid | ArgumentClass.Money | ArgumentClass.Infrastructure | ArgumentClass.Embargo | ArgumentClass.Agreement | ArgumentClass.Number;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whom a noun that the lexicon knows as nobody stands for by what it does; null where it does nothing that only somebody does.</summary>
    public Entity? Of(Nominal nominal)
    {
        var head = nominal.Head;
        // "The collective": an adjective with an article, which does what only somebody does, is one.
        if (!(_tree.Tag(head) == UniversalTag.Noun || (_tree.Tag(head) == UniversalTag.Adj && _tree.Has(head, "det") && _tree.Relation(head) == "nsubj")) || (nominal.Class & Things) != 0 || _tree.Relation(head) is "compound" or "flat" || _tree.Preposition(head) is not (null or "by" or "according to"))
        {
            return null;
        }

        var lemma = _tree.Lemma(head).ToLowerInvariant();
        var isNone = state.Knowledge.Lexicon.Speechless.Contains(lemma) || state.Knowledge.Lexicon.NounCues(lemma).Count > 0
            // "The movement": of troops as well as one that speaks.
            || (state.Knowledge.Lexicon.IsHappening(lemma) && !state.Knowledge.Lexicon.Appellatives.Contains(lemma));
        if (isNone || !(Speaks(head) || IsToldAgain(nominal)))
        {
            return null;
        }

        // A body that speaks is nowhere: "the mayor's office said".
        var before = IsDefinite(head) && !_tree.Has(head, "nmod") ? entities.Earlier(lemma, head) : null;
        if (before is null && !Speaks(head))
        {
            return null;
        }

        LeavePlace(nominal);
        if (before is not null)
        {
            return before;
        }

        var owner = owners.Of(nominal);
        var isPlural = state.Text.PennTags[head] is "NNS";
        var entity = entities.OfDescription(state.WordsOf(nominal.First, nominal.End), lemma, ActorKind.Unknown, ArgumentClass.Actor, isPlural, nominal.Head);
        entity.Of ??= owner;
        entity.Country ??= owner?.Country;
        return entity;
    }

    private bool Speaks(int noun)
    {
        if (IsSubjectOfSpeech(noun, _tree.Head(noun)))
        {
            return true;
        }

        // "The command, which said that": the noun speaks through its clause.
        foreach (var clause in _tree.Children(noun))
        {
            if (_tree.FullRelation(clause) == "acl:relcl" && _tree.Child(clause, "nsubj") is >= 0 and var which && which < clause && _tree.FormIs(which, "which") && IsSubjectOfSpeech(which, clause))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubjectOfSpeech(int subject, int verb) =>
        verb >= 0 && _tree.FullRelation(subject) == "nsubj" && _tree.Tag(verb) == UniversalTag.Verb && state.Knowledge.Lexicon.PersonalVerbs.Contains(_tree.Lemma(verb).ToLowerInvariant()) && !_tree.Has(verb, "aux:pass");

    // "The Eastern Command advanced. The command lost …": the name told before ends in this noun.
    private bool IsToldAgain(Nominal nominal) =>
        _tree.FullRelation(nominal.Head) == "nsubj" && nominal is { Place: null, IsPlaceLike: false, Class: ArgumentClass.Nothing } && nominal.End - nominal.First == 2;

    private bool IsDefinite(int head) => _tree.Child(head, "det") is >= 0 and var article && _tree.Lemma(article) is "the" or "this" or "that";

    private static void LeavePlace(Nominal nominal)
    {
        nominal.Place?.Mentions.Remove(nominal.PlaceName ?? (nominal.First, nominal.End));
        (nominal.Place, nominal.IsPlaceLike) = (null, false);
        nominal.Class &= ~(ArgumentClass.Place | ArgumentClass.Building);
    }
}
