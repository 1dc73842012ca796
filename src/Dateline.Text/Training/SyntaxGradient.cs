using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>The loss of a <see cref="SyntaxNetwork"/> on a batch, and its gradient for every weight.</summary>
internal sealed class SyntaxGradient
{
    private readonly SyntaxNetwork _network;
    private readonly TrainingRandom _random;
    private readonly float _dropout;
    private float[] _gradient = [];
    private float[] _tags = [];
    private float[] _ends = [];
    private float[] _endMask = [];
    private float[] _endGradient = [];
    private float[] _left = [];
    private float[] _leftGradient = [];
    private float[] _heads = [];
    private float[] _headsByRow = [];
    private float[] _headGradient = [];
    private float[] _scores = [];
    private float[] _hidden = [];
    private float[] _hiddenGradient = [];
    private float[] _labels = [];
    private float[] _transposed = [];

    public SyntaxGradient(SyntaxNetwork network, TrainingRandom random, float dropout)
    {
        (_network, _random, _dropout) = (network, random, dropout);
        Encoder = new EncoderGradient(network.Encoder, random, dropout);
        foreach (var tensor in network.Tensors.Skip(network.Encoder.Tensors.Count()))
        {
            tensor.PrepareTraining();
        }
    }

    public EncoderGradient Encoder { get; }

