using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>The loss of a <see cref="SyntaxNetwork"/> on a batch, and its gradient for every weight.</summary>
internal sealed class SyntaxGradient
{
    private readonly SyntaxNetwork _network;
    private readonly TrainingRandom _random;
    private readonly float _dropout;
    private readonly float _teacherShare;
    private float[] _gradient = [];
    private float[] _choices = [];
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

    /// <param name="network">The network to train.</param>
    /// <param name="random">Draws what is dropped.</param>
    /// <param name="dropout">Chance of a number to be dropped.</param>
    /// <param name="teacherShare">Share of each answer that is the teachers', where an example has some.</param>
    public SyntaxGradient(SyntaxNetwork network, TrainingRandom random, float dropout, float teacherShare = 0)
    {
        (_network, _random, _dropout, _teacherShare) = (network, random, dropout, teacherShare);
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
        var loss = Choices(n.TagWeights, n.TagBias, n.Tags.Length, batch, examples, e => e.Tags, t => t.Tags, scale);
        loss += Choices(n.NameWeights, n.NameBias, NameLabels.Count, batch, examples, e => e.Names, t => t.Names, scale);

        var row = n.EndWeights.Columns;
        EncoderGradient.Grow(ref _ends, count * row);
        EncoderGradient.Grow(ref _endMask, count * row);
        EncoderGradient.Grow(ref _endGradient, count * row);
        Array.Clear(_endGradient);
        n.ComputeEnds(Encoder.Output, count, _ends);
        for (var i = 0; i < count * row; i++)
        {
            _endMask[i] = _random.NextFloat() < _dropout ? 0 : 1f / (1f - _dropout);
        }

        Rows.Multiply(_ends.AsSpan(0, count * row), _endMask, _ends);
        for (var s = 0; s < batch.Sentences; s++)
        {
            var first = batch.SentenceStarts[s];
            if (examples[s].Heads.Length > 0)
            {
                loss += Arcs(examples[s], first, scale);
                loss += Labels(examples[s], first, scale);
            }
        }

        // Behind the rectifier only what was positive passes; the label columns have no rectifier of their own.
        Rows.Multiply(_endGradient.AsSpan(0, count * row), _endMask, _endGradient);
        for (var t = 0; t < count; t++)
        {
            Rows.MaskRectified(_ends.AsSpan(t * row, row), _endGradient.AsSpan(t * row, 2 * n.ArcWidth));
        }

        Back(n.EndWeights, n.EndBias, Encoder.Output, _endGradient, _gradient, count);
        Encoder.Backward(batch, _gradient);
        return loss;
    }

    private double Choices(Tensor weights, Tensor bias, int used, TokenBatch batch, IReadOnlyList<SyntaxExample> examples, Func<SyntaxExample, int[]> answers, Func<Taught, Shares> believed, float scale)
    {
        var columns = weights.Columns;
        EncoderGradient.Grow(ref _choices, batch.Count * columns);
        SyntaxNetwork.Product(Encoder.Output, batch.Count, weights, bias, _choices);
        var loss = 0d;
        var t = 0;
        foreach (var example in examples)
        {
            var shares = example.Taught is { } taught ? believed(taught) : null;
            var right = answers(example);
            for (var i = 0; i < right.Length; i++)
            {
                loss += Loss(_choices.AsSpan(t++ * columns, columns), right[i], shares, i, used, scale);
            }
        }

        Back(weights, bias, Encoder.Output, _choices, _gradient, batch.Count);
        return loss;
    }

    private double Loss(Span<float> scores, int answer, Shares? shares, int word, int used, float scale) => shares is null
        ? CrossEntropy.ToGradient(scores, answer, used, scale)
        : CrossEntropy.ToGradient(scores, answer, shares.Answers(word), shares.Parts(word), _teacherShare, used, scale);

