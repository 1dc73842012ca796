using System.Buffers;

namespace Dateline.Text.Network;

/// <summary>Chu-Liu/Edmonds by contraction of cycles on a dense matrix, quadratic for each cycle. All scratch is rented.</summary>
internal readonly ref struct SpanningTree
{
    private readonly int _size;
    private readonly Span<float> _scores;
    private readonly Span<int> _bestHead;
    private readonly Span<int> _result;

    private SpanningTree(int size, Span<float> scores, Span<int> bestHead, Span<int> result)
    {
        _size = size;
        _scores = scores;
        _bestHead = bestHead;
        _result = result;
    }

    /// <summary>Writes the head of each word, −1 for the root.</summary>
    /// <param name="scores">A row for each word: the score of the root as its head, then of each word.</param>
    /// <param name="heads">One head a word.</param>
    public static void Solve(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var size = heads.Length + 1;
        var matrix = ArrayPool<float>.Shared.Rent(size * size);
        var numbers = ArrayPool<int>.Shared.Rent(3 * size);
        matrix.AsSpan(0, size).Fill(float.NegativeInfinity);
        scores[..(heads.Length * size)].CopyTo(matrix.AsSpan(size));
        var active = numbers.AsSpan(0, size);
        for (var i = 0; i < size; i++)
        {
            active[i] = i;
        }

        var tree = new SpanningTree(size, matrix, numbers.AsSpan(size, size), numbers.AsSpan(2 * size, size));
        tree.Contract(active);
        for (var i = 1; i < size; i++)
        {
            heads[i - 1] = tree._result[i] - 1;
        }

        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<float>.Shared.Return(matrix);
    }

    private void Contract(ReadOnlySpan<int> active)
    {
        foreach (var i in active)
        {
            _bestHead[i] = i == 0 ? -1 : Best(i, active);
        }

        var numbers = ArrayPool<int>.Shared.Rent(5 * _size);
        var own = ArrayPool<float>.Shared.Rent(_size);
        var cycle = FindCycle(active, numbers.AsSpan(0, _size), numbers.AsSpan(_size, _size));
        if (cycle.IsEmpty)
        {
            foreach (var i in active)
            {
                _result[i] = _bestHead[i];
            }
        }
        else
        {
            ContractCycle(active, cycle, own, numbers.AsSpan(_size, 4 * _size));
        }

        ArrayPool<float>.Shared.Return(own);
        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>The first node of the cycle stands for the whole in the smaller problem; then the cycle is opened where it is entered.</summary>
    private void ContractCycle(ReadOnlySpan<int> active, ReadOnlySpan<int> cycle, Span<float> own, Span<int> scratch)
    {
        var inside = scratch[.._size];
        var enter = scratch.Slice(_size, _size);
        var leave = scratch.Slice(2 * _size, _size);
        var rest = scratch.Slice(3 * _size, _size);
        var name = cycle[0];
        var headOfName = _bestHead[name];
        inside.Clear();
        foreach (var i in cycle)
        {
            inside[i] = 1;
            own[i] = _scores[i * _size + _bestHead[i]];
        }

        var left = 0;
        foreach (var o in active)
        {
            if (inside[o] == 0)
            {
                (enter[o], leave[o]) = Connect(o, cycle, own);
                rest[left++] = o;
            }
        }

        rest[left++] = name;
        Contract(rest[..left]);
        foreach (var o in active)
        {
            if (inside[o] == 0 && _result[o] == name)
            {
                _result[o] = leave[o];
            }
        }

        var outer = _result[name];
        foreach (var i in cycle)
        {
            _result[i] = i == name ? headOfName : _bestHead[i];
        }

        _result[enter[outer]] = outer;
    }

    /// <summary>Scores the best arcs between a node and the cycle as arcs of the cycle's name, and tells at which of its nodes they end.</summary>
    private (int Enter, int Leave) Connect(int outside, ReadOnlySpan<int> cycle, ReadOnlySpan<float> own)
    {
        var name = cycle[0];
        var (bestIn, enter, bestOut, leave) = (float.NegativeInfinity, name, float.NegativeInfinity, name);
        foreach (var i in cycle)
        {
            var into = _scores[i * _size + outside] - own[i];
            if (into > bestIn)
            {
                (bestIn, enter) = (into, i);
            }

            var outOf = _scores[outside * _size + i];
            if (outOf > bestOut)
            {
                (bestOut, leave) = (outOf, i);
            }
        }

        _scores[name * _size + outside] = bestIn;
        _scores[outside * _size + name] = bestOut;
        return (enter, leave);
    }

    private int Best(int node, ReadOnlySpan<int> active)
    {
        var best = -1;
        foreach (var h in active)
        {
            if (h != node && (best < 0 || _scores[node * _size + h] > _scores[node * _size + best]))
            {
                best = h;
            }
        }

        return best;
    }

    private ReadOnlySpan<int> FindCycle(ReadOnlySpan<int> active, Span<int> cycle, Span<int> seen)
    {
        seen.Clear();
        foreach (var start in active)
        {
            var at = start;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = _bestHead[at];
            }

            if (at > 0 && seen[at] == start + 1)
            {
                var length = 0;
                cycle[length++] = at;
                for (var i = _bestHead[at]; i != at; i = _bestHead[i])
                {
                    cycle[length++] = i;
                }

                return cycle[..length];
            }
        }

        return default;
    }
}
