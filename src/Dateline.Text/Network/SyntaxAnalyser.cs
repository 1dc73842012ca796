using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Runs a <see cref="SyntaxNetwork"/> over batches of sentences: tags, heads, relations and names.</summary>
/// <remarks>Immutable; each thread brings its own <see cref="SyntaxScratch"/>.</remarks>
internal sealed class SyntaxAnalyser
{
    private readonly SyntaxNetwork _network;
    private readonly RoundedWeights _weights;
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
        _weights = new RoundedWeights(network);
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

    /// <summary>Makes what a thread needs to run this.</summary>
    public SyntaxScratch CreateScratch() => new(_network, _weights);

    /// <summary>Analyses the batch that the scratch holds.</summary>
    public void Run(SyntaxScratch scratch)
    {
        Tag(scratch);
        Parse(scratch);
        Name(scratch);
    }

    /// <summary>Encodes the batch and finds its tags.</summary>
    public void Tag(SyntaxScratch scratch)
    {
        var batch = scratch.Encoder;
        scratch.Reserve(batch.Count, Longest(batch.SentenceStarts));
        batch.Run();
        scratch.Rounded.Fill(batch.Output, batch.Count, _network.Encoder.Width);
        _weights.Tags.Multiply(scratch.Rounded, scratch.TagScores);
        ChooseTags(batch.Count, scratch);
    }

    /// <summary>Finds heads and relations, after <see cref="Tag"/>.</summary>
    public void Parse(SyntaxScratch scratch)
    {
        var batch = scratch.Encoder;
        var starts = batch.SentenceStarts;
        scratch.Rounded.Fill(batch.Output, batch.Count, _network.Encoder.Width);
        _weights.Ends.Multiply(scratch.Rounded, scratch.Ends);
        _network.RectifyEnds(scratch.Ends, batch.Count);
        var (row, width) = (_network.EndWeights.Columns, _network.ArcWidth);
        scratch.Rounded.Fill(scratch.Ends, batch.Count, width, row);
        _weights.Arcs.Multiply(scratch.Rounded, scratch.Left);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, n) = (starts[s], starts[s + 1] - starts[s]);
            var ends = scratch.Ends.AsSpan(first * row, n * row);
            var columns = SyntaxNetwork.ArcRow(n);
            var scores = scratch.ArcScores.AsSpan(0, n * columns);
            _network.ScoreHeads(ends, scratch.Left.AsSpan(first * width, n * width), scratch.HeadVectors, scores);
            var heads = scratch.Heads.AsSpan(first, n);
            TreeDecoder.Decode(scores, columns, heads);
            _network.JoinLabels(ends, heads, scratch.Hidden.AsSpan(2 * first * _network.LabelWidth));
        }

        scratch.Rounded.Fill(scratch.Hidden, batch.Count, 2 * _network.LabelWidth);
        _weights.Labels.Multiply(scratch.Rounded, scratch.LabelScores);
        for (var t = 0; t < batch.Count; t++)
        {
            scratch.Relations[t] = ChooseRelation(scratch.LabelScores.AsSpan(t * _network.LabelWeights.Columns, _network.Relations.Length), scratch.Heads[t]);
        }
    }

    /// <summary>Finds names, after <see cref="Parse"/>.</summary>
    public void Name(SyntaxScratch scratch)
    {
        var batch = scratch.Encoder;
        var starts = batch.SentenceStarts;
        var columns = _network.NameWeights.Columns;
        scratch.Rounded.Fill(batch.Output, batch.Count, _network.Encoder.Width);
        _weights.Names.Multiply(scratch.Rounded, scratch.NameScores);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, n) = (starts[s], starts[s + 1] - starts[s]);
            NameLabels.Decode(scratch.NameScores.AsSpan(first * columns), columns, scratch.NameBack.AsSpan(first * NameLabels.Count), scratch.Names.AsSpan(first, n));
        }

        SettleNames(scratch);
    }

    private static int Longest(ReadOnlySpan<int> starts)
    {
        var longest = 0;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            longest = Math.Max(longest, starts[s + 1] - starts[s]);
        }

        return longest;
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
    private void ChooseTags(int count, SyntaxScratch scratch)
    {
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
