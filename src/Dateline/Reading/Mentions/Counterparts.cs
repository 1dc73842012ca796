using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Whom a pronoun stands for by what two parties do to one another: "experts accused the two of arming it, which they denied", "the two sides signed, and they
/// accused each other".
/// </summary>
internal sealed class Counterparts(ReadingState state)
{
    private const int HighestClimb = 12;
    private const int SentencesBack = 2;

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

    /// <summary>The two or more that do something to each other: the last told of as so many; null for other pronouns.</summary>
    public Nominal? PartiesOf(int pronoun)
    {
        var verb = _tree.Head(pronoun);
        if (verb < 0 || _tree.FullRelation(pronoun) != "nsubj" || _tree.Child(verb, "obj") is not (>= 0 and var other) || !(_tree.FormIs(other, "each") || _tree.FormIs(other, "one")) || !_tree.HasWord(other, other > 0 && _tree.FormIs(other, "each") ? "other" : "another"))
        {
            return null;
        }

        var first = state.Text.Sentences[Math.Max(0, state.Text.SentenceOf[pronoun] - SentencesBack)].First;
        for (var token = pronoun - 1; token >= first; token--)
        {
            if (state.Nominals[token] is { Entity: not null, IsTime: false } parties && (parties.Class & ArgumentClass.Actor) != 0 && (_tree.HasWord(token, "two") || _tree.HasWord(token, "both") || HasPartner(token)))
            {
                return parties;
            }
        }

        return null;
    }

    private bool HasPartner(int noun) => _tree.Child(noun, "conj") is >= 0 and var second && state.Nominals[second] is { Entity: not null } && _tree.Relation(noun) is "nsubj" or "nmod";

    private Nominal? Accused(int verb) =>
        _tree.Tag(verb) == UniversalTag.Verb && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(verb).ToLowerInvariant()).Any(frame => frame is { Kind: "accusation", Others.Length: 0 })
        && _tree.Child(verb, _tree.IsPassive(verb) ? "nsubj" : "obj") is >= 0 and var party ? state.Nominals[party] : null;
}