    /// <summary>Runs a batch forward and back; gradients are of the loss divided by the number of tokens. Returns that loss.</summary>
    public double Run(TokenBatch batch, IReadOnlyList<SyntaxExample> examples)
    {
        var n = _network;
        var count = batch.Count;
        var width = n.Encoder.Width;
        Encoder.Forward(batch);
        EncoderGradient.Grow(ref _gradient, count * width);
        Array.Clear(_gradient);
        var scale = 1f / count;
        var loss = Tags(batch, examples, scale);

        var row = n.EndWeights.Columns;
        EncoderGradient.Grow(ref _ends, count * row);
        EncoderGradient.Grow(ref _endMask, count * row);
        EncoderGradient.Grow(ref _endGradient, count * row);
        Array.Clear(_endGradient);
        n.ComputeEnds(Encoder.Output, count, _ends);
        for (var i = 0; i < count * row; i++)
        {
            _endMask[i] = _random.NextFloat() < _dropout ? 0 : 1f / (1f - _dropout);
            _ends[i] *= _endMask[i];
        }

        for (var s = 0; s < batch.Sentences; s++)
        {
            var first = batch.SentenceStarts[s];
            loss += Arcs(examples[s], first, scale);
            loss += Labels(examples[s], first, scale);
        }

        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < row; i++)
            {
                // Behind the rectifier only what was positive passes; the label columns have no rectifier of their own.
                var at = t * row + i;
                _endGradient[at] = i < 2 * n.ArcWidth && _ends[at] <= 0 ? 0 : _endGradient[at] * _endMask[at];
            }
        }

        Back(n.EndWeights, n.EndBias, Encoder.Output, _endGradient, _gradient, count);
        Encoder.Backward(batch, _gradient);
        return loss;
    }

    private double Tags(TokenBatch batch, IReadOnlyList<SyntaxExample> examples, float scale)
    {
        var columns = _network.TagWeights.Columns;
        EncoderGradient.Grow(ref _tags, batch.Count * columns);
        _network.ScoreTags(Encoder.Output, batch.Count, _tags);
        var loss = 0d;
        for (var s = 0; s < batch.Sentences; s++)
        {
            for (var i = 0; i < examples[s].Forms.Length; i++)
            {
                var row = _tags.AsSpan((batch.SentenceStarts[s] + i) * columns, columns);
                loss += CrossEntropy.ToGradient(row, examples[s].Tags[i], _network.Tags.Length, scale);
            }
        }

        Back(_network.TagWeights, _network.TagBias, Encoder.Output, _tags, _gradient, batch.Count);
        return loss;
    }

    private double Arcs(SyntaxExample example, int first, float scale)
    {
        var w = _network;
        var n = example.Forms.Length;
        var width = w.ArcWidth;
        var row = w.EndWeights.Columns;
        EncoderGradient.Grow(ref _left, n * width);
        EncoderGradient.Grow(ref _leftGradient, n * width);
        EncoderGradient.Grow(ref _heads, (n + 1) * width);
        EncoderGradient.Grow(ref _headsByRow, (n + 1) * width);
        EncoderGradient.Grow(ref _headGradient, (n + 1) * width);
        EncoderGradient.Grow(ref _scores, n * (n + 1));
        var ends = _ends.AsSpan(first * row, n * row);
        w.ScoreArcs(ends, n, _left, _heads, _scores);
        var loss = 0d;
        for (var i = 0; i < n; i++)
        {
            loss += CrossEntropy.ToGradient(_scores.AsSpan(i * (n + 1), n + 1), example.Heads[i] + 1, n + 1, scale);
            for (var j = 0; j < n; j++)
            {
                w.ArcDistance.Gradient[SyntaxNetwork.DistanceBucket(i, j)] += _scores[i * (n + 1) + j + 1];
            }
        }

        for (var j = 0; j <= n; j++)
        {
            for (var a = 0; a < width; a++)
            {
                _headsByRow[j * width + a] = _heads[a * (n + 1) + j];
            }
        }

        MatrixProduct.Multiply(_scores, n + 1, 1, _headsByRow, width, _leftGradient, width, n, width, n + 1, Accumulate.Replace);
        MatrixProduct.Multiply(_scores, 1, n + 1, _left, width, _headGradient, width, n + 1, width, n, Accumulate.Replace);
        EncoderGradient.Add(w.ArcRoot.Gradient, _headGradient.AsSpan(0, width));
        var endGradient = _endGradient.AsSpan(first * row, n * row);
        for (var j = 0; j < n; j++)
        {
            EncoderGradient.Add(endGradient.Slice(j * row + width, width), _headGradient.AsSpan((j + 1) * width, width));
            EncoderGradient.Add(w.ArcBias.Gradient, _leftGradient.AsSpan(j * width, width));
        }

        MatrixProduct.Multiply(ends, 1, row, _leftGradient, width, w.ArcWeights.Gradient, width, width, width, n, Accumulate.Add);
        EncoderGradient.Grow(ref _transposed, width * width);
        w.ArcWeights.Transpose(_transposed);
        MatrixProduct.Multiply(_leftGradient, width, 1, _transposed, width, endGradient, row, n, width, width, Accumulate.Add);
        return loss;
    }

    private double Labels(SyntaxExample example, int first, float scale)
    {
        var w = _network;
        var n = example.Forms.Length;
        var width = w.LabelWidth;
        var row = w.EndWeights.Columns;
        var columns = w.LabelWeights.Columns;
        EncoderGradient.Grow(ref _hidden, n * width);
        EncoderGradient.Grow(ref _hiddenGradient, n * width);
        EncoderGradient.Grow(ref _labels, n * columns);
        w.JoinLabels(_ends.AsSpan(first * row, n * row), example.Heads, _hidden);
        w.ScoreLabels(_hidden, n, _labels);
        var loss = 0d;
        for (var i = 0; i < n; i++)
        {
            loss += CrossEntropy.ToGradient(_labels.AsSpan(i * columns, columns), example.Relations[i], w.Relations.Length, scale);
        }

        Array.Clear(_hiddenGradient, 0, n * width);
        Back(w.LabelWeights, w.LabelBias, _hidden, _labels, _hiddenGradient, n);
        for (var i = 0; i < n; i++)
        {
            var gradient = _hiddenGradient.AsSpan(i * width, width);
            for (var k = 0; k < width; k++)
            {
                gradient[k] = _hidden[i * width + k] > 0 ? gradient[k] : 0;
            }

            EncoderGradient.Add(_endGradient.AsSpan((first + i) * row + 2 * w.ArcWidth, width), gradient);
            var head = example.Heads[i];
            EncoderGradient.Add(head < 0 ? w.LabelRoot.Gradient : _endGradient.AsSpan((first + head) * row + 2 * w.ArcWidth + width, width), gradient);
        }

        return loss;
    }

    /// <summary>Takes the gradient of output = input·weights + bias back to all three.</summary>
    private void Back(Tensor weights, Tensor bias, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, int count)
    {
        var (rows, columns) = (weights.Rows, weights.Columns);
        MatrixProduct.Multiply(input, 1, rows, outputGradient, columns, weights.Gradient, columns, rows, columns, count, Accumulate.Add);
        for (var t = 0; t < count; t++)
        {
            EncoderGradient.Add(bias.Gradient, outputGradient.Slice(t * columns, columns));
        }

        EncoderGradient.Grow(ref _transposed, rows * columns);
        weights.Transpose(_transposed);
        MatrixProduct.Multiply(outputGradient, columns, 1, _transposed, rows, inputGradient, rows, count, rows, columns, Accumulate.Add);
    }
}
