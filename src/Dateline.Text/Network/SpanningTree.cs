namespace Dateline.Text.Network;

/// <summary>Chu-Liu/Edmonds by contraction of cycles on a dense matrix, quadratic for each cycle.</summary>
internal sealed class SpanningTree
{
    private readonly int _size;
    private readonly float[] _scores;
    private readonly int[] _bestHead;

    /// <param name="scores">n·(n+1) scores; row i holds the root first, then the words. Overwritten.</param>
    /// <param name="n">Number of words.</param>
    public SpanningTree(float[] scores, int n)
    {
        _size = n + 1;
        _bestHead = new int[_size];
        _scores = new float[_size * _size];
        Array.Fill(_scores, float.NegativeInfinity);
        scores.AsSpan(0, n * _size).CopyTo(_scores.AsSpan(_size));
    }

    /// <summary>Writes the head of each word, −1 for the root.</summary>
    public void Solve(Span<int> heads)
    {
        var active = Enumerable.Range(0, _size).ToList();
        var result = Contract(active);
        for (var i = 1; i < _size; i++)
        {
            heads[i - 1] = result[i] - 1;
        }
    }

    private int[] Contract(List<int> active)
    {
        foreach (var i in active)
        {
            _bestHead[i] = i == 0 ? -1 : Best(i, active);
        }

        var cycle = FindCycle(active);
        if (cycle is null)
        {
            return (int[])_bestHead.Clone();
        }

        // The first node of the cycle stands for the whole; what it replaces is remembered to be undone.
        var name = cycle[0];
        var inside = new HashSet<int>(cycle);
        var enter = new int[_size];
        var leave = new int[_size];
        var head = cycle.ToDictionary(i => i, i => _bestHead[i]);
        var own = cycle.ToDictionary(i => i, i => _scores[i * _size + _bestHead[i]]);
        foreach (var o in active.Where(o => !inside.Contains(o)))
        {
            var (bestIn, bestInAt, bestOut, bestOutAt) = (float.NegativeInfinity, name, float.NegativeInfinity, name);
            foreach (var i in cycle)
            {
                var into = _scores[i * _size + o] - own[i];
                if (into > bestIn)
                {
                    (bestIn, bestInAt) = (into, i);
                }

                var outOf = _scores[o * _size + i];
                if (outOf > bestOut)
                {
                    (bestOut, bestOutAt) = (outOf, i);
                }
            }

            _scores[name * _size + o] = bestIn;
            _scores[o * _size + name] = bestOut;
            enter[o] = bestInAt;
            leave[o] = bestOutAt;
        }

        var result = Contract(active.Where(i => i == name || !inside.Contains(i)).ToList());
        foreach (var o in active)
        {
            if (!inside.Contains(o) && result[o] == name)
            {
                result[o] = leave[o];
            }
        }

        var outer = result[name];
        foreach (var i in cycle)
        {
            result[i] = head[i];
        }

        result[enter[outer]] = outer;
        return result;
    }

    private int Best(int node, List<int> active)
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

    private List<int>? FindCycle(List<int> active)
    {
        var seen = new int[_size];
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
                var cycle = new List<int> { at };
                for (var i = _bestHead[at]; i != at; i = _bestHead[i])
                {
                    cycle.Add(i);
                }

                return cycle;
            }
        }

        return null;
    }
}
