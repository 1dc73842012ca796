using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Deeds that a later sentence names by no word of their own: "the police blamed the front for the crime", "the incident, for which nobody has claimed responsibility". Where such a noun
/// is given a doer, it tells again, with the doer, what it points back to.
/// </summary>
internal sealed class NamelessDeeds(ReadingState state)
{
    private const int SentencesBack = 6;

    private static readonly Dictionary<string, FrameRole[]> Roles = new(StringComparer.Ordinal) { ["by"] = [FrameRole.Agent] };

    private readonly ParseTree _tree = state.Tree;
    private readonly LightVerbs _lights = new(state);
    private readonly ArgumentFinder _arguments = new(state);
    private readonly RoleAssigner _roles = new(state);
    private readonly CueFinder _cues = new(state);
    private readonly List<Predicate> _found = [];

    /// <summary>Makes a predicate of every noun that points back to a deed; who did it is to be found as for any other noun.</summary>
    public void Add()
    {
        var words = state.Knowledge.Lexicon.Deeds;
        Predicate? last = null;
        for (int token = 0, next = 0; token < state.Text.Count; token++)
        {
            while (next < state.Predicates.Count && state.Predicates[next].Trigger < token)
            {
                last = IsDeed(state.Predicates[next]) ? state.Predicates[next] : last;
                next++;
            }

            if (last is not null && _tree.Tag(token) == UniversalTag.Noun && words.Nouns.Contains(_tree.Lemma(token)) && state.PredicateAt[token] is null && state.Text.SentenceOf[token] - state.Text.SentenceOf[last.Trigger] <= SentencesBack && PointsBack(token))
            {
                state.Predicates.Insert(next, Make(token, last));
                next++;
            }
        }
    }

    /// <summary>Takes back those that nobody is said to have done, and gives the others whom or what the deed befell.</summary>
    public void Settle()
    {
        var undone = _found.Where(noun => !noun.Of(Role.Agent).Any() || (noun.LightVerb >= 0 && !state.Knowledge.Lexicon.Deeds.Doing.Contains(_tree.Lemma(noun.LightVerb)))).ToHashSet();
        BackReferences.Remove(state, undone);
        foreach (var noun in _found.Where(noun => !undone.Contains(noun)))
        {
            noun.Referent!.Of(Role.Patient).Where(patient => !noun.Of(Role.Agent).Contains(patient)).ToList().ForEach(patient => noun.AddRole(Role.Patient, patient));
        }
    }

    private Predicate Make(int token, Predicate referent)
    {
        var frame = new Frame { Kind = referent.Kind, WordClass = FrameWordClass.Noun, Head = _tree.Lemma(token), Others = [], Roles = Roles, If = new Dictionary<string, ArgumentClass>(), Unless = new Dictionary<string, ArgumentClass>() };
        var noun = new Predicate { Trigger = token, First = token, End = token + 1, Frame = frame, Kind = referent.Kind, Referent = referent.Referent ?? referent };
        _roles.Fill(noun, frame, _arguments.OfNoun(token, [token]));
        _lights.Add(noun, frame);
        state.PredicateAt[token] = noun;
        _found.Add(noun);
        return noun;
    }

    // What befell somebody or something by somebody's hand, and was done.
    private bool IsDeed(Predicate told) =>
        state.Knowledge.Kinds[told.Kind] is { Family: "attack" or "harm" or "destruction" or "sexual-violence" or "looting" or "seizure-of-people", Id: not ("casualties" or "arrest") }
        && !(told.Frame.WordClass == FrameWordClass.Verb && (state.Text.PennTags[told.Trigger] == "VB" || _cues.IsNegated(told.Trigger)));

    // "The crime", "this cowardly act", but not "the latest incident", "the police action", "the crime of treason".
    private bool PointsBack(int noun)
    {
        if (state.Text.PennTags[noun] != "NN" || _tree.Child(noun, "det") is not (>= 0 and var determiner) || _tree.Lemma(determiner) is not ("the" or "this" or "that"))
        {
            return false;
        }

        foreach (var child in _tree.Children(noun))
        {
            var isOther = _tree.Relation(child) switch
            {
                "amod" => !state.Knowledge.Lexicon.Deeds.Judging.Contains(_tree.Lemma(child)),
                "nmod" => _tree.Preposition(child) is not ("by" or "in" or "at" or "on" or "near"),
                "acl" => _tree.FullRelation(child) == "acl:relcl" ? !IsCharge(child) : state.Text.PennTags[child] is not ("VBN" or "VBD"),
                "nummod" or "compound" or "flat" or "appos" => true,
                _ => false,
            };
            if (isOther)
            {
                return false;
            }
        }

        return true;
    }

    // "The crime, for which the front is held responsible".
    private bool IsCharge(int clause)
    {
        foreach (var child in _tree.Children(clause))
        {
            if (_tree.FormIs(child, "which") && _tree.Preposition(child) is "for" or "of" or "in")
            {
                return true;
            }
        }

        return false;
    }
}
