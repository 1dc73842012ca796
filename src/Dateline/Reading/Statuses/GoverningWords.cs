using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Words above a happening that tell what became of it: "failed to take", "ruled out attacking", "fears of an attack", "an attack is imminent".</summary>
internal sealed class GoverningWords(ReadingState state)
{
    private const string Truce = "ceasefire";
    private const string Accord = "agreement";
    private const string Threat = "threat";

    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly UndoneDeeds _undone = new(state);
    private readonly ClauseModality _modality = new(state);

    /// <summary>What two words make of a happening, one above the other.</summary>
    /// <param name="inner">What the nearer word makes of it; null where there is none.</param>
    /// <param name="outer">What the word above makes of that.</param>
    public static Status Combine(Status? inner, Status outer) => inner switch
    {
        null or Status.Occurred or Status.Ongoing => outer,

        // "Abandoned plans to attack", "foiled a plot to bomb", "fears that they will attack".
        Status.Planned when outer is Status.Negated or Status.Failed or Status.Hypothetical => outer,
        Status.Hypothetical when outer is Status.Negated => outer,
        _ => inner.Value,
    };

    /// <summary>Whether a word says that something will not be, and leaves it open where the word is negated ("ruled out").</summary>
    public bool IsExcluding(int word) => state.Knowledge.Lexicon.Undone.Excluding.Contains(WordOf(word));

    /// <summary>What a governing word makes of the happening that depends on it; null when it says nothing about it.</summary>
    public Status? StatusOf(int head, int current)
    {
        var relation = _tree.Relation(current);
        head = relation == "nsubj" && LooksLike(head) ? Looks(head) : head;
        if (ByForm(head, current) is { } told)
        {
            return told;
        }

        // "Planned by one and carried out by another": it was carried out.
        if (relation == "nsubj" && state.PredicateAt[current] is { LightVerb: >= 0 and var done } && _tree.Relation(done) == "conj" && _tree.Head(done) == head)
        {
            return null;
        }

        if (WordStatus(head, current) is not { } status)
        {
            // "Was reluctant to attack": what somebody only feels about a deed is no deed; "have until Friday to withdraw": whatever else it is, it is not told as done.
            // "Renewed its call on them to withdraw": what is called for.
            return !IsBareInfinitive(current) ? null
                : relation is "advcl" or "acl" && state.PredicateAt[head] is { Kind: "demand" or "proposal" or "threat", Frame.Others.Length: > 0 } or { Kind: "demand" or "proposal" or "threat", LightVerb: >= 0 } ? Status.Planned
                : _tree.Tag(head) == UniversalTag.Adj && relation is "xcomp" or "advcl" or "csubj" or "ccomp" ? Status.Hypothetical
                : _tree.Tag(head) == UniversalTag.Verb && relation == "xcomp" ? Status.Planned : null;
        }

        // "Began a push to seize the town": what began is the push.
        if (relation == "advcl" && status == Status.Occurred && state.PredicateAt[head] is { Frame.Others.Length: > 0 })
        {
            return null;
        }

        // "Committed abuses", "the murder was committed by", "agreed new sanctions" did them; only "committed to" is for later.
        if ((relation is "obj" or "obl" or "nmod" or "nsubj" && status is Status.Occurred) || (relation == "obj" && _tree.Lemma(head) is "commit" or "agree") || (relation == "nsubj" && _tree.Lemma(head) == "commit"))
        {
            return null;
        }

        // "Agreed on a truce": what is agreed on is there, "agreed to withdraw" is ahead.
        if (relation is "obl" or "nsubj" && status == Status.Planned && state.PredicateAt[current] is { Kind: Truce or Accord } pact && pact.LightVerb == head)
        {
            return null;
        }

        // "Called the raid a crime": what is called something is not called for.
        if (relation == "obj" && ((_tree.Child(head, "xcomp") is >= 0 and var called && _tree.Tag(called) != UniversalTag.Verb) || (_tree.Has(current, "appos") && state.Knowledge.Lexicon.Undone.Calling.Contains(_tree.Lemma(head)))))
        {
            return null;
        }

        // "told them that it had attacked" says so; "told them to attack" orders it.
        if (relation == "ccomp" && _cues.VerbCue(head) is not null)
        {
            return status == Status.Planned && IsSubjunctive(current, head) ? status : status == Status.Hypothetical ? status : null;
        }

        if (status == Status.Planned && _undone.CameToNothing(head, relation))
        {
            return Status.Failed;
        }

        // "kept them from attacking" did not happen; "kept attacking" went on.
        var mark = _tree.Child(current, "mark");
        if (status == Status.Ongoing && mark >= 0 && _tree.Lemma(mark) == "from")
        {
            return Status.Negated;
        }

        return status;
    }

