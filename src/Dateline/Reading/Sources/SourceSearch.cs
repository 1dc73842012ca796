using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Climbs from an event to whoever is said to say it.</summary>
internal sealed class SourceSearch
{
    private const string Toll = "casualties";
    private const string Accusation = "accusation";

    private readonly ReadingState _state;
    private readonly ParseTree _tree;
    private readonly CueFinder _cues;
    private readonly QuotationSpeakers _quoted;
    private readonly SpeechClauses _clauses;
    private readonly HeadlineSpeakers _headlines;
    private readonly SourceSpeakers _speakers;
    private readonly GivenNumbers _given;
    private readonly AddedClauses _added;
    private readonly Charges _charges;

    public SourceSearch(ReadingState state)
    {
        _state = state;
        _tree = state.Tree;
        _cues = new CueFinder(state);
        _quoted = new QuotationSpeakers(state);
        _clauses = new SpeechClauses(state);
        _headlines = new HeadlineSpeakers(state);
        _speakers = new SourceSpeakers(state);
        _given = new GivenNumbers(state);
        _added = new AddedClauses(state);
        _charges = new Charges(state);
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
        var isAddition = false;
        var isKnown = false;
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
            isAddition |= _clauses.IsAddition(current);
            isKnown |= _clauses.IsKnown(current);
            if (_clauses.IsOtherSpeaker(current) || _clauses.IsBesideSaid(current) || _clauses.IsBesideWhile(current) || (isAddition | isKnown && _cues.VerbCue(head) is { Stance: CueStance.Denies }) || (isAddition && _state.Knowledge.Kinds[predicate.Kind].IsSpeech && IsNamedOnly(current, head)))
            {
                break;
            }

            Above(predicate, current, head, isThatClause ? "ccomp" : _tree.Relation(current), ref stance, ref isDoubtful);
            isThatClause &= _tree.Tag(head) != UniversalTag.Verb;

            // "…, who denied involvement", "…, which fell in May": what is added about a name is the outlet's own, unless it is quoted.
            if (_clauses.IsAside(current, head))
            {
                break;
            }

            if (_tree.Relation(current) == "parataxis" && _clauses.IsBehindSemicolon(current))
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
            _speakers.AddAccordingTo(predicate, word);
        }

        if (predicate.Sources.Count == 0 && _headlines.SpeakerOf(_state.Text.SentenceOf[predicate.Trigger]) is { } headline && !(headline.First <= predicate.Trigger && predicate.Trigger < headline.End))
        {
            SourceSpeakers.Add(predicate, headline);
            predicate.Roles.RemoveAll(role => role.Filler.Head >= headline.First && role.Filler.Head < headline.End);
        }

        if (predicate.Sources.All(source => source.IsUnnamed) && _quoted.SpeakerAt(predicate.Trigger) is { } speaker && !(speaker.IsUnnamed && predicate.Sources.Count > 0))
        {
            SourceSpeakers.Add(predicate, speaker);
        }

        predicate.Sources.RemoveAll(source => IsItself(predicate, source));

        // "Doctors put the death toll at 31", "the mayor put the number of wounded at nine": whoever gives the number.
        if (predicate.Sources.Count == 0 && GivingNumber(predicate) is >= 0 and var giving && _tree.Child(giving, "nsubj") is >= 0 and var giver && giver != predicate.Trigger
            && !_tree.IsUnder(predicate.Trigger, giver) && !_tree.IsPassive(giving) && (_tree.Child(giving, "obl") >= 0 || (predicate.LightVerb == giving && _tree.Preposition(_tree.Child(predicate.Trigger, "nmod")) == "of")))
        {
            _speakers.AddNominal(predicate, giver, giving, _cues.SaidAt(giving));
            predicate.Roles.RemoveAll(role => role.Role == Role.Agent && role.Filler.Head == giver);
        }

