using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// "The army denies it", "the claim was rejected by the government": a denial that only points back is a claim of its own, that what was told before did not
/// happen, in the words of whoever denies it.
/// </summary>
internal sealed class DenialStep : IReadingStep
{
    private const string Statement = "statement";
    private const string Rejection = "rejection";
    private const int FurthestSentence = 2;
    private const int MaximumTriggerLength = 5;

    public IReadOnlyList<Layer> Needs => [Layer.Sources];

    public IReadOnlyList<Layer> Adds => [];

    public void Run(ReadingState state)
    {
        var cues = new CueFinder(state);
        SourceSearch? search = null;
        ArgumentFinder? arguments = null;
        var judgements = new Judgements(state, cues);
        for (var token = 0; token < state.Text.Count; token++)
        {
            // That somebody denied something is told by what they denied, where that is known.
            var bare = state.PredicateAt[token];
            if (bare is not (null or { Kind: Statement or Rejection }))
            {
                continue;
            }

            var answer = judgements.At(token);
            if (answer is null && cues.VerbCue(token) is { Stance: CueStance.Denies } && !cues.IsNegated(token))
            {
                var slots = (arguments ??= new ArgumentFinder(state)).OfVerb(token, []);
                answer = Denied(state, cues, token, slots["object"]) is { } what ? (what, slots["subject"]) : null;
            }

            if (answer is not var (denied, whoDenies) || whoDenies.ToList() is not { } deniers || Told(state, token, deniers) is not { } told)
            {
                continue;
            }

            var denial = Repeat(told, token, denied);
            if (!IsAppended(state.Tree, token))
            {
                (search ??= new SourceSearch(state)).Attribute(denial);
            }

            foreach (var denier in deniers.Where(denier => !denial.Sources.Exists(source => source.First == denier.First)))
            {
                denial.Sources.Add(new Attribution(denier.First, denier.End, denier.Entity, token, denier.Entity is null && cues.NounCue(denier.Head) is not null, cues.SaidAt(token)));
            }

            denial.Status = Status.Denied;
            // The charge that is denied is the one told before, and none of its own.
            var charge = state.PredicateAt[denied.Head] is { } named && state.Knowledge.Kinds[named.Kind].IsSpeech ? named : null;
            state.PredicateAt[token] = denial;
            state.Predicates.RemoveAll(predicate => predicate == bare || predicate == charge);
            state.Predicates.Add(denial);
        }

        new BareDenials(state, cues).Add();
    }

    /// <summary>What a denial points back to; null where it tells itself what it denies.</summary>
    private static Nominal? Denied(ReadingState state, CueFinder cues, int verb, IReadOnlyList<Nominal> objects)
    {
        var tree = state.Tree;
        if (!IsAppended(tree, verb))
        {
            return objects is [var denied] && PointsBack(state, cues, verb, denied) ? denied : null;
        }

        var noun = tree.Head(verb);
        var isWhole = tree.Child(verb, "obj") is >= 0 and var which && state.Text.PennTags[which] == "WDT" && !IsRejecting(state, verb);
        var isCharge = (tree.Subtree(noun).First is > 0 and var first && (tree.FormIs(first, ",") || tree.FormIs(first - 1, ","))) && !tree.HasWord(noun, "the") && (cues.NounCue(noun) is not null || tree.Lemma(noun) == "something");

        // "…, a figure that officials rubbished": the number is denied, and not the deed.
        return (isWhole || isCharge) && tree.Lemma(noun) is not ("figure" or "count" or "tally" or "estimate" or "toll") ? state.Nominals[noun] : null;
    }

    /// <summary>"…, a charge Tehran denies"; "…, claims rejected by the army"; "…, which the army denies".</summary>
    private static bool IsAppended(ParseTree tree, int verb) =>
        tree.Relation(verb) == "acl" && !tree.Has(verb, "ccomp") && (tree.Child(verb, "xcomp") is var called && (called < 0 || tree.Tag(called) != UniversalTag.Verb)) && tree.Head(verb) is >= 0 and var noun && noun < verb;

    private static bool IsRejecting(ReadingState state, int verb) => state.Knowledge.Lexicon.Frames(FrameWordClass.Verb, state.Tree.Lemma(verb)).Any(frame => frame.Kind == Rejection);

    /// <summary>"It", or "the claim" without any content of its own.</summary>
    private static bool PointsBack(ReadingState state, CueFinder cues, int verb, Nominal denied)
    {
        var tree = state.Tree;
        if (tree.Has(verb, "ccomp") || tree.Has(verb, "xcomp"))
        {
            return false;
        }

        if (tree.Tag(denied.Head) is UniversalTag.Pron or UniversalTag.Det)
        {
            // "The rebels rejected it": an offer as well as a report.
            return !IsRejecting(state, verb) && tree.Lemma(denied.Head) is "it" or "this" or "that" && denied.Entity is null or { Kind: not ActorKind.Person };
        }

        var isDefinite = tree.HasWord(denied.Head, "the") || tree.HasWord(denied.Head, "this") || tree.HasWord(denied.Head, "these") || tree.HasWord(denied.Head, "those");
        return isDefinite && denied.Entity is null && cues.NounCue(denied.Head) is not null && !tree.Has(denied.Head, "acl") && !tree.Has(denied.Head, "nmod");
    }

    /// <summary>
    /// The main event of the nearest sentence before that tells of one, by somebody else's word or about whoever denies it; "the rebels deny it" of a deed that
    /// the outlet tells of others would leave open whether they deny the deed or only that it was theirs.
    /// </summary>
    private static Predicate? Told(ReadingState state, int verb, IReadOnlyList<Nominal> deniers)
    {
        var sentence = state.Text.SentenceOf[verb];
        for (var back = 0; back <= FurthestSentence && sentence - back >= 0; back++)
        {
            var told = state.Predicates
                .Where(predicate => state.Text.SentenceOf[predicate.Trigger] == sentence - back && predicate.Trigger < verb && !state.Knowledge.Kinds[predicate.Kind].IsSpeech
                    && !state.Tree.IsUnder(predicate.Trigger, verb) && predicate.Status is Status.Occurred or Status.Ongoing or Status.Alleged
                    && (predicate.Sources.Count > 0 || deniers.Any(denier => denier.Entity is not null && predicate.Roles.Exists(role => role.Filler.Entity == denier.Entity)))
                    && !predicate.Sources.Exists(source => source.Entity is not null && deniers.Any(denier => denier.Entity == source.Entity)))
                .OrderBy(predicate => predicate.Sources.Count == 0)
                .ThenBy(predicate => Depth(state.Tree, predicate.Trigger))
                .FirstOrDefault();
            if (told is not null)
            {
                return told;
            }
        }

        return null;
    }

    private static int Depth(ParseTree tree, int token)
    {
        var depth = 0;
        for (var current = token; tree.Head(current) >= 0; current = tree.Head(current))
        {
            depth++;
        }

        return depth;
    }

    private static Predicate Repeat(Predicate told, int verb, Nominal denied)
    {
        var isNear = denied.First > verb && denied.End - verb <= MaximumTriggerLength;
        var denial = new Predicate { Trigger = verb, First = verb, End = isNear ? denied.End : verb + 1, Frame = told.Frame, Kind = told.Kind, Time = told.Time };
        told.Roles.ForEach(role => denial.AddRole(role.Role, role.Filler));
        told.Places.ForEach(place => denial.AddPlace(place.Role, place.Filler));
        denial.Counts.AddRange(told.Counts);
        return denial;
    }
}
