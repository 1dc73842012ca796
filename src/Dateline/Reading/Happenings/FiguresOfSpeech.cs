using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Tells violence from what only sounds like it: a heart attack, a battle with cancer, an explosion of prices, critics who attack a budget. It goes by who does
/// it and to what it is done, never by where: people are attacked at football matches, too.
/// </summary>
internal sealed class FiguresOfSpeech(ReadingState state)
{
    private const int FarthestWork = 6;

    // Those who do it and those it is done to; "in" an earthquake people only die.
    private static readonly string[] Parts = ["subject", "object", "of", "by", "against", "with", "over", "for", "on", "modifier", "possessor", "from"];

    private static readonly string[] Doers = ["subject", "by", "from", "possessor", "between"];

    private static readonly string[] Sides = ["subject", "object", "by", "from", "possessor", "between", "with", "against", "modifier", "among"];

    private static readonly string[] Matters = ["over", "about", "of", "for"];

    private static readonly string[] Single = ["a", "an", "any", "no", "one", "another"];

    // "Crashed in fog", "crashed because of a technical fault".
    private static readonly string[] Causes = ["in", "because of", "because", "due to", "owing to", "after", "following"];

    private readonly ParseTree _tree = state.Tree;
    private readonly FrameMatcher _matcher = new(state);
    private readonly ArgumentFinder _arguments = new(state);

    /// <summary>Whether a word that carries violence elsewhere carries none here.</summary>
    public bool IsPeaceful(int trigger, Frame frame, Slots slots)
    {
        if (!state.Knowledge.Kinds.TryGetValue(frame.Kind, out var kind) || !kind.IsArmed)
        {
            return false;
        }

        return state.Nominals[trigger] is { } word && IsPeaceful(word)
            || Array.Exists(Parts, part => slots[part].Any(IsPeaceful))
            || (kind.Family is "harm" or "destruction" && Array.Exists(Causes, cause => slots[cause].Any(IsPeaceful)))
            || slots["subject"].Any(IsBroughtAbout)
            || IsOfWords(trigger, kind, frame.WordClass, slots)
            || IsMadeUp(trigger)
            || (kind.Family == "harm" && IsAccident(trigger));
    }

    /// <summary>Whether the word, used so, is a figure of speech by an entry of the lexicon ("fought back tears", "routed at the polls"), or names only a sort of deed ("such attacks").</summary>
    /// <param name="token">The token of the word.</param>
    /// <param name="best">The frame by which it carries an event.</param>
    /// <param name="phrase">The other words of the frame's phrase.</param>
    /// <param name="lemma">The lemma of the word.</param>
    public bool IsFigure(int token, Frame best, IReadOnlyList<int> phrase, string lemma)
    {
        if (!IsBodily(state.Knowledge.Kinds[best.Kind]))
        {
            return false;
        }

        // "Such attacks have become common", "the third such killing": of what sort, and none that is told here. "One such attack killed 12" tells one, and "no such attack" denies one.
        if (best.WordClass == FrameWordClass.Noun && _tree.HasWord(token, "such") && !Array.Exists(Single, word => _tree.HasWord(token, word)))
        {
            return true;
        }

        // "Suffered a crushing defeat at the polls", "began a diplomatic offensive": the noun of a verb's phrase tells what sort of deed it is.
        return IsFigure(token, lemma) || (best.WordClass == FrameWordClass.Verb && phrase.Any(part => part != token && _tree.IsNominal(part)
            && (IsFigure(part, _tree.Lemma(part)) || (state.PredicateAt[part] is { } told && state.Knowledge.Kinds[told.Kind].Family is "talks" or "accord"))));
    }

