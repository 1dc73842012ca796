using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Names whoever a word of saying makes the source of an event: speakers, those whom they cite, authors of papers, and the unnamed.</summary>
internal sealed class SourceSpeakers(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly ArgumentFinder _arguments = new(state);
    private readonly SubjectFinder _subjects = new(state);

    public void AddSpeechAct(Predicate predicate, Predicate speech, ref bool isDoubtful)
    {
        isDoubtful |= speech.Kind == "accusation";
        foreach (var agent in speech.Of(Role.Agent))
        {
            Add(predicate, new Attribution(agent.First, agent.End, agent.Entity, speech.Trigger, IsUnnamed: false, _cues.SaidAt(speech.Trigger) ?? speech.Time?.Interval));
        }
    }

    public void AddSpeaker(Predicate predicate, int verb, Cue cue, ref bool isDoubtful)
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
                if (state.Knowledge.Lexicon.Reminders.Contains(_tree.Lemma(verb)) && _tree.HasWord(verb, "it"))
                {
                    return;
                }

                isDoubtful = true;
                Add(predicate, new Attribution(verb, verb + 1, null, verb, IsUnnamed: true, said));
                return;
            }
        }

        AddCited(predicate, verb);
        foreach (var speaker in speakers)
        {
            // "Unconfirmed reports said".
            isDoubtful |= _cues.NounCue(speaker.Head) is { Doubtful: true };
            AddCited(predicate, speaker.Head);
        }

        // Each goes before those found so far; the order of the text stays.
        foreach (var speaker in speakers.Where(CanSpeak).Reverse())
        {
            AddNominal(predicate, speaker.Head, verb, said);
        }
    }

    // "These attacks show contempt": deeds say nothing.
    // "Nothing to report, says the army": nothing says nothing. "As you may recall": whoever reads it does not say it.
    private bool CanSpeak(Nominal nominal) => state.Pronoun(nominal.Head) != PronounSort.Listener && !(_tree.Tag(nominal.Head) == Text.UniversalTag.Pron && _tree.Lemma(nominal.Head).EndsWith("thing", StringComparison.OrdinalIgnoreCase)) && !(state.PredicateAt[nominal.Head] is not null && nominal.Entity is null && _cues.NounCue(nominal.Head) is null) && MaySpeak(nominal);

    // "Told the paper by telephone": telephones say nothing.
    private bool MaySpeak(Nominal nominal) =>
        nominal.Entity is not null || nominal.IsName || state.Pronoun(nominal.Head) is not null || _cues.NounCue(nominal.Head) is not null
        || (FrameMatcher.ClassOf(nominal) & (ArgumentClass.Actor | ArgumentClass.Person)) != 0 || _tree.Preposition(nominal.Head) is null;

    /// <summary>"The agency reported, citing a local official", "state television, which cited the police": the agency has it from the official.</summary>
    public void AddCited(Predicate predicate, int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) is "advcl" or "acl" && _tree.Child(child, "obj") is >= 0 and var cited
                && (_tree.Lemma(child) is "cite" or "quote" || state.Knowledge.Lexicon.PrepositionCues.Exists(words => words.Length == 1 && _tree.FormIs(child, words[0]))))
            {
                AddNominal(predicate, cited, child, null);
            }
        }
    }

    /// <summary>"According to residents and the army": each of them.</summary>
    public void AddAccordingTo(Predicate predicate, int word)
    {
        foreach (var part in _tree.Coordinated(word).AsEnumerable().Reverse())
        {
            AddCited(predicate, part);
            AddNominal(predicate, part, part, null);
        }
    }

    /// <summary>"Reportedly killed": somebody says so, and the text leaves open who. "Likely killed": the outlet itself guesses.</summary>
    public void AddAdverb(Predicate predicate, int adverb, Cue cue, ref bool isDoubtful)
    {
        isDoubtful |= cue.Doubtful;
        if (!state.Knowledge.Lexicon.Guesses.Contains(_tree.Lemma(adverb)))
        {
            Add(predicate, new Attribution(adverb, adverb + 1, null, adverb, IsUnnamed: true, null));
        }
    }

    public void AddNominal(Predicate predicate, int head, int cue, DateInterval? said)
    {
        if (state.Nominals[head] is { IsTime: false } nominal)
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

    public void AddNounSource(Predicate predicate, int noun)
    {
        // "No truth in reports that": the word of those who deny it.
        if (_tree.Relation(noun) == "nmod" && state.Knowledge.Lexicon.Undone.Groundless.Contains(_tree.Lemma(_tree.Head(noun)).ToLowerInvariant()))
        {
            return;
        }

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

    public static void Add(Predicate predicate, Attribution source)
    {
        if (!predicate.Sources.Any(known => known.First == source.First || (known.Entity is not null && known.Entity == source.Entity)))
        {
            // The climb goes outwards, and the outermost source comes first.
            predicate.Sources.Insert(0, source);
        }
    }
}
