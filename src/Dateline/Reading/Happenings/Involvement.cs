using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Who has part in a deed that a noun names, where a word of involvement leads to it: "officers involved in the massacre", "arrested in connection with the bombing", "the minister was
/// the victim of an attack", "the judge escaped unhurt from the ambush", "the village was the scene of fighting".
/// </summary>
internal sealed class Involvement(ReadingState state)
{
    private const string Casualties = "casualties";

    private readonly ParseTree _tree = state.Tree;
    private readonly SubjectFinder _subjects = new(state);
    private readonly FillerFinder _fillers = new(state);
    private readonly CueFinder _cues = new(state);

    public void Complete(Predicate deed)
    {
        var first = deed.Trigger;
        while (_tree.Relation(first) == "conj" && state.PredicateAt[_tree.Head(first)] is { Frame.WordClass: FrameWordClass.Noun })
        {
            first = _tree.Head(first);
        }

        if (_tree.Relation(first) is not ("nmod" or "obl") || _tree.Preposition(first) is not { } preposition || LeadingTo(first, ref preposition) is not (>= 0 and var word)
            || PartOf(word, preposition) is not { } part)
        {
            return;
        }

        if (part == InvolvedPart.Scene)
        {
            AddScene(deed, word, first);
            return;
        }

        if (state.Knowledge.Kinds[deed.Kind].Family is not ("attack" or "harm" or "seizure-of-people" or "destruction") && deed.Kind != Casualties)
        {
            return;
        }

        var role = part == InvolvedPart.Sufferer ? Role.Patient : Role.Agent;
        if (role == Role.Agent && deed.Of(Role.Agent).Any())
        {
            return;
        }

        foreach (var somebody in Who(word, first).Where(who => IsSomebody(who) || (role == Role.Patient && IsThing(who))).ToList())
        {
            deed.AddRole(role, somebody);
        }

        if (role == Role.Patient)
        {
            AddScene(deed, word, first);
        }
    }

    // "The village was the scene of a massacre", "the outpost was the target of attacks": it was there.
    private void AddScene(Predicate deed, int word, int noun)
    {
        if (deed.Places.Exists(place => place.Role == PlaceRole.At) || !state.Knowledge.Kinds[deed.Kind].IsLocal)
        {
            return;
        }

        foreach (var place in Who(word, noun).Where(place => place.IsPlaceLike && (place.Entity is null || place.Place is not null)).ToList())
        {
            deed.AddPlace(PlaceRole.At, place);
        }
    }

    // The word that the noun hangs on; of "in connection with the attack" the word before it.
    private int LeadingTo(int noun, ref string preposition)
    {
        var word = _tree.Head(noun);
        if (word >= 0 && _tree.Lemma(word) == "connection" && _tree.Preposition(word) == "in" && _tree.Head(word) >= 0)
        {
            preposition = $"in connection {preposition}";
            return _tree.Head(word);
        }

        return word;
    }

    private InvolvedPart? PartOf(int word, string preposition)
    {
        var involvement = state.Knowledge.Lexicon.Involvement;
        return involvement.TryGetValue($"{_tree.Lemma(word).ToLowerInvariant()} {preposition}", out var part) || involvement.TryGetValue($"{_tree.Form(word).ToString().ToLowerInvariant()} {preposition}", out part) ? part : null;
    }

    private IEnumerable<Nominal> Who(int word, int noun)
    {
        if (_tree.Tag(word) == UniversalTag.Verb)
        {
            return OfVerb(word, noun);
        }

        // "Was the victim of", "are responsible for", "unhurt in the attack".
        if (_tree.Child(word, "nsubj") is >= 0 and var subject)
        {
            return _fillers.At(subject);
        }

        if (_tree.Child(word, "nmod:poss") is >= 0 and var owner)
        {
            return _fillers.At(owner);
        }

        foreach (var child in _tree.Children(word))
        {
            if (child != noun && _tree.Relation(child) == "nmod" && _tree.Preposition(child) is "by" or "of")
            {
                return _fillers.At(child);
            }
        }

        return _tree.Relation(word) switch
        {
            "amod" or "acl" or "appos" => Described(word),
            "obj" or "xcomp" or "obl" or "advcl" when _tree.Head(word) is >= 0 and var verb && _tree.Tag(verb) == UniversalTag.Verb => Complement(word, verb, noun),
            _ => [],
        };
    }

    // "Found them guilty of the murder" says it of them; "had a hand in it" and "emerged unhurt from it" of whom it is told.
    private IEnumerable<Nominal> Complement(int word, int verb, int noun)
    {
        var told = _tree.Child(verb, "obj");
        if (_tree.Relation(word) == "xcomp" && told >= 0)
        {
            return _fillers.At(told);
        }

        // "Captured the perpetrators of the murder", "met the victims of the attack": whoever does has no part in it. "Identified them as the authors of it" says it of them.
        if (_tree.Preposition(noun) is "of" or "behind" && _tree.Relation(word) is "obj" or "obl")
        {
            return _tree.Preposition(word) != "as" ? [] : told >= 0 && told != word ? _fillers.At(told) : _subjects.ActsPassive(verb) ? _subjects.SurfaceSubject(verb, 0) : [];
        }

        // "Denied any responsibility for the attack".
        return _cues.VerbCue(verb) is { Stance: CueStance.Denies } ? [] : _subjects.SurfaceSubject(verb, 0);
    }

    private IEnumerable<Nominal> OfVerb(int verb, int noun)
    {
        if (_subjects.ActsPassive(verb) || _tree.IsPassive(verb))
        {
            return _tree.Relation(verb) == "acl" ? Described(verb) : _subjects.SurfaceSubject(verb, 0);
        }

        return _tree.Child(verb, "obj") is >= 0 and var told && told < noun ? _fillers.At(told) : _subjects.SurfaceSubject(verb, 0);
    }

    // "Eight members of the army involved in it": the members.
    private IEnumerable<Nominal> Described(int word)
    {
        var noun = _tree.Head(word);
        return _tree.Relation(noun) == "nmod" && _tree.Preposition(noun) == "of" && state.Nominals[_tree.Head(noun)] is { } whole && (IsSomebody(whole) || state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(whole.Head)) || _tree.Lemma(whole.Head) == "member")
            ? Row(_tree.Head(noun)) : Row(noun);
    }

    // "A captain and six soldiers involved in it": what stands behind the last of a row of people without names is said of them all.
    private IEnumerable<Nominal> Row(int last) => _tree.Relation(last) == "conj" && _tree.Head(last) is >= 0 and var first && first < last && IsCounted(first) && IsCounted(last) ? _fillers.At(first) : _fillers.At(last);

    private bool IsCounted(int noun) => state.Nominals[noun] is { IsName: false } && (_tree.Has(noun, "nummod") || _tree.HasWord(noun, "a") || _tree.HasWord(noun, "an"));

    // "The bank was the target of a bomb attack".
    private static bool IsThing(Nominal nominal) => (nominal.Class & (ArgumentClass.Building | ArgumentClass.Infrastructure | ArgumentClass.Vehicle | ArgumentClass.Aircraft | ArgumentClass.Ship)) != 0;

    private static bool IsSomebody(Nominal nominal) => nominal.Place is null && (nominal.Entity is not null || (nominal.Class & (ArgumentClass.Person | ArgumentClass.Force | ArgumentClass.Civilian)) != 0);
}
