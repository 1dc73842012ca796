using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>Completes the arguments of a noun of happening with those of a verb that carries it or tells of something done in it.</summary>
internal sealed class LentArguments(ReadingState state)
{
    private readonly ParseTree _tree = state.Tree;
    private readonly ArgumentFinder _arguments = new(state);
    private readonly LightVerbs _lights = new(state);

    // "The rebels began an advance", "in an operation carried out against hideouts", "killed four in an operation": who advances and operates is told by the verb.
    /// <summary>Adds who does it, and against whom, from the verb above or right behind the noun, where a frame asks for them and the noun does not say.</summary>
    /// <returns>Whether the frame accepts the arguments so completed.</returns>
    public bool Complete(Frame frame, Slots slots, int noun)
    {
        // "The talks took place in Geneva".
        if (frame.If.ContainsKey("in") && !slots.Has("in") && _lights.Occurrence(noun) is { } occurrence)
        {
            foreach (var place in occurrence["in"])
            {
                slots.Add("in", place);
            }

            return FrameMatcher.Accepts(frame, slots);
        }

        if (!frame.If.ContainsKey("possessor") && !frame.If.ContainsKey("against") || slots.Has("possessor") || slots.Has("against"))
        {
            return false;
        }

        var lent = _lights.Lent(noun) ?? (_tree.Preposition(noun) is "in" or "during" && _tree.Relation(noun) == "obl" && state.PredicateAt[_tree.Head(noun)] is { Frame.WordClass: FrameWordClass.Verb } ? _arguments.OfVerb(_tree.Head(noun), []) : null);
        if (lent is null)
        {
            return false;
        }

        foreach (var doer in lent["subject"].Where(doer => FrameMatcher.ClassOf(doer).HasFlag(ArgumentClass.Force)))
        {
            slots.Add("possessor", doer);
        }

        foreach (var target in lent["against"])
        {
            slots.Add("against", target);
        }

        return FrameMatcher.Accepts(frame, slots);
    }
}
