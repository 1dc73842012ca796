using Dateline.Knowledge;

namespace Dateline.Reading;

/// <summary>
/// Finds whom a description means in a report that names another body by the same noun: in one that speaks of the "Libyan National Army" and of no other army, "the army" is that one,
/// whatever the word stands for elsewhere.
/// </summary>
internal sealed class ShortNames
{
    private readonly ReadingState _state;
    private readonly HashSet<KnownActor> _named = [];

    // By the noun that ends it: the first name of a body.
    private readonly Dictionary<string, NameMatch> _byNoun = new(StringComparer.OrdinalIgnoreCase);

    public ShortNames(ReadingState state)
    {
        _state = state;
        foreach (var name in state.Names)
        {
            if (name is { Use: NameUse.Name, Actor: { } actor })
            {
                _named.Add(actor);
                if (name.End - name.First > 1)
                {
                    _byNoun.TryAdd(state.Tree.Form(name.End - 1).ToString(), name);
                }
            }
        }
    }

    /// <summary>The body that a description means in this report; null where it means what it is known to.</summary>
    /// <param name="description">The words, which describe <paramref name="known"/>.</param>
    /// <param name="known">Whom they are known to describe.</param>
    public KnownActor? Meant(NameMatch description, KnownActor known) =>
        !_named.Contains(known) && _byNoun.TryGetValue(_state.Tree.Form(description.End - 1).ToString(), out var name) && name.First < description.First
        && name.Actor is { } other && other != known && other.Kind == known.Kind && other.Country == known.Country
            ? other
            : null;
}
