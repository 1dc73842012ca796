using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Verbs that carry nothing by themselves and lend their arguments to the noun of a happening: "launched an offensive against", "came under attack by".</summary>
internal sealed class LightVerbs(ReadingState state)
{
    private const int MaximumTriggerLength = 7;

    private readonly ParseTree _tree = state.Tree;
    private readonly ArgumentFinder _arguments = new(state);
    private readonly FrameMatcher _matcher = new(state);
    private readonly RoleAssigner _roles = new(state);
    private readonly CueFinder _cues = new(state);
    private readonly SpeechClauses _clauses = new(state);

    /// <summary>Takes the arguments of a verb that carries nothing itself: "launched an offensive against", "came under attack by".</summary>
    public void Add(Predicate predicate, Frame noun)
    {
        if (LightOf(predicate.Trigger, out var verb, out var phrase, out var outer) is not { } light)
        {
            return;
        }

        // "A counter-offensive drove them back": what befalls the subject of such a verb is no event that is the subject itself.
        // "Nobody has claimed the attack": it is nobody's, and took place.
        // "Hit five areas of concentration": the happening that a place is hit by is the subject of such a verb, and never its object.
        var isHit = light.Others.Length == 0 && light.Roles.ContainsKey("object") && !light.Roles.ContainsKey("subject") && _tree.Relation(outer) == "obj";
        var isNobodys = _cues.VerbCue(verb) is not null && (_cues.IsNegated(verb) || _clauses.IsNobody(verb));
        var isBefallen = _tree.FullRelation(outer) == "nsubj" && light.Status == Status.Failed && light.Roles.TryGetValue("subject", out var befallen) && befallen is [FrameRole.Patient] && !_tree.IsPassive(verb);
        // "Announced the fall of the town", "announced the death of its founder": whoever announces it has not done it.
        // Whoever claims responsibility for it has.
        var isTold = light.Others.Length == 0 && (state.Knowledge.Kinds[predicate.Kind].Family == "harm" || _tree.Lemma(predicate.Trigger) is "fall" or "loss") && _cues.VerbCue(verb) is { Stance: CueStance.Asserts } && _tree.SaysAlone(verb);
        // "The killing drew condemnation from the council": whom something is drawn from has done what draws it no more than anybody.
        var isDrawing = _tree.FullRelation(outer) == "nsubj" && light.Roles.ContainsKey("subject") && light.Roles.ContainsKey("from");
        if (isHit || isNobodys || isBefallen || isTold || isDrawing)
        {
            return;
        }

        predicate.LightVerb = verb;
        predicate.OwnStatus ??= light.Status;
        int first = Math.Min(predicate.First, verb), end = Math.Max(predicate.End, verb + 1);
        if (end - first <= MaximumTriggerLength)
        {
            (predicate.First, predicate.End) = (first, end);
        }

        var slots = _arguments.OfVerb(verb, phrase);
        _roles.FillFromLightVerb(predicate, light, noun, slots);
    }

    /// <summary>Who does what a noun tells, and to whom, as the verb above or right behind it says: "the army launched an operation", "an operation carried out against hideouts".</summary>
    /// <param name="noun">The token of the noun.</param>
    /// <returns>The arguments that the verb lends; null when it lends none.</returns>
    public Slots? Lent(int noun) => LightOf(noun, out var verb, out var phrase, out _) is { Status: null } light && light.Roles.ContainsKey("subject") ? _arguments.OfVerb(verb, phrase) : null;

    /// <summary>The arguments of a verb that only says that its subject, a noun, came to pass: "the talks took place in Geneva"; null when there is none.</summary>
    /// <param name="noun">The token of the noun.</param>
    public Slots? Occurrence(int noun) => _tree.Relation(noun) == "nsubj" && LightOf(noun, out var verb, out var phrase, out _) is { Status: null } light && !light.Roles.ContainsKey("subject") ? _arguments.OfVerb(verb, phrase) : null;

