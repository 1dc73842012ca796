using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Resolves toponyms, facilities and relative places ("the country's south", "southern Tripoli", "the town of Tarhuna") to entries with coordinates.
/// A name that no gazetteer holds stays a place without coordinates; nothing is guessed from a common noun.
/// </summary>
internal sealed class PlaceStep : IReadingStep
{
    public IReadOnlyList<Layer> Needs => [Layer.Parse, Layer.Names, Layer.Nominals];

    public IReadOnlyList<Layer> Adds => [Layer.Places];

    public void Run(ReadingState state)
    {
        var resolver = new PlaceResolver(state);
        foreach (var nominal in state.Nominals)
        {
            if (nominal is { IsTime: false })
            {
                resolver.ResolveName(nominal);
            }
        }

        foreach (var nominal in state.Nominals)
        {
            if (nominal is { IsTime: false, IsName: true, Place: null })
            {
                resolver.ResolveRepeated(nominal);
            }
        }

        foreach (var nominal in state.Nominals)
        {
            if (nominal is { IsTime: false })
            {
                resolver.Describer.Resolve(nominal);
            }
        }

        foreach (var nominal in state.Nominals)
        {
            if (nominal?.Place is { } place)
            {
                nominal.IsPlaceLike = true;
                nominal.Class |= ArgumentClass.Place;
                place.Mentions.Add(nominal.PlaceName ?? (nominal.First, nominal.End));
            }
        }

        state.Places.AddRange(resolver.Entries.Where(entry => entry.Mentions.Count > 0).OrderBy(entry => entry.Mentions.Min(mention => mention.First)));
    }
}
