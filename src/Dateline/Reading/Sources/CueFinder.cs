using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Finds the words of saying of a sentence, and who says.</summary>
internal sealed class CueFinder(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;

    /// <summary>The cue that a verb is, if it is one here.</summary>
    public Cue? VerbCue(int token)
    {
        if (_tree.Tag(token) != UniversalTag.Verb)
        {
            return null;
        }

        if (CallsUntrue(token))
        {
            return state.Knowledge.Lexicon.VerbCues("deny").FirstOrDefault(cue => cue.Stance == CueStance.Denies);
        }

        Cue? best = null;
        foreach (var cue in state.Knowledge.Lexicon.VerbCues(_tree.Lemma(token).ToLowerInvariant()))
        {
            if ((best is null || cue.Words.Length > best.Words.Length) && HasOtherWords(cue, token))
            {
                best = cue;
            }
        }

        // "The district witnessed a raid": places tell nothing, things happen there.
        if (best is not null && IsSeenByPlace(token))
        {
            return null;
        }

        // "Denied the rebels a haven": what is denied to somebody is kept from them, and nothing is said.
        return best is { Stance: CueStance.Denies } && HasTwoObjects(token) ? null : best;
    }

    /// <summary>"Called the report a lie", "described as false a claim that": whoever calls it so denies it.</summary>
    public bool CallsUntrue(int verb)
    {
        if (!state.Knowledge.Lexicon.Undone.Calling.Contains(_tree.Lemma(verb).ToLowerInvariant()) || !(_tree.Has(verb, "obj") || _tree.Relation(verb) == "acl"))
        {
            return false;
        }

        foreach (var child in _tree.Children(verb))
        {
            if (child > verb && _tree.Relation(child) is "xcomp" or "obl" or "obj" or "advcl" && state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(child).ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reports of shelling are false", "the claims were untrue": what is told in them is denied.</summary>
    public bool IsCalledUntrue(int paper) => _tree.Relation(paper) == "nsubj" && _tree.Head(paper) is >= 0 and var judged && _tree.Has(judged, "cop") && !IsNegated(judged) && state.Knowledge.Lexicon.Undone.Untruths.Contains(_tree.Lemma(judged));

    /// <summary>Whether somebody is said not to say it: "did not deny", "neither confirmed nor denied".</summary>
    public bool IsNegated(int token) =>
        _tree.HasWord(token, "not") || _tree.HasWord(token, "n't") || _tree.HasWord(token, "never") || _tree.HasWord(token, "neither") || _tree.HasWord(token, "nor") || IsNoLonger(token);

    private bool IsNoLonger(int token) => _tree.Child(token, "advmod") is > 0 and var longer && _tree.FormIs(longer, "longer") && _tree.FormIs(longer - 1, "no");

    /// <summary>The cue that a noun is ("claims that …", "reports of …"), if it is one here.</summary>
    public Cue? NounCue(int token)
    {
        if (_tree.Tag(token) is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return null;
        }

        var cues = state.Knowledge.Lexicon.NounCues(_tree.Lemma(token).ToLowerInvariant());
        // "Unconfirmed report" before "report".
        return cues.FirstOrDefault(cue => cue.IsPhrase && PrecededBy(cue, token)) ?? cues.FirstOrDefault(cue => !cue.IsPhrase);
    }

    /// <summary>When a word of saying was said; null when the text does not tell.</summary>
    public DateInterval? SaidAt(int cue) =>
        state.TimeOf.TryGetValue(cue, out var time) && time.Type is TimexType.Date or TimexType.Time ? time.Interval : null;

    private bool IsSeenByPlace(int verb) =>
        _tree.Child(verb, "nsubj") is >= 0 and var place && state.Nominals[place] is { IsPlaceLike: true } && _tree.Has(verb, "obj")
        && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(verb).ToLowerInvariant()).Any(frame => frame.IsLight && frame.If.TryGetValue("subject", out var wanted) && (wanted & ArgumentClass.Place) != 0);

    private bool HasTwoObjects(int verb)
    {
        var objects = 0;
        foreach (var child in _tree.Children(verb))
        {
            objects += child > verb && _tree.Relation(child) is "obj" or "iobj" ? 1 : 0;
        }

        return objects > 1;
    }

    private bool HasOtherWords(Cue cue, int token)
    {
        // Most cues are one word; splitting those would be most of the work here.
        if (!cue.IsPhrase)
        {
            return true;
        }

        var words = cue.Words.Split(' ');
        for (var index = 1; index < words.Length; index++)
        {
            var at = token + index;
            if (at >= state.Text.Count || !(_tree.Lemma(at).Equals(words[index], StringComparison.OrdinalIgnoreCase) || _tree.FormIs(at, words[index])))
            {
                return false;
            }
        }

        return true;
    }

    private bool PrecededBy(Cue cue, int token)
    {
        var words = cue.Words.Split(' ');
        for (var index = 0; index < words.Length - 1; index++)
        {
            var at = token - (words.Length - 1 - index);
            if (at < 0 || !_tree.FormIs(at, words[index]))
            {
                return false;
            }
        }

        return true;
    }
}
