using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Ties every nominal that stands for somebody to an entity: names by knowledge or by the name itself, descriptions by whose they are ("Haftar's
/// militias"), by their theatre ("the army") or by what was said before, pronouns by the last that fits. Unnamed actors stay unnamed.
/// </summary>
internal sealed class ActorStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Parse, Layer.Names, Layer.Words, Layer.Nominals, Layer.Places];

    public IReadOnlyList<Layer> Adds => [Layer.Actors];

    public void Run(ReadingState state)
    {
        var linker = new ActorLinker(state);
        var pronouns = new PronounResolver(state);
        foreach (var sentence in state.Text.Sentences)
        {
            // Names first, so that a pronoun knows who else takes part in its clause; then pronouns; then what belongs to somebody.
            var nominals = state.Nominals[sentence.First..sentence.End].Where(nominal => nominal is { IsTime: false }).Select(nominal => nominal!).ToList();
            var descriptions = new List<Nominal>();
            foreach (var nominal in nominals.Where(nominal => !IsPronoun(state, nominal)))
            {
                if (HasPronounOwner(state, nominal) || IsPartOfOwned(state, nominal))
                {
                    descriptions.Add(nominal);
                    continue;
                }

                linker.Link(nominal);
                Note(state, nominal);
            }

            foreach (var nominal in nominals.Where(nominal => IsPronoun(state, nominal)))
            {
                pronouns.Resolve(nominal);
                Note(state, nominal);
            }

            foreach (var nominal in descriptions)
            {
                linker.Link(nominal);
                Note(state, nominal);
            }
        }
    }

    private static bool IsPronoun(ReadingState state, Nominal nominal) =>
        state.Tree.Tag(nominal.Head) is UniversalTag.Pron or UniversalTag.Det && !IsPartOfOwned(state, nominal);

    // "Any of its soldiers": soldiers, once it is known whose.
    private static bool IsPartOfOwned(ReadingState state, Nominal nominal) =>
        state.Tree.Tag(nominal.Head) is UniversalTag.Det or UniversalTag.Num && state.Tree.Child(nominal.Head, "nmod") is >= 0 and var whole && state.Tree.Preposition(whole) == "of"
        && state.Nominals[whole] is { } inner && HasPronounOwner(state, inner);

    private static bool HasPronounOwner(ReadingState state, Nominal nominal)
    {
        var owner = state.Tree.Child(nominal.Head, "nmod:poss");
        return owner >= 0 && state.Tree.Tag(owner) == UniversalTag.Pron;
    }

    private static void Note(ReadingState state, Nominal nominal)
    {
        if (nominal.Entity is not { } entity)
        {
            return;
        }

        nominal.Class |= entity.Class;
        entity.Mentions.Add((nominal.First, nominal.End));
        entity.LastHead = nominal.Head;
        entity.LastWasSubject = state.Tree.Relation(nominal.Head) == "nsubj";
    }
}
