using System.Buffers;

namespace Dateline.Text.Network;

/// <summary>The best tree with exactly one root for the scores of all arcs of a sentence (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class TreeDecoder
{
    /// <summary>Finds the head of every word.</summary>
    /// <remarks>What is added to a whole row changes no choice, so scores need not be probabilities.</remarks>
    /// <param name="scores">A row for each word: the score of the root as its head, then of each word.</param>
    /// <param name="columns">Length of a row; at least n + 1, what is beyond is not read.</param>
    /// <param name="heads">One head a word: index of a word, or −1 for the root.</param>
    public static void Decode(ReadOnlySpan<float> scores, int columns, Span<int> heads)
    {
        var n = heads.Length;
        var roots = 0;
        for (var i = 0; i < n; i++)
        {
            heads[i] = Best(scores.Slice(i * columns, n + 1)) - 1;
            roots += heads[i] < 0 ? 1 : 0;
        }

        // The greedy choice is a tree for about four sentences of five; then it is also the best one.
        if (roots == 1 && IsTree(heads))
        {
            return;
        }

        var packed = ArrayPool<float>.Shared.Rent(n * (n + 1));
        for (var i = 0; i < n; i++)
        {
            scores.Slice(i * columns, n + 1).CopyTo(packed.AsSpan(i * (n + 1)));
        }

        DecodeFully(packed.AsSpan(0, n * (n + 1)), heads);
        ArrayPool<float>.Shared.Return(packed);
    }

    private static void DecodeFully(Span<float> scores, Span<int> heads)
    {
        SpanningTree.Solve(scores, heads);
        if (heads.Count(-1) == 1)
        {
            return;
        }

        // The best tree has several roots, so the best with one has to be looked for root by root.
        var n = heads.Length;
        Span<int> candidates = stackalloc int[Math.Min(3, n)];
        FindRootCandidates(scores, candidates, n);
        var rented = ArrayPool<int>.Shared.Rent(n);
        var asRoot = ArrayPool<float>.Shared.Rent(n);
        var found = rented.AsSpan(0, n);
        for (var i = 0; i < n; i++)
        {
            asRoot[i] = scores[i * (n + 1)];
            scores[i * (n + 1)] = float.NegativeInfinity;
        }

        var best = float.NegativeInfinity;
        for (var c = 0; c < candidates.Length; c++)
        {
            var root = candidates[c];
            scores[root * (n + 1)] = asRoot[root];
            SpanningTree.Solve(scores, found);
            var total = 0f;
            for (var i = 0; i < n; i++)
            {
                total += scores[i * (n + 1) + found[i] + 1];
            }

            scores[root * (n + 1)] = float.NegativeInfinity;
            if (c == 0 || total > best)
            {
                best = total;
                found.CopyTo(heads);
            }
        }

        ArrayPool<float>.Shared.Return(asRoot);
        ArrayPool<int>.Shared.Return(rented);
    }

    /// <summary>The words that could be the root: those that lose least by it. Trying all would be cubic and changes one tree in thousands.</summary>
    private static void FindRootCandidates(ReadOnlySpan<float> scores, Span<int> candidates, int n)
    {
        for (var c = 0; c < candidates.Length; c++)
        {
            var best = -1;
            var bestMargin = float.NegativeInfinity;
            for (var i = 0; i < n; i++)
            {
                var margin = scores[i * (n + 1)] - Largest(scores.Slice(i * (n + 1), n + 1));
                if ((best < 0 || margin > bestMargin) && !candidates[..c].Contains(i))
                {
                    (best, bestMargin) = (i, margin);
                }
            }

            candidates[c] = best;
        }
    }

    private static float Largest(ReadOnlySpan<float> row) => row[Best(row)];

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
