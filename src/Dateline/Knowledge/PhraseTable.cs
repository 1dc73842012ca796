namespace Dateline.Knowledge;

/// <summary>Phrases to look for in a text, each with what it stands for: a trie over atoms.</summary>
/// <remarks>Filled once, then read from many threads.</remarks>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, int> _atomIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Atom), int> _edges = [];
    private readonly List<List<T>?> _values = [null];

    public void Add(string phrase, T value)
    {
        var atoms = Atoms.Of(phrase);
        if (atoms.Count == 0)
        {
            return;
        }

        var node = 0;
        foreach (var key in atoms.Keys)
        {
            if (!_atomIds.TryGetValue(key, out var atom))
            {
                _atomIds.Add(key, atom = _atomIds.Count);
            }

            if (!_edges.TryGetValue((node, atom), out var next))
            {
                next = _values.Count;
                _edges.Add((node, atom), next);
                _values.Add(null);
            }

            node = next;
        }

        var values = _values[node] ??= [];
        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }

    /// <summary>The longest phrase that starts at an atom, among those with a value that fits.</summary>
    /// <param name="text">The text, atom by atom.</param>
    /// <param name="first">Index of the atom to start at.</param>
    /// <param name="fits">Whether a value may stand here, given the index one past its last atom.</param>
    /// <param name="end">Index one past the last atom of the phrase found.</param>
    /// <returns>The values that fit; empty when no phrase does.</returns>
    public IReadOnlyList<T> Longest(Atoms text, int first, Func<T, int, bool> fits, out int end)
    {
        var node = 0;
        IReadOnlyList<T> found = [];
        end = first;
        for (var index = first; index < text.Count; index++)
        {
            if (!_atomIds.TryGetValue(text.Keys[index], out var atom) || !_edges.TryGetValue((node, atom), out node))
            {
                break;
            }

            if (_values[node] is { } values)
            {
                var after = index + 1;
                var fitting = values.Where(value => fits(value, after)).ToList();
                if (fitting.Count > 0)
                {
                    found = fitting;
                    end = after;
                }
            }
        }

        return found;
    }
}
