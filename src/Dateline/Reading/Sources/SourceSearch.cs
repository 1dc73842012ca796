using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Climbs from an event to whoever is said to say it.</summary>
internal sealed class SourceSearch
{
    private readonly ReadingState _state;
    private readonly ParseTree _tree;
    private readonly CueFinder _cues;
    private readonly ArgumentFinder _arguments;
    private readonly SubjectFinder _subjects;
    private readonly QuotationSpeakers _quoted;
    private readonly SpeechClauses _clauses;

    public SourceSearch(ReadingState state)
    {
        _state = state;
        _tree = state.Tree;
        _cues = new CueFinder(state);
        _arguments = new ArgumentFinder(state);
        _subjects = new SubjectFinder(state);
        _quoted = new QuotationSpeakers(state);
        _clauses = new SpeechClauses(state);
    }

    public void Attribute(Predicate predicate)
    {
        var stance = CueStance.Asserts;
        var isDoubtful = false;
        var current = predicate.Trigger;
        var via = predicate.LightVerb;
        Beside(predicate, current, isOwnClause: true, ref isDoubtful);
        var isOwnClause = true;
        var isThatClause = false;
        for (var depth = 0; depth < 40; depth++)
        {
            var head = _tree.Head(current);
            if (head < 0)
            {
                break;
            }

            // A that-clause that the parser hung on a word between it and the verb of saying.
            isThatClause |= _tree.Relation(current) == "acl" && _tree.Child(current, "mark") is var mark && mark >= 0 && _tree.Lemma(mark) == "that"
                && _cues.NounCue(head) is null;
            Above(predicate, current, head, isThatClause ? "ccomp" : _tree.Relation(current), ref stance, ref isDoubtful);
            isThatClause &= _tree.Tag(head) != UniversalTag.Verb;

            // "…, who denied involvement", "…, which fell in May": what is added about a name is the outlet's own, unless it is quoted.
            if (_clauses.IsAside(current, head))
            {
                break;
            }

            // "X said …; Y said …": one sentence, two speakers, each with their own.
            if (_tree.Relation(current) == "parataxis" && _tree.Subtree(current).First is > 0 and var start && (_tree.FormIs(start, ";") || _tree.FormIs(start - 1, ";")))
            {
                break;
            }

            var previous = current;
            current = head;
            isOwnClause &= _tree.Relation(previous) is not ("advcl" or "nsubj") && _tree.FullRelation(previous) != "acl:relcl";
            if (IsClause(current) || current == via)
            {
                Beside(predicate, current, isOwnClause, ref isDoubtful);
            }
        }

        if (predicate.Sources.Count == 0 && _clauses.Whole(_state.Text.SentenceOf[predicate.Trigger]) is >= 0 and var word)
        {
            foreach (var part in _tree.Coordinated(word))
            {
                AddNominal(predicate, part, part, null);
            }
        }

        if (predicate.Sources.All(source => source.IsUnnamed) && _quoted.SpeakerAt(predicate.Trigger) is { } speaker && !(speaker.IsUnnamed && predicate.Sources.Count > 0))
        {
            Add(predicate, speaker);
        }

        predicate.Sources.RemoveAll(source => IsItself(predicate, source));
        predicate.Status = Says(stance, isDoubtful);
    }

    // Status is refined by the step that follows; here only what the words of saying make of it.
    private static Status Says(CueStance stance, bool isDoubtful) => stance switch
    {
        CueStance.Denies or CueStance.Retracts => Status.Denied,
        CueStance.Asks => Status.Hypothetical,
        CueStance.Doubts => Status.Alleged,
        _ => isDoubtful ? Status.Alleged : Status.Occurred,
    };

    // "accused Moscow of deploying": the accusation is no source of itself.
    private static bool IsItself(Predicate predicate, Attribution source) => source.Cue == predicate.Trigger || source.Cue == predicate.LightVerb;

    /// <summary>Words of saying that stand beside a clause: "…, X said", "reportedly", "according to X".</summary>
    private void Beside(Predicate predicate, int clause, bool isOwnClause, ref bool isDoubtful)
    {
        foreach (var child in _tree.Children(clause))
        {
            var relation = _tree.Relation(child);
            if (relation is "parataxis" or "ccomp" or "conj" or "advcl" && _cues.VerbCue(child) is { } cue && _clauses.IsComment(child, predicate.Trigger))
            {
                AddSpeaker(predicate, child, cue, ref isDoubtful);
            }
            else if (isOwnClause && relation == "advmod" && _state.Knowledge.Lexicon.AdverbCues.TryGetValue(_tree.Lemma(child).ToLowerInvariant(), out var adverb))
            {
                isDoubtful |= adverb.Doubtful;
                Add(predicate, new Attribution(child, child + 1, null, child, IsUnnamed: true, null));
            }
            else if (relation is "obl" or "nmod" or "parataxis" && _clauses.IsAccordingTo(child))
            {
                foreach (var part in _tree.Coordinated(child))
                {
                    AddNominal(predicate, part, part, null);
                }
            }
        }
    }

