using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Runs a <see cref="SyntaxNetwork"/> over batches of sentences: tags, heads and relations.</summary>
/// <remarks>Immutable; each thread brings its own <see cref="SyntaxScratch"/>.</remarks>
internal sealed class SyntaxAnalyser
{
    private readonly SyntaxNetwork _network;
    private readonly int _rootRelation;
    private readonly int[] _groupOfTag;
    private readonly int _groups;

    public SyntaxAnalyser(SyntaxNetwork network)
    {
        _network = network;
        _rootRelation = Array.IndexOf(network.Relations, "root");
        var groups = new List<string>();
        _groupOfTag = new int[network.Tags.Length];
        for (var i = 0; i < network.Tags.Length; i++)
        {
            var universal = network.Tags[i].Split(' ')[0];
            if (!groups.Contains(universal))
            {
                groups.Add(universal);
            }

            _groupOfTag[i] = groups.IndexOf(universal);
        }

        _groups = groups.Count;
    }

    /// <summary>Analyses the batch that the scratch holds.</summary>
    public void Run(SyntaxScratch scratch)
    {
        var batch = scratch.Batch;
        var starts = batch.SentenceStarts;
        var longest = 0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            longest = Math.Max(longest, starts[s + 1] - starts[s]);
        }

        scratch.Reserve(_network, batch.Count, longest);
        _network.Encoder.Forward(batch, scratch.Encoder);
        var encoded = scratch.Encoder.Output;
        ChooseTags(encoded, batch.Count, scratch);
        _network.ComputeEnds(encoded, batch.Count, scratch.Ends);
        var row = _network.EndWeights.Columns;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, n) = (starts[s], starts[s + 1] - starts[s]);
            var ends = scratch.Ends.AsSpan(first * row, n * row);
            var scores = scratch.ArcScores.AsSpan(0, n * (n + 1));
            _network.ScoreArcs(ends, n, scratch.Left, scratch.HeadVectors, scores);
            for (var i = 0; i < n; i++)
            {
                LogSoftmax(scores.Slice(i * (n + 1), n + 1));
            }

            var heads = scratch.Heads.AsSpan(first, n);
            TreeDecoder.Decode(scores, heads);
            _network.JoinLabels(ends, heads, scratch.Hidden.AsSpan(first * _network.LabelWidth));
        }

        _network.ScoreLabels(scratch.Hidden, batch.Count, scratch.LabelScores);
        for (var t = 0; t < batch.Count; t++)
        {
            scratch.Relations[t] = ChooseRelation(scratch.LabelScores.AsSpan(t * _network.LabelWeights.Columns, _network.Relations.Length), scratch.Heads[t]);
        }
    }

    private int ChooseRelation(ReadOnlySpan<float> scores, int head)
    {
        if (head < 0)
        {
            return _rootRelation;
        }

        var best = _rootRelation == 0 ? 1 : 0;
        for (var k = 0; k < scores.Length; k++)
        {
            best = k != _rootRelation && scores[k] > scores[best] ? k : best;
        }

        return best;
    }

    /// <summary>The universal tag with the greatest probability over all its Penn tags, then the best of those.</summary>
    private void ChooseTags(ReadOnlySpan<float> encoded, int count, SyntaxScratch scratch)
    {
        _network.ScoreTags(encoded, count, scratch.TagScores);
        Span<float> sums = stackalloc float[_groups];
        for (var t = 0; t < count; t++)
        {
            var scores = scratch.TagScores.AsSpan(t * _network.TagWeights.Columns, _groupOfTag.Length);
            Activation.Softmax(scores);
            sums.Clear();
            for (var k = 0; k < scores.Length; k++)
            {
                sums[_groupOfTag[k]] += scores[k];
            }

            var group = 0;
            for (var g = 1; g < sums.Length; g++)
            {
                group = sums[g] > sums[group] ? g : group;
            }

            var best = -1;
            for (var k = 0; k < scores.Length; k++)
            {
                best = _groupOfTag[k] == group && (best < 0 || scores[k] > scores[best]) ? k : best;
            }

            scratch.Tags[t] = best;
        }
    }

    private static void LogSoftmax(Span<float> row)
    {
        var max = float.NegativeInfinity;
        foreach (var v in row)
        {
            max = MathF.Max(max, v);
        }

        Span<float> copy = row.Length <= 512 ? stackalloc float[row.Length] : new float[row.Length];
        row.CopyTo(copy);
        var log = Activation.Softmax(copy);
        foreach (ref var v in row)
        {
            v -= log;
        }
    }
}
