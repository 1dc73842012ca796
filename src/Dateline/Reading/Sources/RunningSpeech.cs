using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// "A jet bombed the mill, said a member of the guard. Eight people were wounded.": behind a speaker at the end of a sentence the toll goes on in the speaker's
/// words, as long as the paragraph lasts and nobody else speaks.
/// </summary>
internal sealed class RunningSpeech(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);
    private readonly SubjectFinder _subjects = new(state);
    private readonly SpeechClauses _clauses = new(state);

    public void Complete()
    {
        var bySentence = state.Predicates.ToLookup(predicate => state.Text.SentenceOf[predicate.Trigger]);
        List<Attribution> running = [];
        foreach (var sentence in state.Text.Sentences)
        {
            running = StartsParagraph(sentence) ? [] : running;
            if (Speaks(sentence))
            {
                running = LastSpeaker(sentence, bySentence[sentence.Index]);
                continue;
            }

            foreach (var toll in bySentence[sentence.Index].Where(predicate => running.Count > 0 && predicate is { Sources.Count: 0, Time: null } && IsToll(predicate)))
            {
                toll.Sources.AddRange(running);
            }
        }
    }

    private bool StartsParagraph(Sentence sentence) =>
        sentence.First > 0 && state.Text.Text.AsSpan(state.Text.Ends[sentence.First - 1], state.Text.Starts[sentence.First] - state.Text.Ends[sentence.First - 1]).Contains('\n');

    private bool Speaks(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_cues.VerbCue(token) is not null || _clauses.IsAccordingTo(token) || state.Text.PennTags[token] is "``" or "''")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whoever closes a sentence in which all that is told stands before the word of saying.</summary>
    private static List<Attribution> LastSpeaker(Sentence sentence, IEnumerable<Predicate> told)
    {
        var last = told.MaxBy(predicate => predicate.Trigger);
        return last is { Sources: [{ Cue: var cue, IsUnnamed: false }] } && cue > last.Trigger && cue < sentence.End ? last.Sources : [];
    }

    // So many were hurt; nothing that is dated or lasts, and nothing that somebody did.
    private bool IsToll(Predicate predicate) =>
        predicate.Status == Status.Occurred && state.Knowledge.Kinds[predicate.Kind].Family is "harm" or "destruction" or "attack" && !predicate.Of(Role.Agent).Any()
        && predicate.Frame.WordClass != Knowledge.FrameWordClass.Noun && (_subjects.ActsPassive(predicate.Trigger) || state.Knowledge.Kinds[predicate.Kind].Befell is not null) && !IsPerfect(predicate.Trigger);

    private bool IsPerfect(int verb)
    {
        foreach (var child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "aux" && _tree.Lemma(child) == "have")
            {
                return true;
            }
        }

        return false;
    }
}
