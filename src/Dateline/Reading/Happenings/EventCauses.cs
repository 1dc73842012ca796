using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds the event that brought another one about, in the same sentence: "the strike that killed", "killed in a raid", "attacked the town, killing".
/// </summary>
internal sealed class EventCauses(ReadingState state)
{
    private const string Fighting = "fighting";
    private const int MostPlaces = 3;
    private const int FarthestNoun = 10;

    private readonly ParseTree _tree = state.Tree;
    private readonly SubjectFinder _subjects = new(state);

    /// <summary>The cause or means of what a verb tells; null when the sentence tells none.</summary>
    public Predicate? Of(Predicate predicate) => AsSubject(predicate.Trigger) ?? AsMeans(predicate.Trigger) ?? AsOccasion(predicate) ?? AsMainClause(predicate);

    private Predicate? AsSubject(int verb)
    {
        foreach (var subject in _subjects.ActsPassive(verb) ? [] : _subjects.SurfaceSubject(verb, 0))
        {
            if (NounEvent(subject.Head) is { } subjectEvent)
            {
                return subjectEvent;
            }

            // "a series of strikes killed"
            if (_tree.Child(subject.Head, "nmod") is >= 0 and var inner && state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(subject.Head))
                && NounEvent(inner) is { } innerEvent)
            {
                return innerEvent;
            }

            // "An attack in Bor on Friday that killed ten": hung on the day.
            if (_tree.FullRelation(verb) == "acl:relcl" && subject.IsTime && BeforeTime(subject.Head) is { } dated)
            {
                return dated;
            }

            // "An attack on a market that killed ten": markets kill nobody.
            if (_tree.FullRelation(FirstOfRow(verb)) == "acl:relcl" && (subject.Entity is null || subject.IsPlaceLike) && OuterEvent(subject.Head) is { } outer)
            {
                return outer;
            }
        }

        return null;
    }

    // "Which hit and killed": the first of the row is where the clause hangs.
    private int FirstOfRow(int verb)
    {
        var first = verb;
        while (_tree.Relation(first) == "conj" && _tree.Head(first) is >= 0 and var head && _tree.Tag(head) == UniversalTag.Verb)
        {
            first = head;
        }

        return first;
    }

    // "Attacks in the town of Azaz": the event that a place, or the place it is in, is told with.
    private Predicate? OuterEvent(int noun)
    {
        var current = noun;
        for (var depth = 0; depth < MostPlaces && _tree.Relation(current) == "nmod" && _tree.Head(current) is >= 0 and var head; depth++, current = head)
        {
            if (NounEvent(head) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    private Predicate? BeforeTime(int time)
    {
        for (var token = time - 1; token >= 0 && token > time - FarthestNoun && _tree.Tag(token) != UniversalTag.Verb && state.Text.SentenceOf[token] == state.Text.SentenceOf[time]; token--)
        {
            if (NounEvent(token) is { } told && state.Knowledge.Kinds[told.Kind].IsLocal)
            {
                return told;
            }
        }

        return null;
    }

    private Predicate? AsMeans(int verb)
    {
        // "A raid in which soldiers died": in a battle, not by one side of it.
        if (_tree.FullRelation(verb) == "acl:relcl" && _tree.Child(verb, "obl") is >= 0 and var which && _tree.FormIs(which, "which") && _tree.Preposition(which) is "in" or "during" && NounEvent(_tree.Head(verb)) is { } setting
            && state.Knowledge.Kinds[setting.Kind].Family != Fighting)
        {
            return setting;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "obl" && MeansAt(child) is { } means)
            {
                return means;
            }

            // "Killed ten fighters in strikes on the camp": hung on those who were killed.
            if (_tree.Relation(child) is "obj" or "nsubj:pass" && _tree.Child(child, "nmod") is >= 0 and var late && _tree.Preposition(late) is "in" or "during" && NounEvent(late) is { } occasion)
            {
                return occasion;
            }
        }

        return null;
    }

    // "In an attack", "in the course of a raid".
    private Predicate? MeansAt(int noun)
    {
        // "A court charged them with the murder": a court murders nobody.
        if (_tree.Preposition(noun) is not { } preposition || preposition is not ("in" or "by" or "during" or "with" or "through" or "amid")
            || state.Knowledge.Lexicon.Involvement.GetValueOrDefault($"{_tree.Lemma(_tree.Head(noun)).ToLowerInvariant()} {preposition}") == InvolvedPart.Accused)
        {
            return null;
        }

        return NounEvent(noun) ?? (_tree.Lemma(noun) is "course" or "wake" or "aftermath" && _tree.Child(noun, "nmod") is >= 0 and var inner ? NounEvent(inner) : null);
    }

    /// <summary>"Were killed when a mine hit their vehicle": harm whose occasion is told in a clause.</summary>
    private Predicate? AsOccasion(Predicate predicate)
    {
        // "Lost their lives when …": the verb is active, and its subject came to harm.
        if (!IsResult(predicate) || !(_subjects.ActsPassive(predicate.Trigger) || (_tree.Child(predicate.Trigger, "nsubj") is >= 0 and var victim && predicate.Of(Role.Patient).Any(patient => patient.Head == victim))))
        {
            return null;
        }

        foreach (var child in _tree.Children(predicate.Trigger))
        {
            if (_tree.Relation(child) == "advcl" && (_tree.HasWord(child, "when") || _tree.HasWord(child, "as")) && state.PredicateAt[child] is { } occasion && IsDeed(occasion))
            {
                return occasion;
            }
        }

        return null;
    }

    /// <summary>"Shelled the village, killing ten and wounding four": harm told in a participle beside the deed, or in a verb after it.</summary>
    private Predicate? AsMainClause(Predicate predicate)
    {
        if (!IsResult(predicate) || _tree.Has(predicate.Trigger, "nsubj") || _subjects.ActsPassive(predicate.Trigger))
        {
            return null;
        }

        var current = predicate.Trigger;
        while (_tree.Relation(current) is "conj" or "advcl" && _tree.Head(current) is >= 0 and var head)
        {
            if (_tree.Relation(current) == "advcl" && (state.Text.PennTags[current] != "VBG" || _tree.Has(current, "mark")))
            {
                return null;
            }

            if (state.PredicateAt[head] is { } main && IsDeed(main))
            {
                return main;
            }

            // "Documented 24 strikes, killing 87": the strikes did.
            if (state.PredicateAt[head] is null && state.Text.PennTags[predicate.Trigger] == "VBG" && _tree.Child(head, "obj") is >= 0 and var told && told < predicate.Trigger && NounEvent(told) is { } counted && IsDeed(counted))
            {
                return counted;
            }

            current = head;
        }

        return null;
    }

    private bool IsResult(Predicate predicate) => state.Knowledge.Kinds[predicate.Kind].Family is "harm" or "destruction";

    private bool IsDeed(Predicate predicate) => state.Knowledge.Kinds[predicate.Kind].Family is "attack" or "fighting" or "destruction";

    private Predicate? NounEvent(int token) => state.PredicateAt[token] is { Frame.WordClass: FrameWordClass.Noun } found ? found : null;
}