    /// <summary>Whether what a word makes of its own dependents holds for one of them: "failed to take it", "fears of an attack", and no mere circumstance of it.</summary>
    /// <param name="current">The happening, or a word between it and the governing word.</param>
    /// <param name="head">The governing word.</param>
    public bool Carry(int current, int head) => _tree.Relation(current) switch
    {
        // "Failed to condemn the attack": it took place, whether condemned or not.
        "obj" when state.PredicateAt[head] is { Kind: "condemnation" or "investigation" } && state.PredicateAt[current] is not null => false,
        "xcomp" or "ccomp" or "obj" or "csubj" => true,
        "advcl" => LinkOf(current) == "against" || IsBareInfinitive(current) || IsGerundBehind(current, head) || IsNextGerund(current, head) || IsMeans(current, head),
        "acl" => _tree.FullRelation(current) == "acl" && (IsBareInfinitive(current) || IsGerundBehind(current, head)),

        // What happens to an event ("an inquiry into the attack") says nothing of the events that its noun tells of.
        "nmod" => (state.PredicateAt[head] is null || (_tree.Preposition(current) == "for" && WordStatus(head, current) == Status.Planned)) && _tree.Preposition(current) is "of" or "to" or "for" or "from"
            && (state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(head)) || state.Knowledge.Lexicon.Partitives.Contains(_tree.Lemma(head))),
        // "Called for a truce", "threatened to march on the capital", where the parser takes the march for a noun.
        "obl" when state.PredicateAt[head] is { } demand => state.Knowledge.Kinds[demand.Kind].IsSpeech && (_tree.Preposition(current) is "for" or "against" || (demand.Kind == Threat && _tree.Preposition(current) == "to"))
            && WordStatus(head, current) is Status.Planned or Status.Hypothetical && state.PredicateAt[current] is not null,
        // "They will pay for the ambush": what is to be paid for is done.
        "obl" when _tree.Preposition(current) is "for" or "against" && state.Knowledge.Lexicon.Undone.Requital.Contains(_tree.Lemma(head)) => false,
        // "Asked them to report on the massacre": what is reported on has happened.
        "obl" when _tree.Preposition(current) is "on" or "about" && _cues.VerbCue(head) is { Stance: CueStance.Asserts } => false,
        "obl" => _tree.Preposition(current) is "of" or "to" or "for" or "from" or "against" or "with" or "on" or "in" or "towards" or "toward",
        // "An attack is imminent", "the attempt was unsuccessful", "the withdrawal is under way".
        "nsubj" => _tree.FullRelation(current) == "nsubj:pass" || LooksLike(head) || (_tree.Tag(head) is UniversalTag.Adj or UniversalTag.Noun && _tree.Has(head, "cop") && (_tree.Tag(head) == UniversalTag.Adj || _tree.Has(head, "case"))),
        _ => false,
    };

    // What a word makes of a deed in one form only, whatever the lexicon says of it.
    private Status? ByForm(int head, int current)
    {
        var isInfinitive = IsBareInfinitive(current);
        return _tree.Lemma(head).ToLowerInvariant() switch
        {
            // "Decided against imposing sanctions".
            _ when _tree.Relation(current) == "advcl" && LinkOf(current) == "against" && state.Text.PennTags[current] == "VBG" => Status.Negated,

            // "Had to withdraw" and "went on to retake the town" did; "tried to kill him" had no success, where nothing else is told.
            "have" when isInfinitive && state.Text.PennTags[head] == "VBD" && _tree.Child(current, "mark") == head + 1 => Status.Occurred,
            "go" when isInfinitive && _tree.HasWord(head, "on") => Status.Occurred,
            "try" or "attempt" when isInfinitive && state.Text.PennTags[head] == "VBD" => Status.Failed,

            // "Was able to retake the town" did, "was not able to" did not.
            "able" when _tree.Child(head, "cop") is >= 0 and var was && state.Text.PennTags[was] == "VBD" => _modality.IsNegated(head) ? Status.Negated : Status.Occurred,
            _ => null,
        };
    }

    // "Committed to defeating them", "kept from attacking", "succeeded in taking the town", "the intention of leaving".
    private bool IsGerundBehind(int token, int head)
    {
        var link = state.Text.PennTags[token] == "VBG" ? LinkOf(token) : null;
        return link is "to" or "from" || (link is "in" or "of" or "against" or "about" or "on" or "for" && WordStatus(head, token) is not null);
    }

    // "Prepared to resume shelling": right behind a word that sets a status a gerund is what is resumed, whatever the parser calls it.
    private bool IsNextGerund(int token, int head) =>
        token == (_tree.Child(head, "compound:prt") is >= 0 and var particle ? particle : head) + 1 && state.Text.PennTags[token] == "VBG" && state.Knowledge.Lexicon.StatusWords.ContainsKey(WordOf(head));

    // "Vowed to answer by bombarding the capital": the answer is to be that.
    private bool IsMeans(int token, int head) => state.Text.PennTags[token] == "VBG" && LinkOf(token) == "by" && _tree.Relation(head) == "xcomp" && IsBareInfinitive(head);

    /// <summary>Whether a verb is an infinitive with "to": "to attack", "to be attacked".</summary>
    public bool IsBareInfinitive(int token) =>
        (state.Text.PennTags[token] == "VB" || (_tree.Child(token, "aux:pass") is >= 0 and var passive && state.Text.PennTags[passive] == "VB")) && _tree.Child(token, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) == "to";

    // "A truce looks unlikely", "a truce remains a distant prospect".
    private bool LooksLike(int verb) => _tree.Lemma(verb) is "look" or "remain" or "seem" or "appear" or "become" && Looks(verb) >= 0;

    private int Looks(int verb) => _tree.Child(verb, "xcomp") is >= 0 and var what && _tree.Tag(what) is UniversalTag.Adj or UniversalTag.Noun && state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(what)) ? what : -1;

    // The preposition or conjunction right under a clause or noun.
    private string? LinkOf(int token) => (_tree.Child(token, "mark") is >= 0 and var mark ? mark : _tree.Child(token, "case")) is >= 0 and var link ? _tree.Lemma(link) : null;

    // "Push for a truce" before "push".
    private Status? WordStatus(int word, int current)
    {
        var words = state.Knowledge.Lexicon.StatusWords;

        // "Hundreds are feared dead" is more than a fear: it is thought to be so.
        if (_tree.Relation(current) == "xcomp" && state.Text.PennTags[word] is "VBN" or "VBD" && _tree.Tag(current) != UniversalTag.Verb && words.TryGetValue(_tree.Form(word).ToString().ToLowerInvariant(), out var supposed))
        {
            return supposed;
        }

        return (_tree.Relation(current) is "obl" or "advcl" or "nmod" or "acl" && LinkOf(current) is { } link && words.TryGetValue(_tree.Lemma(word).ToLowerInvariant() + " " + link, out var status)) || words.TryGetValue(WordOf(word), out status) ? status : null;
    }

    // "Demanded that the army withdraw", "ordered that they be freed": in the subjunctive it is wanted, and not told.
    private bool IsSubjunctive(int clause, int head)
    {
        var finite = clause;
        foreach (var child in _tree.Children(clause))
        {
            if (_tree.Relation(child) is "aux" or "cop")
            {
                finite = child;
                break;
            }
        }

        return state.Text.PennTags[finite] == "VB" || (state.Text.PennTags[finite] == "VBP" && state.Text.PennTags[head] == "VBD");
    }

    // "Rule out", "call off", "under way": a verb with its particle is another word than without, and so is a noun behind its preposition.
    private string WordOf(int token)
    {
        var lemma = _tree.Lemma(token).ToLowerInvariant();
        if (_tree.Has(token, "cop") && _tree.Tag(token) == UniversalTag.Noun && _tree.Child(token, "case") is >= 0 and var before)
        {
            return _tree.Form(before).ToString().ToLowerInvariant() + " " + lemma;
        }

        return _tree.Child(token, "compound:prt") is >= 0 and var particle ? lemma + " " + _tree.Form(particle).ToString().ToLowerInvariant() : lemma;
    }
}
