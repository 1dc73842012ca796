namespace Dateline.Text.Network;

/// <summary>The labels of words by which a network spells names: 0 outside, then "begin" and "inside" of each <see cref="NameKind"/>.</summary>
internal static class NameLabels
{
    public const int Count = 7;

    public static int Begin(NameKind kind) => 1 + 2 * (int)kind;

    public static int Inside(NameKind kind) => 2 + 2 * (int)kind;

    /// <summary>The names that labels spell; their tokens are counted from <paramref name="offset"/>.</summary>
    public static void Collect(ReadOnlySpan<int> labels, int offset, List<NameSpan> names)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] % 2 == 1)
            {
                var end = i + 1;
                while (end < labels.Length && labels[end] == labels[i] + 1)
                {
                    end++;
                }

                names.Add(new NameSpan(offset + i, offset + end, (NameKind)(labels[i] / 2)));
            }
        }
    }

    /// <summary>The best sequence by Viterbi's method, in which "inside" follows only "begin" or "inside" of its kind.</summary>
    /// <param name="scores">Scores of the labels for each word.</param>
    /// <param name="columns">Length of a row of scores.</param>
    /// <param name="back">Scratch of <see cref="Count"/> for each word.</param>
    /// <param name="labels">The label of each word.</param>
    public static void Decode(ReadOnlySpan<float> scores, int columns, Span<byte> back, Span<int> labels)
    {
        Span<float> best = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var t = 0; t < labels.Length; t++)
        {
            var row = scores.Slice(t * columns, Count);
            var top = 0;
            for (var p = 1; t > 0 && p < Count; p++)
            {
                top = best[p] > best[top] ? p : top;
            }

            for (var l = 0; l < Count; l++)
            {
                var inside = l > 0 && l % 2 == 0;
                var from = !inside ? top : t > 0 && best[l] > best[l - 1] ? l : l - 1;
                next[l] = row[l] + (t > 0 ? best[from] : inside ? -1e9f : 0);
                back[t * Count + l] = (byte)from;
            }

            next.CopyTo(best);
        }

        var label = 0;
        for (var l = 1; l < Count; l++)
        {
            label = best[l] > best[label] ? l : label;
        }

        for (var t = labels.Length - 1; t >= 0; t--)
        {
            labels[t] = label;
            label = back[t * Count + label];
        }
    }
}
