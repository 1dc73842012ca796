using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>How clauses stand to words of saying: which are said, which are comments beside what is said, and which the outlet adds itself.</summary>
internal sealed class SpeechClauses(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly SubjectFinder _subjects = new(state);
    private readonly AddedClauses _added = new(state);

    // By sentence: what Whole found, plus 2; 0 where nobody asked yet.
    private readonly int[] _wholes = new int[state.Text.Sentences.Length];

    // The comment is a clause of its own, with a subject and without an object that would be what is said.
    public bool IsComment(int cue, int trigger) =>
        (_tree.Relation(cue) == "parataxis" || IsAsClause(cue)) && !_tree.IsUnder(trigger, cue) && (_tree.Has(cue, "nsubj") || _tree.Has(cue, "obl:agent")) 
        && !IsBehindSemicolon(cue) && !SaysThing(cue) && _cues.VerbCue(cue) is not { Stance: CueStance.Retracts } && !(_tree.Has(cue, "obj") && _cues.VerbCue(cue) is { Stance: CueStance.Denies })
        && (_tree.Child(cue, "ccomp") is not (>= 0 and var said) || said < cue || _added.IsAddedBehind(cue, said) || (_tree.Tag(said) != UniversalTag.Verb && !_tree.Has(said, "nsubj")));

    // "Gunmen storm studio, president declares an emergency": whoever says something else than the clause before. "The mayor told reporters" says it to them.
    private bool SaysThing(int cue) =>
        _tree.Child(cue, "obj") is var thing && thing > cue && _tree.Tag(thing) == UniversalTag.Noun && state.Nominals[thing] is { Entity: null, IsTime: false } said && said.Class == ArgumentClass.Nothing;

    /// <summary>"X said …; Y said …": one sentence, two speakers, each with their own.</summary>
    public bool IsBehindSemicolon(int clause) => _tree.Subtree(clause).First is > 0 and var start && (_tree.FormIs(start, ";") || _tree.FormIs(start - 1, ";"));

    public bool IsBehindComma(int clause) => _tree.Subtree(clause).First is > 0 and var start && (_tree.FormIs(start, ",") || _tree.FormIs(start - 1, ","));

    /// <summary>Whether nothing but marks stands behind a clause.</summary>
    public bool EndsSentence(int clause)
    {
        var end = state.Text.Sentences[state.Text.SentenceOf[clause]].End;
        for (var token = _tree.Subtree(clause).End; token < end; token++)
        {
            if (_tree.Tag(token) != UniversalTag.Punct)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Residents contradict the mayor: …": behind a colon stands what is held against it, and not what is denied.</summary>
    public bool IsBehindColon(int clause) => _tree.Subtree(clause).First is > 0 and var start && (_tree.FormIs(start, ":") || _tree.FormIs(start - 1, ":"));

    // "As the president announced on Monday, …"
    // "… killed as the army orders an advance", "even as both sides agreed on a truce" tell two things, and neither is said by anybody in the other.
    private bool IsAsClause(int cue) =>
        _tree.Relation(cue) == "advcl" && _tree.Child(cue, "mark") is >= 0 and var mark && _tree.FormIs(mark, "as") && !_tree.Has(cue, "obj") && !_tree.Has(cue, "xcomp")
        && !_tree.HasWord(cue, "even") && !(_tree.Child(cue, "nsubj") is >= 0 and var subject && state.PredicateAt[subject] is not null) && (state.PredicateAt[cue] is not { } deed || state.Knowledge.Kinds[deed.Kind].IsSpeech);

    /// <summary>The head of an "according to …" that opens or closes a sentence, and so holds for all of it; −1 when there is none.</summary>
    public int Whole(int sentence)
    {
        if (_wholes[sentence] == 0)
        {
            _wholes[sentence] = FindWhole(sentence) + 2;
        }

        return _wholes[sentence] - 2;
    }

    private int FindWhole(int sentence)
    {
        var (first, end) = (state.Text.Sentences[sentence].First, state.Text.Sentences[sentence].End);
        for (var token = first; token < end; token++)
        {
            if (_tree.Relation(token) is "obl" or "nmod" or "parataxis" && IsAccordingTo(token))
            {
                var phrase = _tree.Subtree(token);
                return phrase.First == first || phrase.End >= end - 1 ? token : -1;
            }
        }

        return -1;
    }

    public bool IsAccordingTo(int nominal)
    {
        foreach (var words in state.Knowledge.Lexicon.PrepositionCues)
        {
            var preposition = _tree.Preposition(nominal);
            if (preposition is not null && preposition == string.Join(' ', words))
            {
                return true;
            }

            // "according" may be a token of its own above the phrase.
            if (preposition == words[^1] && words.Length == 2)
            {
                foreach (var child in _tree.Children(nominal))
                {
                    if (_tree.FormIs(child, words[0]))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a deed is known from whoever claims it alone: "the attack", "attacks which killed nine" are known without them.</summary>
    public bool IsNews(int noun) =>
        !_tree.HasWord(noun, "the") && !_tree.HasWord(noun, "this") && !_tree.HasWord(noun, "these") && !_tree.HasWord(noun, "those") && !_tree.HasWord(noun, "its") && !HasClause(noun);

    private bool HasClause(int noun)
    {
        foreach (var child in _tree.Children(noun))
        {
            if (_tree.FullRelation(child) == "acl:relcl" || (_tree.Relation(child) == "nmod" && child > noun && HasClause(child)))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsNobody(int verb) =>
        _tree.Child(verb, "nsubj") is >= 0 and var subject && (_tree.HasWord(subject, "no") || _tree.HasWord(subject, "neither") || _tree.FormIs(subject, "nobody") || _tree.FormIs(subject, "neither") || _tree.FormIs(subject, "none"));

    /// <summary>"…, while the rebels said", "…, but a monitor reported": a second speaker beside the first, whose words are none of the first's.</summary>
    public bool IsOtherSpeaker(int cue)
    {
        if (_tree.Relation(cue) is not ("advcl" or "conj") || !_tree.Has(cue, "nsubj") || _cues.VerbCue(cue) is null)
        {
            return false;
        }

        return _tree.Relation(cue) switch
        {
            "advcl" => _tree.Child(cue, "mark") is >= 0 and var mark && _tree.Lemma(mark) is "while" or "whereas" or "although" or "though" or "but",
            "conj" => _tree.Has(cue, "cc") && !_tree.Has(cue, "mark"),
            _ => false,
        };
    }

    /// <summary>"Rebels take the port, the army says they were let in": what is told before somebody says something else is none of what they say, unless both are quoted.</summary>
    public bool IsBesideSaid(int clause)
    {
        var cue = _tree.Head(clause);
        if (_tree.Relation(clause) != "ccomp" || cue < clause || _tree.Has(clause, "mark") || !_tree.Has(clause, "nsubj"))
        {
            return false;
        }

        foreach (var said in _tree.Children(cue))
        {
            if (said > cue && _tree.Relation(said) == "ccomp" && _tree.Has(said, "nsubj") && _tree.Subtree(said).First == cue + 1)
            {
                return !HasQuotes(_tree.Subtree(clause).First, said);
            }
        }

        return false;
    }

    private bool HasQuotes(int first, int end)
    {
        for (var token = Math.Max(0, first - 1); token < end; token++)
        {
            if (_tree.Form(token) is "\"" or "“" or "”" or "''" or "``" or "«" or "»")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The rebels, who captured the town": added about somebody, and no part of what is denied about them.</summary>
    public bool IsAddition(int clause) =>
        _tree.FullRelation(clause) == "acl:relcl" && _tree.Subtree(clause).First is > 0 and var first && (_tree.FormIs(first, ",") || _tree.FormIs(first - 1, ","));

    /// <summary>"… are thought to have fled, while 1,500 have died": behind a comma and with a subject of its own, what is told beside is the outlet's.</summary>
    public bool IsBesideWhile(int clause) =>
        _tree.Relation(clause) == "advcl" && _tree.Has(clause, "nsubj") && _tree.Child(clause, "mark") is > 0 and var mark && _tree.FormIs(mark, "while") && _tree.Head(clause) is var above && above < mark
        && _tree.Relation(above) == "xcomp" && _tree.FormIs(mark - 1, ",");

    /// <summary>"Denied shelling the village that the rebels had taken": what tells which one is meant is taken for granted.</summary>
    public bool IsKnown(int clause) => _tree.FullRelation(clause) == "acl:relcl" && _tree.Head(clause) is >= 0 and var noun && noun < clause && (_tree.HasWord(noun, "the") || _tree.HasWord(noun, "those") || _tree.HasWord(noun, "these"));

    public bool IsAside(int clause, int noun) =>
        _tree.FullRelation(clause) is "acl:relcl" or "acl" && state.Nominals[noun] is { IsName: true } && _tree.Subtree(clause).First is > 0 and var first
        && (_tree.FormIs(first, ",") || _tree.FormIs(first - 1, ",")) && !IsToldBefore(noun);

    // "They flew to the island, where they refuelled, the command said.": all that stands before its speaker is the speaker's.
    private bool IsToldBefore(int token)
    {
        for (var clause = token; _tree.Head(clause) is >= 0 and var above; clause = above)
        {
            if (_tree.Relation(clause) == "ccomp" && above > clause && _cues.VerbCue(above) is not null)
            {
                return true;
            }
        }

        return false;
    }

    public bool Governs(int cue, int current, string relation) => relation switch
    {
        "ccomp" => true,
        // "Who killed them is disputed": that they were killed is not.
        "csubj" => _subjects.ActsPassive(cue) && state.Text.PennTags[_tree.Subtree(current).First] is not ("WP" or "WDT" or "WRB"),
        // "Recounted being beaten"; "continued firing" says nothing.
        "xcomp" when (state.Text.PennTags[current] == "VBG" || _tree.HasWord(current, "being")) && !state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(cue)) => true,
        "xcomp" => _subjects.ActsPassive(cue) || _cues.VerbCue(cue) is { Doubtful: true } or { Stance: CueStance.Denies },
        // "They continued …, reports said": the comment is no part of what anybody said.
        "parataxis" => _cues.VerbCue(current) is null || !_tree.Has(current, "nsubj"),
        "obj" => true,
        "obl" => (_tree.Preposition(current) is "of" or "about" || (_tree.Preposition(current) == "with" && _tree.Lemma(cue) == "charge")) && _tree.Tag(current) is UniversalTag.Noun,
        "advcl" => _tree.Child(current, "mark") is var mark && mark >= 0 && (_tree.Lemma(mark) is "that" or "of" or "for" or "as" || (_tree.Lemma(mark) == "with" && _tree.Lemma(cue) == "charge"))
            && (_tree.Lemma(mark) != "as" || !_subjects.ActsPassive(cue)),
        "nsubj" => _tree.FullRelation(current) == "nsubj:pass" && _tree.Tag(current) is UniversalTag.Noun && state.PredicateAt[current] is not null,
        _ => false,
    };

    // "reports of violations", "claims that Russia sent": content; "a report in the attack" is not.
    public bool ReportsFact(int current, string relation) => relation switch
    {
        "nmod" => _tree.Preposition(current) is "of" or "about" or "on",
        "acl" => _tree.Has(current, "mark") || (_tree.FullRelation(current) == "acl" && _tree.Has(current, "nsubj")),
        _ => true,
    };
}
