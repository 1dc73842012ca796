using Dateline.Model;

namespace Dateline.Knowledge;

/// <summary>The words that carry events, sayings, statuses, people and things.</summary>
internal sealed class Lexicon
{
    // By word class, then by head. Each is a table of the framework's own making: keyed by pairs, it would be compiled at every start.
    private readonly Dictionary<string, List<Frame>>[] _frames =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, List<Frame>>[] _figureFrames =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, List<Cue>> _verbCues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> _nounCues = new(StringComparer.Ordinal);

    /// <summary>Phrases for people, things, titles and loaded words, as written in running text.</summary>
    public PhraseTable<object> Words { get; } = new();

    public Dictionary<string, Status> StatusWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that only measure or group what follows their "of".</summary>
    public HashSet<string> Partitives { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs that nobody does without doing it to somebody or something: with a subject alone they are passives.</summary>
    public HashSet<string> Transitives { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs by which somebody has somebody else do something ("force", "urge"): an infinitive behind their object is what is to be done.</summary>
    public HashSet<string> Causing { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs whose infinitive tells what is to be done, and never what for ("vote").</summary>
    public HashSet<string> Deciding { get; } = new(StringComparer.Ordinal);

    /// <summary>Verbs with two objects ("offer"): a name between the verb and a thing is whoever gets it.</summary>
    public HashSet<string> Giving { get; } = new(StringComparer.Ordinal);

    /// <summary>Adjectives that tell whose a force is, before "to"; lower-case.</summary>
    public HashSet<string> Allegiance { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that tell who has part in a deed, with the preposition that leads to it ("involve in"), and the part; lower-case.</summary>
    public Dictionary<string, InvolvedPart> Involvement { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that stand behind the name of a body and add nothing to it ("the Hezbollah movement"); lower-case.</summary>
    public HashSet<string> Appellatives { get; } = new(StringComparer.Ordinal);

    /// <summary>Words inside names that a hyphen joins to what follows ("al", "ben"); case does not matter.</summary>
    public HashSet<string> NameParticles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in capitals that spell an everyday word, each with a name of the same length to show to the parser.</summary>
    public Dictionary<string, string> NameStandIns { get; } = new(StringComparer.Ordinal);

    /// <summary>What transcribers of broadcasts put in brackets, as a whole.</summary>
    public HashSet<string> TranscriptNotes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last words of what transcribers of broadcasts put in brackets.</summary>
    public HashSet<string> TranscriptNoteEnds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pronouns in all their forms, lower-case.</summary>
    public Dictionary<string, PronounSort> Pronouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    public PlaceWords Places { get; } = new();

    public UndoneWords Undone { get; } = new();

    public CoreferenceWords Coreference { get; } = new();

    public DeedWords Deeds { get; } = new();

    public AdjunctWords Adjuncts { get; } = new();

    /// <summary>Words that tell what befell the people counted, each with the sort of toll ("dead" → "killed").</summary>
    public Dictionary<string, string> TollWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of event whose bare count of people is a toll, each with its sort.</summary>
    public Dictionary<string, string> TollKinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Cue> AdverbCues { get; } = new(StringComparer.Ordinal);

    public List<string[]> PrepositionCues { get; } = [];

    /// <summary>Verbs of saying whose subject is somebody, whatever its noun; lemmas.</summary>
    public HashSet<string> PersonalVerbs { get; } = new(StringComparer.Ordinal);

    /// <summary>Nouns that say something only as papers, customs and signs do; lower-case lemmas.</summary>
    public HashSet<string> Speechless { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adverbs by which the outlet itself guesses, and nobody else says so ("probably"); lower-case.</summary>
    public HashSet<string> Guesses { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Verbs that only call to mind in the passive ("it will be recalled that"): what follows is the outlet's own word.</summary>
    public HashSet<string> Reminders { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that open what the outlet adds behind a speaker; lower-case.</summary>
    public HashSet<string> Additions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that do so behind a stretch of time ("hours after"); lower-case.</summary>
    public HashSet<string> Distances { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that tell violence from what only sounds like it.</summary>
    public FigureWords Figures { get; } = new();

    /// <summary>Forms of the verbs that head frames and cues.</summary>
    public VerbForms VerbForms { get; } = new();

    public int FrameCount { get; private set; }

    /// <summary>Makes the forms of all verbs; after the files, since the irregular ones must be known by then.</summary>
    public void CompleteVerbForms()
    {
        foreach (var head in _frames[(int)FrameWordClass.Verb].Keys)
        {
            if (Places.At.Contains(head))
            {
                VerbForms.AddInflected(head);
                continue;
            }

            VerbForms.Add(head);
        }

        foreach (var head in _verbCues.Keys)
        {
            VerbForms.Add(head);
        }
    }

    public IReadOnlyList<Frame> Frames(FrameWordClass wordClass, string lemma) =>
        _frames[(int)wordClass].TryGetValue(lemma, out var frames) ? frames : [];

    /// <summary>Whether a noun tells a happening by itself ("raid"), and not only as part of a phrase ("camp" of "protest camp").</summary>
    public bool IsHappening(string lemma) => Frames(FrameWordClass.Noun, lemma).Any(static frame => frame.Others.Length == 0 && !frame.IsLight);

    public IReadOnlyList<Cue> VerbCues(string lemma) => _verbCues.TryGetValue(lemma, out var cues) ? cues : [];

    public IReadOnlyList<Cue> NounCues(string lemma) => _nounCues.TryGetValue(lemma, out var cues) ? cues : [];

    /// <summary>The entries by which a word is a figure of speech; never among <see cref="Frames"/>.</summary>
    public IReadOnlyList<Frame> FigureFrames(FrameWordClass wordClass, string lemma) =>
        _figureFrames[(int)wordClass].TryGetValue(lemma, out var frames) ? frames : [];

    public void Add(Frame frame)
    {
        var byHead = (frame.IsFigure ? _figureFrames : _frames)[(int)frame.WordClass];
        if (!byHead.TryGetValue(frame.Head, out var frames))
        {
            byHead.Add(frame.Head, frames = []);
        }

        frames.Add(frame);
        FrameCount++;
    }

    public void AddVerbCue(Cue cue) => AddCue(_verbCues, cue, cue.Words.Split(' ')[0]);

    public void AddNounCue(Cue cue) => AddCue(_nounCues, cue, cue.Words.Split(' ')[^1]);

    private static void AddCue(Dictionary<string, List<Cue>> cues, Cue cue, string head)
    {
        if (!cues.TryGetValue(head, out var list))
        {
            cues.Add(head, list = []);
        }

        list.Add(cue);
    }
}
