using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Denials of what is no event: "the chief denied that his men had blundered" tells that he rejects it, and nothing else. Of what is an event the denial is told by its status.
/// </summary>
internal sealed class BareDenials(ReadingState state, CueFinder cues)
{
    private const string Rejection = "rejection";

    private readonly ParseTree _tree = state.Tree;

    public void Add()
    {
        if (state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, "reject").FirstOrDefault(known => known.Kind == Rejection) is not { } frame)
        {
            return;
        }

        ArgumentFinder? arguments = null;
        SourceSearch? search = null;
        for (var token = 0; token < _tree.Count; token++)
        {
            if (state.PredicateAt[token] is not null || _tree.Tag(token) != UniversalTag.Verb || cues.VerbCue(token) is not { Stance: CueStance.Denies } || cues.IsNegated(token) || Content(token) is not (>= 0 and var clause) || TellsEvent(clause))
            {
                continue;
            }

            var denial = new Predicate { Trigger = token, First = token, End = token + 1, Frame = frame, Kind = Rejection, Status = Status.Occurred };
            foreach (var denier in (arguments ??= new ArgumentFinder(state)).OfVerb(token, [])["subject"].Where(denier => denier.Entity is not null))
            {
                denial.AddRole(Role.Agent, denier);
            }

            if (!denial.Of(Role.Agent).Any())
            {
                continue;
            }

            (search ??= new SourceSearch(state)).Attribute(denial);
            state.PredicateAt[token] = denial;
            state.Predicates.Add(denial);
        }
    }

    /// <summary>The clause that is denied, with a subject of its own; −1 where none is told.</summary>
    private int Content(int verb) => _tree.Child(verb, "ccomp") is >= 0 and var clause && clause > verb && _tree.Has(clause, "nsubj") ? clause : -1;

    private bool TellsEvent(int clause)
    {
        var (first, end) = _tree.Subtree(clause);
        for (var token = first; token < end; token++)
        {
            if (state.PredicateAt[token] is not null)
            {
                return true;
            }
        }

        return false;
    }
}
