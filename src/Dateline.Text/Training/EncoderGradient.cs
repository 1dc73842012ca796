using System.Runtime.Intrinsics;
using Dateline.Text.Internals;
using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Runs an <see cref="Encoder"/> forward with dropout, keeping what the way back needs, and takes gradients back through it.</summary>
internal sealed class EncoderGradient
{
    private readonly Encoder _encoder;
    private readonly TrainingRandom _random;
    private readonly float _dropout;
    private readonly float[][] _inputs;
    private readonly float[][] _dropped;
    private readonly float[][] _masks;
    private readonly float[][] _gates;
    private readonly float[][] _cells;
    private readonly float[][] _squashed;
    private readonly float[] _transposed;
    private readonly bool[] _touched;
    private readonly List<int> _touchedRows = [];
    private float[] _gateGradient = [];
    private float[] _upper = [];
    private float[] _lower = [];
    private readonly float[] _carry;
    private float[] _inputGradient = [];
    private float[] _wide = [];
    private float[] _vectors = [];

    public EncoderGradient(Encoder encoder, TrainingRandom random, float dropout)
    {
        (_encoder, _random, _dropout) = (encoder, random, dropout);
        var depth = encoder.Layers.Length;
        _inputs = Empty(depth + 1);
        _dropped = Empty(depth + 1);
        _masks = Empty(depth + 1);
        _gates = Empty(depth);
        _cells = Empty(depth);
        _squashed = Empty(depth);
        _transposed = new float[encoder.Layers.Max(layer => layer.Weights.Value.Length)];
        _carry = new float[encoder.Width / 2];
        _touched = new bool[encoder.Embeddings.Rows];
        foreach (var tensor in encoder.Tensors)
        {
            tensor.PrepareTraining();
        }
    }

    /// <summary>Rows of the embeddings that have a gradient since the last <see cref="ForgetRows"/>.</summary>
    public IReadOnlyList<int> TouchedRows => _touchedRows;

    /// <summary>The encoded tokens with dropout, after <see cref="Forward"/>.</summary>
    public float[] Output => _dropped[^1];

    public void ForgetRows()
    {
        foreach (var row in _touchedRows)
        {
            _touched[row] = false;
        }

        _touchedRows.Clear();
    }

    public void Forward(TokenBatch batch)
    {
        var width = _encoder.Width;
        var size = batch.Count * width;
        Grow(ref _inputs[0], size);
        Grow(ref _vectors, batch.Count * _encoder.Vectors.Columns);
        _encoder.Gather(batch, _vectors);
        _encoder.Embed(batch, _vectors, _inputs[0]);
        for (var l = 0; l < _encoder.Layers.Length; l++)
        {
            Drop(l, batch);
            Grow(ref _gates[l], 3 * size);
            Grow(ref _cells[l], size);
            Grow(ref _squashed[l], size);
            Grow(ref _inputs[l + 1], size);
            if (l == 0)
            {
                Grow(ref _wide, Encoder.Window * size);
                _encoder.Widen(_dropped[0], batch.SentenceStarts, _wide);
            }

            _encoder.Layers[l].Forward(l == 0 ? _wide : _dropped[l], _inputs[l], batch.SentenceStarts, _gates[l], _cells[l], _squashed[l], _inputs[l + 1]);
        }

        Drop(_encoder.Layers.Length, batch);
    }

    /// <summary>Takes the gradient of <see cref="Output"/> back to all weights of the encoder.</summary>
    /// <param name="batch">The batch that went forward.</param>
    /// <param name="gradient">Gradient of the output; overwritten.</param>
    public void Backward(TokenBatch batch, Span<float> gradient)
    {
        var width = _encoder.Width;
        var size = batch.Count * width;
        Grow(ref _upper, size);
        Grow(ref _lower, size);
        Grow(ref _gateGradient, 3 * size);
        var depth = _encoder.Layers.Length;
        Rows.Multiply(gradient[..size], _masks[depth], _upper);
        for (var l = depth - 1; l >= 0; l--)
        {
            BackwardLayer(batch, l);
            (_upper, _lower) = (_lower, _upper);
        }

        var columns = _encoder.Vectors.Columns;
        MatrixProduct.Multiply(_vectors, 1, columns, _upper, width, _encoder.Projection.Gradient, width, columns, width, batch.Count, Accumulate.Add);
        for (var t = 0; t < batch.Count; t++)
        {
            ReadOnlySpan<float> from = _upper.AsSpan(t * width, width);
            foreach (var row in batch.Features(t))
            {
                if (!_touched[row])
                {
                    _touched[row] = true;
                    _touchedRows.Add(row);
                }

                Rows.Add(_encoder.Embeddings.GradientRow(row), from);
            }
        }
    }

