using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// "X said that Y must leave" demands it of Y: a modal of duty in somebody's words is the speaker's demand of whoever the duty falls on. The outlet's own
/// "must" is opinion or forecast and no event, and neither is "we must"; but those who publish what governments and armed groups should do time and again
/// are no reporters, and demand it themselves.
/// </summary>
internal sealed class ObligationStep : IReadingStep
{
    // "Must now fully comply": further away the verb is left out of the words of the event.
    private const int MaximumTriggerLength = 5;

    // A reporter may say so once in passing.
    private const int LeastOwnDemands = 2;

    public IReadOnlyList<Layer> Needs => [Layer.Sources];

    public IReadOnlyList<Layer> Adds => [];

    public void Run(ReadingState state)
    {
        var lexicon = state.Knowledge.Lexicon;
        SourceSearch? search = null;
        ArgumentFinder? arguments = null;
        var own = new List<Predicate>();
        for (var token = 0; token < state.Text.Count; token++)
        {
            if (state.Text.Tags[token] is not (UniversalTag.Aux or UniversalTag.Verb) || lexicon.Frames(FrameWordClass.Modal, state.Tree.Lemma(token)) is not [var frame, ..] || DutyOf(state, frame, token) is not (>= 0 and var duty))
            {
                continue;
            }

            arguments ??= new ArgumentFinder(state);
            var debtors = arguments.OfVerb(state.Tree.Relation(token) == "aux" ? duty : token, [])["subject"].Where(debtor => IsAnother(state, debtor)).ToList();
            if (debtors.Count == 0)
            {
                continue;
            }

            var demand = new Predicate
            {
                Trigger = token, First = token, End = duty - token < MaximumTriggerLength ? duty + 1 : token + 1, Frame = frame, Kind = frame.Kind, OwnStatus = Status.Occurred,
            };
            search ??= new SourceSearch(state);
            search.Attribute(demand);
            if (demand.Sources is [.., { Entity: { } speaker } source] && Speaker(state, source) is { } words && debtors.TrueForAll(debtor => debtor.Entity != speaker))
            {
                demand.AddRole(Role.Agent, words);
                debtors.ForEach(debtor => demand.AddRole(Role.Patient, debtor));
                state.PredicateAt[token] ??= demand;
                state.Predicates.Add(demand);
            }
            else if (demand.Sources.Count == 0 && state.Tree.FormIs(token, "should") && debtors.TrueForAll(debtor => IsPower(state, debtor)))
            {
                debtors.ForEach(debtor => demand.AddRole(Role.Patient, debtor));
                own.Add(demand);
            }
        }

        if (own.Count >= LeastOwnDemands)
        {
            own.ForEach(demand => state.PredicateAt[demand.Trigger] ??= demand);
            state.Predicates.AddRange(own);
        }
    }

    // Of whom deeds can be demanded: states and their bodies, armed groups, and those in office; "it should" forecasts.
    private static bool IsPower(ReadingState state, Nominal debtor) =>
        state.Pronoun(debtor.Head) is null && (FrameMatcher.ClassOf(debtor) & (ArgumentClass.State | ArgumentClass.Force | ArgumentClass.Official | ArgumentClass.Actor)) != 0
        && debtor.Entity is { Kind: ActorKind.State or ActorKind.Government or ActorKind.Military or ActorKind.Police or ActorKind.Rebel or ActorKind.Militia or ActorKind.International or ActorKind.Organisation or ActorKind.Political or ActorKind.Unknown };

    /// <summary>The verb that a modal makes a duty; −1 where it makes none.</summary>
    private static int DutyOf(ReadingState state, Frame frame, int modal)
    {
        var tree = state.Tree;
        var duty = tree.Relation(modal) == "aux" ? tree.Head(modal) : tree.Child(modal, "xcomp");
        if (duty < modal || (frame.Others.Length > 0 && (tree.Relation(modal) == "aux" || tree.Child(duty, "mark") is not (>= 0 and var mark) || !tree.FormIs(mark, frame.Others[0]))))
        {
            return -1;
        }

        // "Must have known" reckons; "hostages must be freed" leaves open by whom; a duty in an aside or a condition is spoken of, not demanded.
        var clause = tree.Relation(modal) == "aux" ? duty : modal;
        return IsGuess(tree, duty) || tree.IsPassive(duty) || tree.Relation(clause) is not ("ccomp" or "root" or "parataxis" or "conj") ? -1 : duty;
    }

    private static bool IsGuess(ParseTree tree, int duty)
    {
        foreach (var child in tree.Children(duty))
        {
            if (tree.Relation(child) == "aux" && tree.Lemma(child) == "have")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAnother(ReadingState state, Nominal debtor) =>
        debtor.Entity is not null && state.Pronoun(debtor.Head) is not (PronounSort.Speaker or PronounSort.Speakers);

    private static Nominal? Speaker(ReadingState state, Attribution source) =>
        state.Nominals[source.First..source.End].FirstOrDefault(nominal => nominal?.Entity == source.Entity);
}