    private Frame? LightOf(int noun, out int verb, out List<int> phrase, out int outer)
    {
        phrase = [];
        verb = GovernorOf(noun, out outer);
        if (verb < 0)
        {
            return null;
        }

        // "came under attack", "claimed responsibility for the attack": in a prepositional phrase the noun is governed only by a phrase that names
        // the preposition.
        var preposition = _tree.Relation(outer) is "obl" or "nmod" ? _tree.Child(outer, "case") : -1;

        Frame? light = null;
        var wordClass = _tree.Tag(verb) == UniversalTag.Adj ? FrameWordClass.Adjective : FrameWordClass.Verb;
        foreach (var frame in state.Knowledge.Lexicon.Frames(wordClass, _tree.Lemma(verb).ToLowerInvariant()))
        {
            if (frame.IsLight && (light is null || frame.Weight > light.Weight) && _matcher.Phrase(frame, verb) is { } found
                && (frame.If.Count == 0 || FrameMatcher.Accepts(frame, _arguments.OfVerb(verb, found))) && (frame.Unless.Count == 0 || FrameMatcher.Accepts(frame, _arguments.OfVerb(verb, found)))
                && (_tree.Relation(outer) is not ("obl" or "nmod") || found.Contains(preposition) || IsBefalling(frame, outer, verb)))
            {
                (light, phrase) = (frame, found);
            }
        }

        return light is { Status: Model.Status.Planned } && CarriedOut(verb) is >= 0 and var done ? LightVerb(done, ref verb, ref phrase) ?? light : light;
    }

    // "Planned by one and carried out by another", "was ordered in March and launched in May": what was planned came to pass.
    private int CarriedOut(int planned)
    {
        foreach (var child in _tree.Children(planned))
        {
            if (_tree.Relation(child) == "conj" && child > planned && !_tree.Has(child, "nsubj") && !_tree.Has(child, "aux") && state.Text.PennTags[child] is "VBN" or "VBD" && _tree.IsPassive(planned))
            {
                return child;
            }
        }

        return -1;
    }

    private Frame? LightVerb(int done, ref int verb, ref List<int> phrase)
    {
        foreach (var frame in state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(done).ToLowerInvariant()))
        {
            if (frame is { IsLight: true, Status: null } && frame.If.Count == 0 && frame.Unless.Count == 0 && _matcher.Phrase(frame, done) is { } found)
            {
                (verb, phrase) = (done, found);
                return frame;
            }
        }

        return null;
    }

    // "The market was rocked by a bombing": a happening rocks it.
    private bool IsBefalling(Frame frame, int noun, int verb) =>
        frame.Others.Length == 0 && frame.Roles.ContainsKey("object") && !frame.Roles.ContainsKey("subject") && _tree.Preposition(noun) == "by" && _tree.IsPassive(verb);

    private int GovernorOf(int noun, out int current)
    {
        // "The raid staged by rebels left three dead": who staged it is told nearer than what it left.
        current = noun;
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.Relation(child) == "acl" && state.Text.PennTags[child] is "VBN" or "VBD" && IsToldOf(child))
            {
                current = child;
                return child;
            }
        }

        while (_tree.Relation(current) == "conj")
        {
            current = _tree.Head(current);
        }

        // "a series of attacks", "the start of an operation": the verb governs the outer noun.
        while (_tree.Relation(current) == "nmod" && _tree.Preposition(current) == "of" && state.PredicateAt[_tree.Head(current)] is null)
        {
            current = _tree.Head(current);
        }

        if (_tree.Relation(current) == "nmod" && _tree.Head(current) is >= 0 and var between && _tree.Relation(between) == "obj" && _tree.Tag(_tree.Head(between)) == UniversalTag.Verb)
        {
            return _tree.Head(between);
        }

        if (_tree.Relation(current) is "obj" or "nsubj" or "obl" && (_tree.Tag(_tree.Head(current)) == UniversalTag.Verb || (_tree.Relation(current) == "obl" && _tree.Tag(_tree.Head(current)) == UniversalTag.Adj)))
        {
            return _tree.Head(current);
        }

        foreach (var child in _tree.Children(noun))
        {
            // "A campaign to defeat the rebels" has not been defeated.
            if (_tree.Relation(child) == "acl" && _tree.Tag(child) == UniversalTag.Verb && state.Text.PennTags[child] != "VB")
            {
                return child;
            }
        }

        return -1;
    }

    // Behind a noun a participle with whoever does it, or against whom.
    private bool IsToldOf(int participle)
    {
        foreach (var child in _tree.Children(participle))
        {
            if (_tree.Relation(child) == "obl" && _tree.Preposition(child) is "by" or "against")
            {
                return true;
            }
        }

        return false;
    }
}
