namespace Dateline.Text.Network;

/// <summary>The best tree with exactly one root for the scores of all arcs of a sentence (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class TreeDecoder
{
    /// <summary>Finds the head of every word.</summary>
    /// <param name="scores">n·(n+1) log-probabilities; row i holds the root first, then the words in order.</param>
    /// <param name="heads">One head a word: index of a word, or −1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            heads[i] = Best(scores.Slice(i * (n + 1), n + 1)) - 1;
            roots += heads[i] < 0 ? 1 : 0;
        }

        // The greedy choice is a tree for about four sentences of five; then it is also the best one.
        if (roots == 1 && IsTree(heads))
        {
            return;
        }

        DecodeFully(scores.ToArray(), heads);
    }

    private static void DecodeFully(float[] scores, Span<int> heads)
    {
        var n = heads.Length;
        var best = float.NegativeInfinity;
        var work = new float[scores.Length];
        var found = new int[n];
        var candidates = RootCandidates(scores, n);
        foreach (var root in candidates)
        {
            scores.CopyTo(work, 0);
            for (var i = 0; i < n; i++)
            {
                if (i != root)
                {
                    work[i * (n + 1)] = float.NegativeInfinity;
                }
            }

            new SpanningTree(work, n).Solve(found);
            var total = 0f;
            for (var i = 0; i < n; i++)
            {
                total += scores[i * (n + 1) + found[i] + 1];
            }

            if (total > best || candidates.Length == 1)
            {
                best = total;
                found.CopyTo(heads);
            }
        }
    }

    /// <summary>The words that could be the root: the three likeliest. Trying all would be cubic and changes one tree in thousands.</summary>
    private static int[] RootCandidates(float[] scores, int n) =>
        Enumerable.Range(0, n).OrderByDescending(i => scores[i * (n + 1)]).ThenBy(i => i).Take(3).ToArray();

    private static int Best(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var j = 1; j < row.Length; j++)
        {
            if (row[j] > row[best])
            {
                best = j;
            }
        }

        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<byte> state = heads.Length <= 1024 ? stackalloc byte[heads.Length] : new byte[heads.Length];
        state.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                at = heads[at];
            }

            if (at >= 0 && state[at] == 1)
            {
                return false;
            }

            for (at = i; at >= 0 && state[at] == 1; at = heads[at])
            {
                state[at] = 2;
            }
        }

        return true;
    }
}
