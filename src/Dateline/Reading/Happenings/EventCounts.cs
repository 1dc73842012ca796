using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Ties numbers to the events whose roles they count.</summary>
internal static class EventCounts
{
    public static void Attach(ReadingState state)
    {
        var counts = CountsByToken(state);
        var given = new GivenNumbers(state);
        foreach (var predicate in state.Predicates)
        {
            AddCounts(state, counts, predicate);
            AddOwn(state, counts, predicate);
            AddGiven(state, counts, predicate, given);
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

    private static void AddCounts(ReadingState state, Dictionary<int, Quantities.Quantity> counts, Predicate predicate)
    {
        // "Found five bodies", "eleven bodies were recovered": who is counted stands among the words that tell it.
        for (var token = predicate.First; token < predicate.End && predicate.Frame.Others.Length > 0 && state.Knowledge.Kinds[predicate.Kind].Befell is not null; token++)
        {
            if (token != predicate.Trigger && counts.TryGetValue(token, out var told) && told.NounToken == token && state.Nominals[token] is { } those && !predicate.Roles.Exists(role => role.Filler == those))
            {
                predicate.Counts.Add((told, What(state, predicate, those, told)));
                break;
            }
        }

        foreach (var filler in predicate.Roles.Select(role => role.Filler).Distinct())
        {
            // "A toll of 17 dead": their number has no noun.
            var counted = state.Tree.Tag(filler.Head) == Text.UniversalTag.Adj || state.Tree.FormIs(filler.Head, "dead") ? state.Tree.Child(filler.Head, "nummod") : -1;
            if (counts.TryGetValue(counted >= 0 ? counted : filler.Head, out var quantity) && !predicate.Counts.Any(known => known.Quantity == quantity))
            {
                predicate.Counts.Add((quantity, What(state, predicate, filler, quantity)));
            }
        }
    }

    // "Ber: 300 displaced", "29 kidnapped": those who are counted have no noun.
    private static void AddOwn(ReadingState state, Dictionary<int, Quantities.Quantity> counts, Predicate predicate)
    {
        if (predicate.Counts.Count == 0 && state.Knowledge.Kinds[predicate.Kind].Befell is { } befell && state.Text.PennTags[predicate.Trigger] == "VBN" && !state.Tree.Has(predicate.Trigger, "nsubj")
            && state.Tree.Child(predicate.Trigger, "nummod") is >= 0 and var number && counts.TryGetValue(number, out var quantity))
        {
            predicate.Counts.Add((quantity, $"people {befell}"));
        }
    }

    // "Put the number of wounded at nine", "the toll is 31 dead": the number stands outside the phrase that is counted.
    private static void AddGiven(ReadingState state, Dictionary<int, Quantities.Quantity> counts, Predicate predicate, GivenNumbers given)
    {
        if (predicate.Counts.Count > 0 || state.Knowledge.Kinds[predicate.Kind].Befell is not { } befell)
        {
            return;
        }

        var number = given.Of(predicate)?.Number ?? (predicate.Frame.WordClass == FrameWordClass.Noun && state.Tree.Relation(predicate.Trigger) == "nsubj" && state.Tree.Has(state.Tree.Head(predicate.Trigger), "cop") ? state.Tree.Head(predicate.Trigger) : -1);
        if (number >= 0 && (counts.TryGetValue(number, out var quantity) || counts.TryGetValue(state.Tree.Child(number, "nummod"), out quantity)) && quantity.NounToken is null)
        {
            predicate.Counts.Add((quantity, $"people {befell}"));
        }
    }

    private static string What(ReadingState state, Predicate predicate, Nominal filler, Quantities.Quantity quantity)
    {
        // "thousands of villagers": the number's own noun is what follows its "of".
        var counted = filler;
        if (filler.Head == quantity.HeadToken && state.Tree.Child(filler.Head, "nmod") is >= 0 and var inner && inner > filler.Head && state.Nominals[inner] is { } whole)
        {
            filler = whole;
        }

        if ((state.Tree.Tag(filler.Head) == Text.UniversalTag.Adj || state.Tree.FormIs(filler.Head, "dead")) && state.Knowledge.Kinds[predicate.Kind].Befell is { } befallen)
        {
            return $"people {befallen}";
        }

        // "14 of 18 drones": 14 drones.
        var own = state.Tree.Child(filler.Head, "nummod");
        var first = own >= quantity.EndToken ? own + 1 : Math.Min(Math.Max(quantity.EndToken, filler.First), filler.Head);
        var noun = first < filler.End && filler.Head >= first && state.Tree.Tag(filler.Head) != Text.UniversalTag.Num ? state.WordsOf(first, filler.Head + 1) : "people";

        // "Two gunmen shot a judge dead": what befell the judge did not befall them.
        var isDoer = predicate.Of(Role.Agent).Contains(counted) && predicate.Of(Role.Patient).Any();
        var fate = state.Knowledge.Kinds[predicate.Kind].Befell is { } befell && !isDoer ? $" {befell}" : "";
        return filler.Head == quantity.HeadToken ? (fate.Length > 0 ? $"people{fate}" : quantity.Modifier is null ? state.WordsOf(filler.First, filler.End) : noun) : noun + fate;
    }
}
