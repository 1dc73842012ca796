using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Reading;

/// <summary>Marks loaded words, whom they are about, and the neutral words beside them.</summary>
internal sealed class FramingStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Words, Layer.Actors];

    public IReadOnlyList<Layer> Adds => [Layer.Framing];

    public void Run(ReadingState state)
    {
        foreach (var (first, end, term) in state.Loaded)
        {
            // A theatre's loaded words are loaded in that war; "militia" is no slur in Bangui.
            if (term.About?.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && term.About[..slash] != state.Theatre)
            {
                continue;
            }

            var about = Target(state, first, end, term);
            if (about is null && term.About is "person" or "force" or "government" && NeedsTarget(state, end - 1))
            {
                continue;
            }

            var neutral = term.Neutral == "name" ? about?.Name : term.Neutral;
            if (neutral is not null)
            {
                state.Framed.Add((first, end, about, neutral));
            }
        }
    }

    /// <summary>The actor whose nominal holds the words, or that they are the head of, or that follows them in the phrase.</summary>
    private static Entity? Target(ReadingState state, int first, int end, LoadedTerm term)
    {
        if (term.About is { } id && id.Contains('/', StringComparison.Ordinal))
        {
            return state.Entities.Find(entity => entity.Known?.Id == id);
        }

        for (var current = end - 1; current >= 0; current = state.Tree.Head(current))
        {
            if (state.Nominals[current] is { } nominal)
            {
                if (nominal.Entity is { } entity)
                {
                    return entity;
                }

                foreach (var child in state.Tree.Children(current))
                {
                    if (child >= first && state.Nominals[child]?.Entity is { } inner && state.Tree.Relation(child) is "flat" or "appos" or "compound" or "nmod")
                    {
                        return inner;
                    }
                }
            }

            if (state.Tree.Relation(current) is not ("amod" or "compound" or "nmod" or "flat" or "det" or "advmod"))
            {
                break;
            }
        }

        return null;
    }

    // A loaded adjective beside a thing ("legitimate target") is not framing of anybody.
    private static bool NeedsTarget(ReadingState state, int token) => state.Tree.Relation(token) is "amod" or "advmod" or "compound";
}
