namespace Dateline.Text.Network;

/// <summary>Runs a <see cref="NameNetwork"/> over batches of sentences and takes the best sequence of labels in which no name lacks its beginning.</summary>
/// <remarks>Immutable; each thread brings its own <see cref="NameScratch"/>.</remarks>
internal sealed class NameFinder(NameNetwork network)
{
    public NameNetwork Network => network;

    /// <summary>Labels the batch that the scratch holds.</summary>
    public void Run(NameScratch scratch)
    {
        var batch = scratch.Batch;
        scratch.Reserve(batch.Count, network.Weights.Columns);
        network.Encoder.Forward(batch, scratch.Encoder);
        network.Score(scratch.Encoder.Output, batch.Count, scratch.Scores);
        var starts = batch.SentenceStarts;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            Decode(scratch, starts[s], starts[s + 1]);
        }
    }

    /// <summary>The names that labels spell; their tokens are counted from <paramref name="offset"/>.</summary>
    public static void Collect(ReadOnlySpan<byte> labels, int offset, List<NameSpan> names)
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

    /// <summary>Viterbi's method over scores; "inside" may follow only "begin" or "inside" of its kind.</summary>
    private void Decode(NameScratch scratch, int first, int end)
    {
        var columns = network.Weights.Columns;
        Span<float> best = stackalloc float[NameNetwork.Labels];
        Span<float> next = stackalloc float[NameNetwork.Labels];
        for (var t = first; t < end; t++)
        {
            for (var l = 0; l < NameNetwork.Labels; l++)
            {
                var inside = l > 0 && l % 2 == 0;
                var from = 0;
                var score = t == first ? (inside ? float.NegativeInfinity : 0) : float.NegativeInfinity;
                for (var p = 0; t > first && p < NameNetwork.Labels; p++)
                {
                    if ((!inside || p == l || p == l - 1) && best[p] > score)
                    {
                        (score, from) = (best[p], p);
                    }
                }

                next[l] = score + scratch.Scores[t * columns + l];
                scratch.Back[t * NameNetwork.Labels + l] = (byte)from;
            }

            next.CopyTo(best);
        }

        var label = 0;
        for (var l = 1; l < NameNetwork.Labels; l++)
        {
            label = best[l] > best[label] ? l : label;
        }

        for (var t = end - 1; t >= first; t--)
        {
            scratch.Labels[t] = (byte)label;
            label = scratch.Back[t * NameNetwork.Labels + label];
        }
    }
}
