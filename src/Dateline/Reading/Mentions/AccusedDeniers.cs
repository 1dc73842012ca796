using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>"Experts accused the two of arming it, which they denied": of two parties the accused is who denies.</summary>
internal sealed class AccusedDeniers(ReadingState state)
{
    private const int HighestClimb = 12;

    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);

    /// <summary>Whom a pronoun that denies something stands for, by the charge above it or in the sentence before; null where nobody was charged.</summary>
    public Nominal? DenierOf(int pronoun, Func<Nominal, bool> agrees)
    {
        var denial = _tree.Head(pronoun);
        if (denial < 0 || _tree.FullRelation(pronoun) != "nsubj" || _cues.VerbCue(denial) is not { Stance: CueStance.Denies })
        {
            return null;
        }

        var current = _tree.Head(denial);
        for (var depth = 0; depth < HighestClimb && current >= 0; depth++, current = _tree.Head(current))
        {
            if (Accused(current) is { } accused && accused.Head < pronoun)
            {
                return agrees(accused) ? accused : null;
            }
        }

        var sentence = state.Text.SentenceOf[pronoun];
        if (sentence == 0)
        {
            return null;
        }

        var before = state.Text.Sentences[sentence - 1];
        for (var token = before.First; token < before.End; token++)
        {
            if (Accused(token) is { } accused && agrees(accused))
            {
                return accused;
            }
        }

        return null;
    }

    private Nominal? Accused(int verb) =>
        _tree.Tag(verb) == UniversalTag.Verb && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(verb).ToLowerInvariant()).Any(frame => frame is { Kind: "accusation", Others.Length: 0 })
        && _tree.Child(verb, _tree.IsPassive(verb) ? "nsubj" : "obj") is >= 0 and var party ? state.Nominals[party] : null;
}
