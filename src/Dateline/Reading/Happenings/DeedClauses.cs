using Dateline.Knowledge;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Tells which clauses behind a word are deeds: for words that carry an event only with one ("refused to leave", "insists that they leave", "operations to retake the city").</summary>
internal sealed class DeedClauses(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly CueFinder _cues = new(state);

    /// <summary>Whether a verb has a deed behind it that is refused, asked for or wanted. "Refused to comment" is no event: what is refused there is only to speak. "Asked the panel to report" asks for something all the same.</summary>
    public bool HasInfinitive(int token, bool isAskedOfOthers)
    {
        foreach (var child in _tree.Children(token))
        {
            if (child > token && _tree.Relation(child) == "ccomp" && IsWanted(child))
            {
                return true;
            }

            if (child > token && (_tree.Relation(child) is "xcomp" or "advcl" || (_tree.Relation(child) == "ccomp" && !_tree.Has(child, "aux"))) && _tree.Child(child, "mark") is >= 0 and var mark && _tree.FormIs(mark, "to"))
            {
                return isAskedOfOthers || _cues.VerbCue(child) is not { Stance: CueStance.Asserts };
            }
        }

        return false;
    }

    // "Insists that the general be handed over", "recommended that the council list him": in the subjunctive it is wanted.
    private bool IsWanted(int clause)
    {
        var finite = _tree.Child(clause, "aux") is >= 0 and var auxiliary ? auxiliary : _tree.Child(clause, "cop") is >= 0 and var copula ? copula : clause;
        return state.Text.PennTags[finite] == "VB" && _tree.Has(clause, "nsubj") && (_tree.Child(clause, "mark") is not (>= 0 and var mark) || _tree.FormIs(mark, "that"));
    }

    /// <summary>Whether a noun has a deed of war for its aim: "operations to retake the city", but not "a campaign to plant trees".</summary>
    public bool IsForDeed(int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if (child > token && _tree.Relation(child) == "acl" && _tree.Child(child, "mark") is >= 0 and var mark && _tree.FormIs(mark, "to")
                && state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, _tree.Lemma(child)).Any(frame => !frame.IsLight && frame.Kind is "capture" or "clash" or "encircle" or "attack" or "offensive" && frame.Others.Length == 0))
            {
                return true;
            }
        }

        return false;
    }
}