    private void BackwardLayer(TokenBatch batch, int l)
    {
        var layer = _encoder.Layers[l];
        var width = _encoder.Width;
        var half = width / 2;
        var row = 3 * width;
        var count = batch.Count;
        var starts = batch.SentenceStarts;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, end) = (starts[s], starts[s + 1]);

            // The way back runs against the recurrence: from the last token for the forward direction.
            Array.Clear(_carry);
            for (var t = end - 1; t >= first; t--)
            {
                BackwardStep(l, t * row, t * width, t > first ? (t - 1) * width : -1);
            }

            Array.Clear(_carry);
            for (var t = first; t < end; t++)
            {
                BackwardStep(l, t * row + 3 * half, t * width + half, t < end - 1 ? (t + 1) * width + half : -1);
            }
        }

        var inputWidth = layer.InputWidth;
        var input = l == 0 ? _wide : _dropped[l];
        MatrixProduct.Multiply(input, 1, inputWidth, _gateGradient, row, layer.Weights.Gradient, row, inputWidth, row, count, Accumulate.Add);
        for (var t = 0; t < count; t++)
        {
            Rows.Add(layer.Bias.Gradient, _gateGradient.AsSpan(t * row, row));
        }

        layer.Weights.Transpose(_transposed);
        Grow(ref _inputGradient, count * inputWidth);
        MatrixProduct.Multiply(_gateGradient, row, 1, _transposed, inputWidth, _inputGradient, inputWidth, count, inputWidth, row, Accumulate.Replace);
        if (l > 0)
        {
            Rows.AddProduct(_inputGradient.AsSpan(0, count * width), _masks[l], _lower);
            return;
        }

        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var t = starts[s]; t < starts[s + 1]; t++)
            {
                for (var k = 0; k < Encoder.Window; k++)
                {
                    var neighbour = t + k - (Encoder.Window / 2);
                    if (neighbour >= starts[s] && neighbour < starts[s + 1])
                    {
                        var gradient = _inputGradient.AsSpan((t * Encoder.Window + k) * width, width);
                        Rows.AddProduct(gradient, _masks[0].AsSpan(neighbour * width, width), _lower.AsSpan(neighbour * width, width));
                    }
                }
            }
        }
    }

    private void BackwardStep(int l, int gate, int at, int before)
    {
        var half = _encoder.Width / 2;
        var one = Vector512<float>.One;
        ref var gates = ref _gates[l][0];
        ref var squashed = ref _squashed[l][0];
        ref var inputs = ref _inputs[l][0];
        ref var cells = ref _cells[l][0];
        ref var upper = ref _upper[0];
        ref var lower = ref _lower[0];
        ref var gradient = ref _gateGradient[0];
        ref var carry = ref _carry[0];
        for (var i = 0; i < half; i += 16)
        {
            var dy = Rows.Load(ref upper, at + i);
            var z = Rows.Load(ref gates, gate + i);
            var f = Rows.Load(ref gates, gate + half + i);
            var r = Rows.Load(ref gates, gate + 2 * half + i);
            var th = Rows.Load(ref squashed, at + i);
            var x = Rows.Load(ref inputs, at + i);
            var previous = before < 0 ? Vector512<float>.Zero : Rows.Load(ref cells, before + i);
            var dc = dy * r * (one - th * th) + Rows.Load(ref carry, i);
            Rows.Store(ref lower, at + i, dy * (one - r));
            Rows.Store(ref gradient, gate + i, dc * (one - f));
            Rows.Store(ref gradient, gate + half + i, dc * (previous - z) * f * (one - f));
            Rows.Store(ref gradient, gate + 2 * half + i, dy * (th - x) * r * (one - r));
            Rows.Store(ref carry, i, dc * f);
        }
    }

    /// <summary>One mask a sentence, the same for all its tokens (Gal and Ghahramani 2016): what is dropped stays dropped along the recurrence.</summary>
    private void Drop(int level, TokenBatch batch)
    {
        var width = _encoder.Width;
        Grow(ref _masks[level], batch.Count * width);
        Grow(ref _dropped[level], batch.Count * width);
        var mask = _masks[level];
        var starts = batch.SentenceStarts;
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var first = mask.AsSpan(starts[s] * width, width);
            for (var i = 0; i < width; i++)
            {
                first[i] = _random.NextFloat() < _dropout ? 0 : 1f / (1f - _dropout);
            }

            for (var t = starts[s] + 1; t < starts[s + 1]; t++)
            {
                first.CopyTo(mask.AsSpan(t * width, width));
            }
        }

        Rows.Multiply(_inputs[level].AsSpan(0, batch.Count * width), mask, _dropped[level]);
    }

    internal static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size)
        {
            buffer = new float[size * 5 / 4];
        }
    }

    private static float[][] Empty(int count) => Enumerable.Range(0, count).Select(_ => Array.Empty<float>()).ToArray();
}
