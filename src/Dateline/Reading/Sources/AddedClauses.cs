using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>"The port was shelled, the army said, hours after a truce had begun": behind the speaker the outlet goes on by itself.</summary>
internal sealed class AddedClauses(ReadingState state)
{
    // Words between a word of saying and what is added: its speaker, and when and where he said so.
    private const int LongestComment = 16;
    private const int LongestDistance = 7;

    private readonly ParseTree _tree = state.Tree;

    /// <summary>Whether a word stands in what the outlet adds behind a speaker.</summary>
    public bool IsAddedBehind(int cue, int token)
    {
        if (token < cue || !SaysWhatIsBefore(cue))
        {
            return false;
        }

        for (var comma = cue + 1; comma < token && comma <= cue + LongestComment; comma++)
        {
            if (_tree.FormIs(comma, ",") && IsOpening(comma + 1, token))
            {
                return true;
            }
        }

        return false;
    }

    private bool SaysWhatIsBefore(int cue) => _tree.Relation(cue) == "parataxis" ? _tree.Head(cue) >= 0 && _tree.Head(cue) < cue : _tree.Child(cue, "ccomp") is >= 0 and var said && said < cue;

    // "While", "less than a day after".
    private bool IsOpening(int first, int end)
    {
        if (state.Knowledge.Lexicon.Additions.Contains(_tree.Form(first).ToString()))
        {
            return true;
        }

        for (var token = first; token < end && token < first + LongestDistance; token++)
        {
            if (token > first && state.Knowledge.Lexicon.Distances.Contains(_tree.Form(token).ToString()))
            {
                return true;
            }

            var isStretch = _tree.Tag(token) is UniversalTag.Num or UniversalTag.Adv or UniversalTag.Adj or UniversalTag.Det || _tree.FormIs(token, "than") || TimeLexicon.Shared[_tree.Lemma(token).ToLowerInvariant()] is { Unit: not null };
            if (!isStretch)
            {
                return false;
            }
        }

        return false;
    }
}