    private void Above(Predicate predicate, int current, int head, string relation, ref CueStance stance, ref bool isDoubtful)
    {
        if (_cues.VerbCue(head) is { } cue && _clauses.Governs(head, current, relation))
        {
            var other = _state.PredicateAt[head];
            // "Welcomed the release": it takes the release for granted and says nothing of it.
            if (other is not null && other != predicate && relation is "obj" or "obl" or "nsubj" && !_state.Knowledge.Kinds[other.Kind].IsSpeech)
            {
                return;
            }

            if (other is not null && other != predicate && _state.Knowledge.Kinds[other.Kind].IsSpeech)
            {
                // "condemned the attack" takes it for granted; "warned that", "accused of" say it.
                if (relation is "obj" or "obl" or "nsubj" && other.Kind != "accusation")
                {
                    return;
                }

                AddSpeechAct(predicate, other, ref isDoubtful);
                Turn(ref stance, cue);
                return;
            }

            // "No group has claimed the attack" says nothing; "they claimed the attack" owns up to it.
            if (head == predicate.LightVerb || _clauses.IsNobody(head))
            {
                return;
            }

            if (other == predicate || (relation is "obj" or "obl" && !AnnouncesNoun(cue)) || (cue.Stance == CueStance.Denies && _cues.IsNegated(head)))
            {
                return;
            }

            Turn(ref stance, cue);
            AddSpeaker(predicate, head, cue, ref isDoubtful);
        }
        else if (relation is "acl" or "nmod" or "ccomp" or "appos" && _cues.NounCue(head) is { } noun && _state.PredicateAt[head] is null && _clauses.ReportsFact(current, relation))
        {
            if (_tree.Relation(head) == "obl" && _cues.VerbCue(_tree.Head(head)) is { } saying && _tree.Has(_tree.Head(head), "nsubj"))
            {
                // "said in a statement that …": the speaker's word, not the paper's.
                Turn(ref stance, saying);
                AddSpeaker(predicate, _tree.Head(head), saying, ref isDoubtful);
                return;
            }

            Turn(ref stance, noun);
            isDoubtful |= noun.Doubtful;
            AddNounSource(predicate, head);
        }
    }

    private static bool AnnouncesNoun(Cue cue) => cue.Stance is CueStance.Denies or CueStance.Asserts;

    private static void Turn(ref CueStance stance, Cue cue) => stance = stance == CueStance.Asserts ? cue.Stance : stance;

    private void AddSpeechAct(Predicate predicate, Predicate speech, ref bool isDoubtful)
    {
        isDoubtful |= speech.Kind == "accusation";
        foreach (var agent in speech.Of(Role.Agent))
        {
            Add(predicate, new Attribution(agent.First, agent.End, agent.Entity, speech.Trigger, IsUnnamed: false, _cues.SaidAt(speech.Trigger) ?? speech.Time?.Interval));
        }
    }

    private void AddSpeaker(Predicate predicate, int verb, Cue cue, ref bool isDoubtful)
    {
        isDoubtful |= cue.Doubtful;
        var said = _cues.SaidAt(verb);
        var slots = _arguments.OfVerb(verb, []);
        var speakers = slots["subject"];
        if (_subjects.ActsPassive(verb))
        {
            // "is said to have", "are reported to": nobody is named, unless "by" names them.
            if (speakers.Count == 0)
            {
                isDoubtful = true;
                Add(predicate, new Attribution(verb, verb + 1, null, verb, IsUnnamed: true, said));
                return;
            }
        }

        AddCited(predicate, verb);
        foreach (var speaker in speakers.Where(CanSpeak))
        {
            AddNominal(predicate, speaker.Head, verb, said);
        }
    }

    // "Told the paper by telephone": telephones say nothing.
    private bool CanSpeak(Nominal nominal) =>
        nominal.Entity is not null || nominal.IsName || _state.Pronoun(nominal.Head) is not null || _cues.NounCue(nominal.Head) is not null
        || (FrameMatcher.ClassOf(nominal) & (ArgumentClass.Actor | ArgumentClass.Person)) != 0 || _tree.Preposition(nominal.Head) is null;

    // "The agency reported, citing a local official": the agency has it from the official.
    private void AddCited(Predicate predicate, int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "advcl" && _tree.Child(child, "obj") is >= 0 and var cited
                && _state.Knowledge.Lexicon.PrepositionCues.Exists(words => words.Length == 1 && _tree.FormIs(child, words[0])))
            {
                AddNominal(predicate, cited, child, null);
            }
        }
    }

    private void AddNominal(Predicate predicate, int head, int cue, DateInterval? said)
    {
        if (_state.Nominals[head] is { IsTime: false } nominal)
        {
            var isPaper = (nominal.Entity is null || nominal.Entity.HeadNoun == _tree.Lemma(head)) && _cues.NounCue(head) is not null;
            if (isPaper && nominal.Entity is null && Author(head) is { } author)
            {
                // "A statement by the army said": the army's word.
                Add(predicate, new Attribution(author.First, author.End, author.Entity, cue, IsUnnamed: false, said));
                return;
            }

            Add(predicate, new Attribution(nominal.First, nominal.End, isPaper ? null : nominal.Entity, cue, isPaper, said));
        }
    }

    private void AddNounSource(Predicate predicate, int noun)
    {
        Add(predicate, Author(noun) is { } author
            ? new Attribution(author.First, author.End, author.Entity, noun, IsUnnamed: false, null)
            : new Attribution(noun, noun + 1, null, noun, IsUnnamed: true, null));
    }

    /// <summary>Whose word a paper is, as far as its own phrase tells.</summary>
    private Nominal? Author(int paper)
    {
        var slots = _arguments.OfNoun(paper, []);
        return slots["possessor"].Concat(slots["by"]).Concat(slots["from"]).Concat(slots["modifier"]).FirstOrDefault(owner => owner.Entity is not null);
    }

    private static void Add(Predicate predicate, Attribution source)
    {
        if (!predicate.Sources.Any(known => known.First == source.First || (known.Entity is not null && known.Entity == source.Entity)))
        {
            // The climb goes outwards, and the outermost source comes first.
            predicate.Sources.Insert(0, source);
        }
    }

    private bool IsClause(int token) => _tree.Tag(token) is UniversalTag.Verb or UniversalTag.Adj || _tree.Has(token, "nsubj");
}