        predicate.Status = Says(stance, isDoubtful);
    }

    // "Announced a merger, which the union condemned": what others say of what was announced is none of it.
    private bool IsNamedOnly(int thing, int cue) => _tree.Relation(thing) == "obj" && thing > cue && _cues.VerbCue(cue) is { Stance: CueStance.Asserts } && _state.PredicateAt[cue] is null;

    private int GivingNumber(Predicate predicate) =>
        predicate is { Kind: Toll, LightVerb: >= 0 } ? predicate.LightVerb : _given.Of(predicate)?.Verb ?? _given.VerbOfRow(predicate);

    // Status is refined by the step that follows; here only what the words of saying make of it.
    private static Status Says(CueStance stance, bool isDoubtful) => stance switch
    {
        CueStance.Denies or CueStance.Retracts => Status.Denied,
        CueStance.Asks => Status.Hypothetical,
        CueStance.Doubts => Status.Alleged,
        _ => isDoubtful ? Status.Alleged : Status.Occurred,
    };

    // "accused Moscow of deploying": the accusation is no source of itself; whoever claims an attack is one.
    private bool IsItself(Predicate predicate, Attribution source) =>
        source.Cue == predicate.Trigger || (source.Cue == predicate.LightVerb && _cues.VerbCue(source.Cue) is not { Doubtful: true });

    /// <summary>Words of saying that stand beside a clause: "…, X said", "reportedly", "according to X".</summary>
    private void Beside(Predicate predicate, int clause, bool isOwnClause, ref bool isDoubtful)
    {
        foreach (var child in _tree.Children(clause))
        {
            var relation = _tree.Relation(child);
            if (relation is "parataxis" or "ccomp" or "conj" or "advcl" && _cues.VerbCue(child) is { } cue && _clauses.IsComment(child, predicate.Trigger) && !_added.IsAddedBehind(child, predicate.Trigger))
            {
                _speakers.AddSpeaker(predicate, child, cue, ref isDoubtful);
            }
            else if (isOwnClause && relation == "advmod" && !IsOfNumber(child) && _state.Knowledge.Lexicon.AdverbCues.TryGetValue(_tree.Lemma(child).ToLowerInvariant(), out var adverb))
            {
                _speakers.AddAdverb(predicate, child, adverb, ref isDoubtful);
            }
            else if (relation is "obl" or "nmod" or "parataxis" && _clauses.IsAccordingTo(child))
            {
                _speakers.AddAccordingTo(predicate, child);
            }
            else if (relation == "conj" && child > clause)
            {
                BehindRow(predicate, child, ref isDoubtful);
            }
        }
    }

    // "Perhaps 10,000 people have died": that they died is certain.
    private bool IsOfNumber(int adverb) => adverb + 1 < _tree.Count && _tree.Tag(adverb + 1) == UniversalTag.Num;

    // "Which damaged two houses and burnt a car, a witness said", "nine killed and four hurt, according to the army": behind the last of a row it holds for all.
    private void BehindRow(Predicate predicate, int last, ref bool isDoubtful)
    {
        foreach (var child in _tree.Children(last))
        {
            if (child < last || child < predicate.Trigger || !_clauses.IsBehindComma(child))
            {
                continue;
            }

            if (_tree.Relation(child) == "parataxis" && _cues.VerbCue(child) is { Stance: CueStance.Asserts } cue && _clauses.IsComment(child, predicate.Trigger) && _clauses.EndsSentence(child))
            {
                _speakers.AddSpeaker(predicate, child, cue, ref isDoubtful);
            }
            else if (_tree.Relation(child) is "obl" or "nmod" && _clauses.IsAccordingTo(child))
            {
                _speakers.AddAccordingTo(predicate, child);
            }
        }
    }

    private void Above(Predicate predicate, int current, int head, string relation, ref CueStance stance, ref bool isDoubtful)
    {
        if (_charges.Over(predicate, current, head, relation) is { } charge)
        {
            _speakers.AddSpeechAct(predicate, charge, ref isDoubtful);
            return;
        }

        if (_cues.VerbCue(head) is { } cue && _clauses.Governs(head, current, relation) && !_added.IsAddedBehind(head, predicate.Trigger))
        {
            // "Commented on reports that", "said it was aware of claims that": the word of others, and not of whoever speaks of it, unless to deny it.
            if ((relation == "obl" && current != predicate.Trigger && IsSpokenOf(current)) || (cue.Stance == CueStance.Asserts && IsHearsay(predicate)))
            {
                return;
            }

            var other = _state.PredicateAt[head];
            // "Welcomed the release": it takes the release for granted and says nothing of it.
            if (other is not null && other != predicate && relation is "obj" or "obl" or "nsubj" && !_state.Knowledge.Kinds[other.Kind].IsSpeech)
            {
                return;
            }

            if (other is not null && other != predicate && _state.Knowledge.Kinds[other.Kind].IsSpeech)
            {
                // "condemned the attack" takes it for granted; "warned that", "accused of" say it.
                if (relation is "obj" or "obl" or "nsubj" && other.Kind != Accusation)
                {
                    return;
                }

                if (other.Kind == Accusation && Charges.IsMutual(_tree, other))
                {
                    isDoubtful = true;
                    return;
                }

                _speakers.AddSpeechAct(predicate, other, ref isDoubtful);
                Turn(ref stance, cue);
                return;
            }

            // "No group has claimed the attack" says nothing; "they claimed the attack" owns up to it.
            if (head == predicate.LightVerb || _clauses.IsNobody(head))
            {
                if (head == predicate.LightVerb && cue.Doubtful && relation == "obj" && !_clauses.IsNobody(head) && _clauses.IsNews(current))
                {
                    // "Claimed two attacks": that there were any is known from whoever claims them.
                    var isUnproven = false;
                    _speakers.AddSpeaker(predicate, head, cue, ref isUnproven);
                }

                return;
            }

            // "Claimed two attacks which killed nine": what is told beside it is known without the claim.
            var isBeside = relation == "obj" && cue.Doubtful && current != predicate.Trigger && _state.PredicateAt[current] is { LightVerb: var light } && light == head;
            if (other == predicate || isBeside || (relation is "obj" or "obl" && !AnnouncesNoun(cue)))
            {
                return;
            }

            // "Has not confirmed that", "neither confirmed nor denied": nobody's word for it, and nobody's against it.
            if (_cues.IsNegated(head) && (cue.Stance == CueStance.Denies || (cue.Stance == CueStance.Asserts && relation == "ccomp" && !_state.Knowledge.Lexicon.StatusWords.ContainsKey(_tree.Lemma(head)))))
            {
                isDoubtful |= relation == "ccomp";
                return;
            }

            if (cue.Stance != CueStance.Denies || relation is not ("parataxis" or "ccomp") || !_clauses.IsBehindColon(current))
            {
                Turn(ref stance, cue);
            }

            _speakers.AddSpeaker(predicate, head, cue, ref isDoubtful);
        }
        else if (relation is "acl" or "nmod" or "ccomp" or "appos" && _cues.NounCue(head) is { } noun && _state.PredicateAt[head] is null && _clauses.ReportsFact(current, relation)
            // "The raid is a reminder of the need": raids say nothing.
            && !_tree.Has(head, "cop"))
        {
            if (_tree.Relation(head) == "obl" && !IsSpokenOf(head) && _cues.VerbCue(_tree.Head(head)) is { } saying && _tree.Has(_tree.Head(head), "nsubj"))
            {
                // "said in a statement that …": the speaker's word, not the paper's.
                Turn(ref stance, saying);
                _speakers.AddSpeaker(predicate, _tree.Head(head), saying, ref isDoubtful);
                return;
            }

            if (_cues.IsCalledUntrue(head))
            {
                stance = CueStance.Denies;
                return;
            }

            Turn(ref stance, noun);
            isDoubtful |= noun.Doubtful;
            _speakers.AddNounSource(predicate, head);
        }
    }

    private bool IsHearsay(Predicate predicate) => predicate.Sources.Exists(source => source is { IsUnnamed: true, Cue: >= 0 } && _cues.NounCue(source.Cue) is { Doubtful: true });

    private bool IsSpokenOf(int paper) =>
        _state.Text.PennTags[paper] == "NNS" && _tree.Preposition(paper) is "on" or "of" or "to" or "about" or "after" && _cues.NounCue(paper) is not null;

    private static bool AnnouncesNoun(Cue cue) => cue.Stance is CueStance.Denies or CueStance.Asserts;

    private static void Turn(ref CueStance stance, Cue cue) => stance = stance == CueStance.Asserts ? cue.Stance : stance;

    private bool IsClause(int token) => _tree.Tag(token) is UniversalTag.Verb or UniversalTag.Adj || _tree.Has(token, "nsubj");
}
