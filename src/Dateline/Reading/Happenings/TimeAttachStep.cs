using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>Ties expressions of time and numbers to the events whose words govern them.</summary>
internal sealed class TimeAttachStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Times, Layer.Quantities, Layer.Happenings];

    public IReadOnlyList<Layer> Adds => [Layer.Attached];

    public void Run(ReadingState state)
    {
        var byLightVerb = state.Predicates.Where(predicate => predicate.LightVerb >= 0).GroupBy(predicate => predicate.LightVerb)
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var time in state.Times.Where(time => time.Type is not TimexType.Set && time.EndToken > time.FirstToken))
        {
            if (Governor(state, byLightVerb, time) is { Time: null } predicate)
            {
                predicate.Time = time;
            }
        }

        var counts = CountsByToken(state);
        foreach (var predicate in state.Predicates)
        {
            predicate.Time ??= Shared(state, byLightVerb, predicate) ?? predicate.Referent?.Time ?? predicate.Cause?.Time ?? predicate.Cause?.Referent?.Time;
            if (predicate.Cause is { Time: null } cause)
            {
                cause.Time = predicate.Time;
            }

            AddCounts(state, counts, predicate);
        }
    }

    private static Dictionary<int, Quantities.Quantity> CountsByToken(ReadingState state)
    {
        var counts = new Dictionary<int, Quantities.Quantity>();
        foreach (var quantity in state.Quantities.Where(quantity => quantity.Unit == Quantities.QuantityUnit.Count))
        {
            counts.TryAdd(quantity.HeadToken, quantity);
            if (quantity.NounToken is { } noun)
            {
                counts.TryAdd(noun, quantity);
            }
        }

        return counts;
    }

    private static Predicate? Governor(ReadingState state, Dictionary<int, Predicate> byLightVerb, TimeExpression time)
    {
        var tree = state.Tree;
        var anchor = time.FirstToken;
        while (tree.Head(anchor) >= time.FirstToken && tree.Head(anchor) < time.EndToken)
        {
            anchor = tree.Head(anchor);
        }

        for (var current = tree.Head(anchor); current >= 0; current = tree.Head(current))
        {
            var predicate = state.PredicateAt[current] ?? byLightVerb.GetValueOrDefault(current) ?? Argument(state, current);

            // A word of saying keeps the time of the saying to itself.
            var isCue = tree.Tag(current) == UniversalTag.Verb && state.Knowledge.Lexicon.VerbCues(tree.Lemma(current).ToLowerInvariant()).Count > 0;
            if (predicate is not null && IsPresentPerfect(state, current) && time.Interval is { Precision: Precision.Day } && time.Bound == TimeBound.None)
            {
                // "Has called for an inquiry into the attack on Friday": the perfect takes no date, so the date is the attack's.
                return NounBefore(state, time.FirstToken, current) ?? predicate;
            }

            if (predicate is not null || isCue)
            {
                state.TimeOf.TryAdd(current, time);
                return predicate;
            }
        }

        return null;
    }

    private static Predicate? NounBefore(ReadingState state, int end, int first)
    {
        for (var token = end - 1; token > first; token--)
        {
            if (state.PredicateAt[token] is { Frame.WordClass: Knowledge.FrameWordClass.Noun } noun)
            {
                return noun;
            }
        }

        return null;
    }

    private static bool IsPresentPerfect(ReadingState state, int verb)
    {
        foreach (var child in state.Tree.Children(verb))
        {
            if (state.Tree.Relation(child) == "aux" && state.Tree.Lemma(child) == "have" && state.Text.PennTags[child] is "VBZ" or "VBP")
            {
                return true;
            }
        }

        return false;
    }

    // "The talks ran into Friday", "the siege entered its third week": the verb carries nothing, its event noun does.
    private static Predicate? Argument(ReadingState state, int verb)
    {
        if (state.Tree.Tag(verb) != UniversalTag.Verb || state.Knowledge.Lexicon.VerbCues(state.Tree.Lemma(verb)).Count > 0)
        {
            return null;
        }

        foreach (var child in state.Tree.Children(verb))
        {
            if (state.Tree.Relation(child) is "nsubj" or "obj" && state.PredicateAt[child] is { } predicate)
            {
                return predicate;
            }
        }

        return null;
    }

    // "On Friday they attacked and took the town"; "began to attack on Friday": one time for the verbs that share a clause.
    private static TimeExpression? Shared(ReadingState state, Dictionary<int, Predicate> byLightVerb, Predicate predicate)
    {
        var tree = state.Tree;
        var current = predicate.LightVerb >= 0 ? predicate.LightVerb : predicate.Trigger;
        while (tree.Head(current) >= 0 && tree.Relation(current) is "conj" or "xcomp")
        {
            current = tree.Head(current);
            var above = state.PredicateAt[current] ?? byLightVerb.GetValueOrDefault(current);
            if (above?.Time is { } time)
            {
                return time;
            }
        }

        return null;
    }

    private static void AddCounts(ReadingState state, Dictionary<int, Quantities.Quantity> counts, Predicate predicate)
    {
        foreach (var filler in predicate.Roles.Select(role => role.Filler).Distinct())
        {
            if (counts.TryGetValue(filler.Head, out var quantity) && !predicate.Counts.Any(known => known.Quantity == quantity))
            {
                predicate.Counts.Add((quantity, What(state, predicate, filler, quantity)));
            }
        }
    }

    private static string What(ReadingState state, Predicate predicate, Nominal filler, Quantities.Quantity quantity)
    {
        // "thousands of villagers": the number's own noun is what follows its "of".
        if (filler.Head == quantity.HeadToken && state.Tree.Child(filler.Head, "nmod") is >= 0 and var counted && state.Nominals[counted] is { } whole)
        {
            filler = whole;
        }

        var first = Math.Min(Math.Max(quantity.EndToken, filler.First), filler.Head);
        var noun = first < filler.End && filler.Head >= first ? state.WordsOf(first, filler.Head + 1) : "people";
        var fate = predicate.Kind switch
        {
            "killing" or "casualties" => " killed",
            "injury" => " wounded",
            "arrest" => " arrested",
            "abduction" => " abducted",
            "displacement" => " displaced",
            _ => "",
        };
        return filler.Head == quantity.HeadToken ? (fate.Length > 0 ? $"people{fate}" : quantity.Modifier is null ? state.WordsOf(filler.First, filler.End) : noun) : noun + fate;
    }
}
