namespace Dateline.Knowledge;

/// <summary>Phrases to look for in a text, each with what it stands for: a trie over atoms.</summary>
/// <remarks>Filled once, then read from many threads.</remarks>
internal sealed class PhraseTable<T>
{
    private readonly AtomNumbers _atoms = new();

    // Node in the upper half, atom in the lower: a number hashes and compares several times as fast as a tuple.
    private readonly Dictionary<long, int> _edges = [];

    // Nearly every node has one value or none, so that lists would be mostly room to grow.
    private readonly List<T[]?> _values = [null];

    public void Add(string phrase, T value)
    {
        Span<char> folded = stackalloc char[Atoms.FoldLength];
        var node = 0;
        var position = 0;
        while (Atoms.TryNext(phrase, ref position, out var start))
        {
            var atom = _atoms.FindOrAdd(Atoms.Fold(phrase.AsSpan(start, position - start), folded));
            var edge = Edge(node, atom);
            if (!_edges.TryGetValue(edge, out node))
            {
                node = _values.Count;
                _edges.Add(edge, node);
                _values.Add(null);
            }
        }

        if (node == 0)
        {
            return;
        }

        if (_values[node] is not { } values)
        {
            _values[node] = [value];
        }
        else if (!values.Contains(value))
        {
            _values[node] = [.. values, value];
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
            var atom = _atoms.Find(text.Keys[index]);
            if (atom < 0 || !_edges.TryGetValue(Edge(node, atom), out node))
            {
                break;
            }

            if (_values[node] is { } values)
            {
                var after = index + 1;
                if (Array.FindAll(values, value => fits(value, after)) is { Length: > 0 } fitting)
                {
                    found = fitting;
                    end = after;
                }
            }
        }

        return found;
    }

    private static long Edge(int node, int atom) => ((long)node << 32) | (uint)atom;
}
