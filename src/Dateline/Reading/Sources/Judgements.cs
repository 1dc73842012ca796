using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Finds denials that only judge what was said: "called the report baseless", "described the claim as a lie", "said the allegations were false"
/// (the words of data/lexicon/undone.yaml).
/// </summary>
internal sealed class Judgements(ReadingState state, CueFinder cues)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly FillerFinder _fillers = new(state);

    /// <summary>What a token judges to be untrue, and who does; null where it judges nothing that was told before.</summary>
    public (Nominal Denied, IEnumerable<Nominal> Deniers)? At(int token)
    {
        if (cues.CallsUntrue(token) && !cues.IsNegated(token) && _tree.Child(token, "obj") is >= 0 and var thing && state.Nominals[thing] is { } called)
        {
            return IsReport(called, mayBePronoun: true) ? (called, Subjects(token)) : null;
        }

        // "'The report is a lie,' the general said": judged by whoever says so.
        return IsUntrue(token) && _tree.Has(token, "cop") && !cues.IsNegated(token) && _tree.Child(token, "nsubj") is >= 0 and var subject && state.Nominals[subject] is { } judged
            && _tree.Relation(token) == "ccomp" && cues.VerbCue(_tree.Head(token)) is { Stance: CueStance.Asserts, Doubtful: false } && IsReport(judged, mayBePronoun: false)
            ? (judged, Subjects(_tree.Head(token)))
            : null;
    }

    private bool IsUntrue(int token) => state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(token));

    private IEnumerable<Nominal> Subjects(int verb) => _tree.IsPassive(verb) || _tree.Child(verb, "nsubj") is not (>= 0 and var subject) ? [] : _fillers.At(subject);

    // "The report", "these claims"; "a claim" may be any.
    private bool IsReport(Nominal told, bool mayBePronoun)
    {
        if (_tree.Tag(told.Head) is UniversalTag.Pron or UniversalTag.Det)
        {
            return mayBePronoun && _tree.Lemma(told.Head) is "it" or "this" or "that" && told.Entity is null;
        }

        return cues.NounCue(told.Head) is not null && told.Entity is null && !_tree.Has(told.Head, "acl")
            && (_tree.HasWord(told.Head, "the") || _tree.HasWord(told.Head, "this") || _tree.HasWord(told.Head, "these") || _tree.HasWord(told.Head, "those") || _tree.HasWord(told.Head, "such"));
    }
}
