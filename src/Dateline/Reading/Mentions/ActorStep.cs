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
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (state.Nominals[token] is not { IsTime: false } nominal)
                {
                    continue;
                }

                if (state.Tree.Tag(token) is UniversalTag.Pron or UniversalTag.Det)
                {
                    pronouns.Resolve(nominal);
                }
                else
                {
                    linker.Link(nominal);
                }

                Note(state, nominal);
            }
        }
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