    private double Arcs(SyntaxExample example, int first, float scale)
    {
        var w = _network;
        var n = example.Forms.Length;
        var width = w.ArcWidth;
        var row = w.EndWeights.Columns;
        var columns = SyntaxNetwork.ArcRow(n);
        EncoderGradient.Grow(ref _left, n * width);
        EncoderGradient.Grow(ref _leftGradient, n * width);
        EncoderGradient.Grow(ref _heads, columns * width);
        EncoderGradient.Grow(ref _headsByRow, columns * width);
        EncoderGradient.Grow(ref _headGradient, columns * width);
        EncoderGradient.Grow(ref _scores, n * columns);
        var ends = _ends.AsSpan(first * row, n * row);
        w.ScoreArcs(ends, n, _left, _heads, _scores);
        var loss = 0d;
        for (var i = 0; i < n; i++)
        {
            var scores = _scores.AsSpan(i * columns, columns);
            loss += Loss(scores, example.HasOwnTree ? example.Heads[i] + 1 : -1, example.Taught?.Heads, i, n + 1, scale);
            for (var j = 0; j < n; j++)
            {
                w.ArcDistance.Gradient[SyntaxNetwork.DistanceBucket(i, j)] += scores[j + 1];
            }
        }

        w.ArcRoot.Value.CopyTo(_headsByRow, 0);
        for (var j = 0; j < n; j++)
        {
            ends.Slice(j * row + width, width).CopyTo(_headsByRow.AsSpan((j + 1) * width));
        }

        MatrixProduct.Multiply(_scores, columns, 1, _headsByRow, width, _leftGradient, width, n, width, n + 1, Accumulate.Replace);
        MatrixProduct.Multiply(_scores, 1, columns, _left, width, _headGradient, width, n + 1, width, n, Accumulate.Replace);
        Rows.Add(w.ArcRoot.Gradient, _headGradient.AsSpan(0, width));
        var endGradient = _endGradient.AsSpan(first * row, n * row);
        for (var j = 0; j < n; j++)
        {
            Rows.Add(endGradient.Slice(j * row + width, width), _headGradient.AsSpan((j + 1) * width, width));
            Rows.Add(w.ArcBias.Gradient, _leftGradient.AsSpan(j * width, width));
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
        var width = 2 * w.LabelWidth;
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
            loss += Loss(_labels.AsSpan(i * columns, columns), example.Relations[i], example.Taught?.Relations, i, w.Relations.Length, scale);
        }

        Array.Clear(_hiddenGradient, 0, n * width);
        Back(w.LabelWeights, w.LabelBias, _hidden, _labels, _hiddenGradient, n);
        for (var i = 0; i < n; i++)
        {
            var gradient = _hiddenGradient.AsSpan(i * width, width);
            Rows.MaskRectified(_hidden.AsSpan(i * width, w.LabelWidth), gradient[..w.LabelWidth]);
            var (head, from) = (example.Heads[i], 2 * w.ArcWidth);
            var dependentGradient = _endGradient.AsSpan((first + i) * row + from, width);
            var headGradient = head < 0 ? w.LabelRoot.Gradient.AsSpan() : _endGradient.AsSpan((first + head) * row + from + width, width);
            var summed = gradient[..w.LabelWidth];
            var multiplied = gradient[w.LabelWidth..];
            Rows.Add(dependentGradient[..w.LabelWidth], summed);
            Rows.Add(headGradient[..w.LabelWidth], summed);
            var dependent = _ends.AsSpan((first + i) * row + from, width);
            var headEnd = head < 0 ? w.LabelRoot.Value.AsSpan() : _ends.AsSpan((first + head) * row + from + width, width);
            Rows.AddProduct(multiplied, headEnd[w.LabelWidth..], dependentGradient[w.LabelWidth..]);
            Rows.AddProduct(multiplied, dependent[w.LabelWidth..], headGradient[w.LabelWidth..]);
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
            Rows.Add(bias.Gradient, outputGradient.Slice(t * columns, columns));
        }

        EncoderGradient.Grow(ref _transposed, rows * columns);
        weights.Transpose(_transposed);
        MatrixProduct.Multiply(outputGradient, columns, 1, _transposed, rows, inputGradient, rows, count, rows, columns, Accumulate.Add);
    }
}
