using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Runs a <see cref="SyntaxNetwork"/> over batches of sentences: tags, heads, relations and names.</summary>
/// <remarks>Immutable; each thread brings its own <see cref="SyntaxScratch"/>.</remarks>
internal sealed class SyntaxAnalyser
{
    private readonly SyntaxNetwork _network;
    private readonly int _rootRelation;
    private readonly int[] _groupOfTag;
    private readonly int _groups;
    private readonly bool[] _isProper;
    private readonly bool[] _isPlural;
    private readonly int _titleRelation;
    private readonly int _conjunctRelation;

    public SyntaxAnalyser(SyntaxNetwork network)
    {
        _network = network;
        _rootRelation = Array.IndexOf(network.Relations, "root");
        _titleRelation = Array.IndexOf(network.Relations, "nmod:desc");
        _conjunctRelation = Array.IndexOf(network.Relations, "conj");
        _isProper = Array.ConvertAll(network.Tags, t => t.EndsWith(" NNP", StringComparison.Ordinal) || t.EndsWith(" NNPS", StringComparison.Ordinal));
        _isPlural = Array.ConvertAll(network.Tags, t => t.EndsWith(" NNPS", StringComparison.Ordinal));
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
        var batch = scratch.Encoder;
        var starts = batch.SentenceStarts;
        var longest = 0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            longest = Math.Max(longest, starts[s + 1] - starts[s]);
        }

        scratch.Reserve(batch.Count, longest);
        batch.Run();
        var encoded = batch.Output;
        ChooseTags(encoded, batch.Count, scratch);
        _network.ScoreNames(encoded, batch.Count, scratch.NameScores);
        _network.ComputeEnds(encoded, batch.Count, scratch.Ends);
        var row = _network.EndWeights.Columns;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, n) = (starts[s], starts[s + 1] - starts[s]);
            var ends = scratch.Ends.AsSpan(first * row, n * row);
            var columns = SyntaxNetwork.ArcRow(n);
            var scores = scratch.ArcScores.AsSpan(0, n * columns);
            _network.ScoreArcs(ends, n, scratch.Left, scratch.HeadVectors, scores);
            var nameColumns = _network.NameWeights.Columns;
            NameLabels.Decode(scratch.NameScores.AsSpan(first * nameColumns), nameColumns, scratch.NameBack.AsSpan(first * NameLabels.Count), scratch.Names.AsSpan(first, n));
            var heads = scratch.Heads.AsSpan(first, n);
            TreeDecoder.Decode(scores, columns, heads);
            _network.JoinLabels(ends, heads, scratch.Hidden.AsSpan(first * _network.LabelWidth));
        }

        _network.ScoreLabels(scratch.Hidden, batch.Count, scratch.LabelScores);
        for (var t = 0; t < batch.Count; t++)
        {
            scratch.Relations[t] = ChooseRelation(scratch.LabelScores.AsSpan(t * _network.LabelWeights.Columns, _network.Relations.Length), scratch.Heads[t]);
        }

        SettleNames(scratch);
    }

    private void SettleNames(SyntaxScratch scratch)
    {
        var count = scratch.Encoder.Count;
        var flags = scratch.Flags;
        for (var t = 0; t < count; t++)
        {
            flags[t] = _isProper[scratch.Tags[t]];
            flags[count + t] = _isPlural[scratch.Tags[t]];
            flags[2 * count + t] = scratch.Relations[t] == _titleRelation;
            flags[3 * count + t] = scratch.Relations[t] == _conjunctRelation;
        }

        var columns = _network.NameWeights.Columns;
        var starts = scratch.Encoder.SentenceStarts;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, n) = (starts[s], starts[s + 1] - starts[s]);
            var runs = new NameRuns(
                flags.AsSpan(first, n),
                flags.AsSpan(count + first, n),
                flags.AsSpan(2 * count + first, n),
                flags.AsSpan(3 * count + first, n),
                scratch.Heads.AsSpan(first, n),
                scratch.Encoder.NameWords.Slice(first, n));
            var names = scratch.Names.AsSpan(first, n);
            var votes = scratch.NameVotes.AsSpan(first, n);
            var scores = scratch.NameScores.AsSpan(first * columns);
            for (var i = 0; i < n; i++)
            {
                if (names[i] > 0)
                {
                    votes[i] = NameRuns.Score(scores, columns, i, i + 1);
                }
            }

            runs.Settle(scores, columns, names, votes);
        }
    }

    private int ChooseRelation(Span<float> scores, int head)
    {
        if (head < 0)
        {
            return _rootRelation;
        }

        scores[_rootRelation] = float.NegativeInfinity;
        return scores.IndexOf(Rows.Max(scores));
    }

    /// <summary>The universal tag with the greatest probability over all its Penn tags, then the best of those.</summary>
    private void ChooseTags(ReadOnlySpan<float> encoded, int count, SyntaxScratch scratch)
    {
        _network.ScoreTags(encoded, count, scratch.TagScores);
        Span<float> sums = stackalloc float[_groups];
        for (var t = 0; t < count; t++)
        {
            var scores = scratch.TagScores.AsSpan(t * _network.TagWeights.Columns, _groupOfTag.Length);
            var max = Rows.Max(scores);
            var best = scores.IndexOf(max);
            scratch.Tags[t] = IsClear(scores, best) ? best : BestOfBestGroup(scores, max, sums);
        }
    }

    /// <summary>Whether no tag of another universal tag comes near: then sums of probabilities cannot change the choice.</summary>
    private bool IsClear(ReadOnlySpan<float> scores, int best)
    {
        const float Near = 5f;
        for (var k = 0; k < scores.Length; k++)
        {
            if (scores[k] > scores[best] - Near && _groupOfTag[k] != _groupOfTag[best])
            {
                return false;
            }
        }

        return true;
    }

    private int BestOfBestGroup(ReadOnlySpan<float> scores, float max, Span<float> sums)
    {
        sums.Clear();
        for (var k = 0; k < scores.Length; k++)
        {
            sums[_groupOfTag[k]] += MathF.Exp(scores[k] - max);
        }

        var group = sums.IndexOf(Rows.Max(sums));
        var best = -1;
        for (var k = 0; k < scores.Length; k++)
        {
            best = _groupOfTag[k] == group && (best < 0 || scores[k] > scores[best]) ? k : best;
        }

        return best;
    }
}