    private bool IsFigure(int token, string lemma)
    {
        var isVerb = _tree.Tag(token) == UniversalTag.Verb;
        foreach (var figure in state.Knowledge.Lexicon.FigureFrames(isVerb ? FrameWordClass.Verb : FrameWordClass.Noun, lemma))
        {
            // "Shot her, as their video shows" shoots no video.
            if (_matcher.Phrase(figure, token) is { } phrase && !(isVerb && phrase.Exists(part => _tree.IsNominal(part) && _tree.Head(part) != token && !phrase.Contains(_tree.Head(part)))) && FrameMatcher.Accepts(figure, isVerb ? _arguments.OfVerb(token, phrase) : Widened(token, phrase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all that it befell is what nobody can lay hands on: "the budget came under attack".</summary>
    public bool IsOfIdeas(Predicate predicate) =>
        state.Knowledge.Kinds[predicate.Kind] is { IsArmed: true, Family: not ("destruction" or "looting") } && predicate.Of(Role.Patient).Any() && predicate.Of(Role.Patient).All(IsIdea);

    // What is done with arms, or by going: elections are won and deals struck all the same.
    private static bool IsBodily(EventKind kind) => kind.IsArmed || kind.Family is "withdrawal" or "movement" or "displacement";

    // "Suffered a crushing defeat at the polls": what stands behind the verb of a noun is the noun's.
    private Slots Widened(int noun, List<int> phrase)
    {
        var slots = _arguments.OfNoun(noun, phrase);
        if (_tree.Relation(noun) is not ("obj" or "nsubj" or "obl") || _tree.Head(noun) is not (>= 0 and var verb) || _tree.Tag(verb) != UniversalTag.Verb)
        {
            return slots;
        }

        var above = _arguments.OfVerb(verb, []);
        foreach (var slot in (string[])["at", "in", "subject"])
        {
            foreach (var filler in slots.Has(slot) ? [] : above[slot].Where(filler => filler.Head != noun))
            {
                slots.Add(slot, filler);
            }
        }

        return slots;
    }

    // Critics attack with words, and firms capture markets with money; ministers clash over a text.
    private bool IsOfWords(int trigger, EventKind kind, FrameWordClass wordClass, Slots slots)
    {
        if (kind.Family is not ("attack" or "fighting" or "control" or "siege") || Array.Exists(Sides, side => slots[side].Any(IsArmed)))
        {
            return false;
        }

        var doers = Doers.SelectMany(slot => slot == "possessor" && wordClass != FrameWordClass.Noun ? [] : slots[slot]).ToList();
        return (doers.Count > 0 && doers.TrueForAll(IsHarmless))
            || (kind.Id == "clash" && Array.Exists(Matters, slot => slots[slot].Any(filler => IsIdea(filler) || (slot is "for" or "over" && (filler.Figure & ArgumentClass.Contest) != 0))))
            // "No plans to capture the city": plans capture nothing, and nobody says they do.
            || (_tree.Child(trigger, "nsubj") is >= 0 and var subject && slots["subject"].Any(filler => filler.Head == subject) && slots["subject"].All(IsIdea));
    }

    private static bool IsArmed(Nominal nominal) => (FrameMatcher.ClassOf(nominal) & (ArgumentClass.Force | ArgumentClass.Protester | ArgumentClass.Materiel | ArgumentClass.Civilian)) is var @class
        && ((@class & ~ArgumentClass.Civilian) != 0 || (@class != 0 && !IsHarmless(nominal)));

    private static bool IsHarmless(Nominal nominal) => !nominal.IsName && ((nominal.Figure & ArgumentClass.Harmless) != 0 || nominal.Entity is { IsNamed: false, Kind: ActorKind.Business or ActorKind.Media });

    private static bool IsIdea(Nominal nominal) => (nominal.Figure & ArgumentClass.Idea) != 0 && !nominal.IsName && nominal.Entity is null && nominal.Place is null
        && (nominal.Class & (ArgumentClass.Person | ArgumentClass.Materiel | ArgumentClass.Building | ArgumentClass.Infrastructure)) == 0;

    // "Operation Peace Storm", "the Lions of the East": names are no weather and no beasts.
    private static bool IsPeaceful(Nominal nominal) => (nominal.Class & ArgumentClass.Peaceful) != 0 && !nominal.IsName && nominal.Entity is null && (nominal.Class & ArgumentClass.Force) == 0;

    // "A fire caused by a short circuit".
    private bool IsBroughtAbout(Nominal doer)
    {
        foreach (var child in _tree.Children(doer.Head))
        {
            if (_tree.Relation(child) == "acl" && _tree.Child(child, "obl:agent") is >= 0 and var cause && state.Nominals[cause] is { } thing && IsPeaceful(thing))
            {
                return true;
            }
        }

        return false;
    }

    // "The novel tells of a soldier who kills his captain", "a film about the siege", "an expert on suicide bombings".
    private bool IsMadeUp(int trigger)
    {
        var figures = state.Knowledge.Lexicon.Figures;
        var current = trigger;
        for (var depth = 0; depth < FarthestWork && _tree.Head(current) is >= 0 and var above; depth++)
        {
            var relation = _tree.Relation(current);
            if ((relation is "advcl" && !_tree.HasWord(current, "how")) || relation is "conj" or "parataxis" or "nsubj")
            {
                return false;
            }

            if (relation is "nmod" && (IsOne(above, figures.Fictions) && _tree.Preposition(current) is "about" or "on" or "of" || (IsOne(above, figures.Topics) && _tree.Preposition(current) is "on" or "in" or "about")))
            {
                return true;
            }

            if (_tree.Tag(above) == UniversalTag.Verb && relation is "ccomp" or "obl" or "obj" or "xcomp" or "advcl" && _tree.Child(above, "nsubj") is >= 0 and var teller && IsOne(teller, figures.Fictions))
            {
                return true;
            }

            current = above;
        }

        return false;
    }

    private bool IsOne(int noun, HashSet<string> words) =>
        _tree.Tag(noun) == UniversalTag.Noun && (words.Contains(_tree.Lemma(noun)) || (noun > 0 && words.Contains($"{_tree.Lemma(noun - 1)} {_tree.Lemma(noun)}")));

    // "A bus overturned and killed twelve", "a truck collided with a minibus, killing nine": unless something was fired or went off.
    private bool IsAccident(int trigger)
    {
        if (_tree.Relation(trigger) is not ("conj" or "advcl") || _tree.Head(trigger) is not (>= 0 and var above) || above > trigger || _tree.Tag(above) != UniversalTag.Verb || !state.Knowledge.Lexicon.Figures.Accidents.Contains(_tree.Lemma(above)))
        {
            return false;
        }

        var sentence = state.Text.Sentences[state.Text.SentenceOf[trigger]];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (state.Nominals[token] is { } thing && (thing.Class & (ArgumentClass.Ammunition | ArgumentClass.Weapon | ArgumentClass.Force)) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
