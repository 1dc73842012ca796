using System.Numerics;
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
    private float[] _maskScratch = [];

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
        _transposed = new float[3 * encoder.Width * encoder.Width];
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
        _encoder.Embed(batch, _inputs[0]);
        for (var l = 0; l < _encoder.Layers.Length; l++)
        {
            Drop(l, batch);
            Grow(ref _gates[l], 3 * size);
            Grow(ref _cells[l], size);
            Grow(ref _squashed[l], size);
            Grow(ref _inputs[l + 1], size);
            _encoder.Layers[l].Forward(_dropped[l], _inputs[l], batch.SentenceStarts, _gates[l], _cells[l], _squashed[l], _inputs[l + 1]);
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
        Multiply(gradient[..size], _masks[depth].AsSpan(0, size), _upper);
        for (var l = depth - 1; l >= 0; l--)
        {
            BackwardLayer(batch, l);
            (_upper, _lower) = (_lower, _upper);
        }

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

                var to = _encoder.Embeddings.GradientRow(row);
                for (var i = 0; i < width; i += Vector<float>.Count)
                {
                    (new Vector<float>(to[i..]) + new Vector<float>(from[i..])).CopyTo(to[i..]);
                }
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
            for (var d = 0; d < 2; d++)
            {
                var carry = new float[half];
                for (var k = starts[s]; k < starts[s + 1]; k++)
                {
                    // The way back runs against the recurrence: from the last token for the forward direction.
                    var t = d == 0 ? starts[s + 1] - 1 - (k - starts[s]) : k;
                    var before = d == 0 ? t - 1 : t + 1;
                    var hasBefore = before >= starts[s] && before < starts[s + 1];
                    var at = t * width + d * half;
                    BackwardStep(
                        _gates[l].AsSpan(t * row + 3 * d * half, 3 * half),
                        _squashed[l].AsSpan(at, half),
                        _inputs[l].AsSpan(at, half),
                        hasBefore ? _cells[l].AsSpan(before * width + d * half, half) : default,
                        _upper.AsSpan(at, half),
                        _lower.AsSpan(at, half),
                        _gateGradient.AsSpan(t * row + 3 * d * half, 3 * half),
                        carry);
                }
            }
        }

        MatrixProduct.Multiply(_dropped[l], 1, width, _gateGradient, row, layer.Weights.Gradient, row, width, row, count, Accumulate.Add);
        for (var t = 0; t < count; t++)
        {
            Add(layer.Bias.Gradient, _gateGradient.AsSpan(t * row, row));
        }

        layer.Weights.Transpose(_transposed);
        Grow(ref _maskScratch, count * width);
        MatrixProduct.Multiply(_gateGradient, row, 1, _transposed, width, _maskScratch, width, count, width, row, Accumulate.Replace);
        var mask = _masks[l];
        for (var i = 0; i < count * width; i += Vector<float>.Count)
        {
            (new Vector<float>(_lower, i) + new Vector<float>(_maskScratch, i) * new Vector<float>(mask, i)).CopyTo(_lower, i);
        }
    }

    private static void BackwardStep(ReadOnlySpan<float> gates, ReadOnlySpan<float> tanh, ReadOnlySpan<float> skip, ReadOnlySpan<float> before, ReadOnlySpan<float> upper, Span<float> lower, Span<float> gradient, Span<float> carry)
    {
        var half = tanh.Length;
        var one = Vector<float>.One;
        for (var i = 0; i < half; i += Vector<float>.Count)
        {
            var dy = new Vector<float>(upper[i..]);
            var z = new Vector<float>(gates[i..]);
            var f = new Vector<float>(gates[(half + i)..]);
            var r = new Vector<float>(gates[(2 * half + i)..]);
            var th = new Vector<float>(tanh[i..]);
            var x = new Vector<float>(skip[i..]);
            var previous = before.IsEmpty ? Vector<float>.Zero : new Vector<float>(before[i..]);
            (dy * (one - r)).CopyTo(lower[i..]);
            var dc = dy * r * (one - th * th) + new Vector<float>(carry[i..]);
            (dc * (one - f)).CopyTo(gradient[i..]);
            (dc * (previous - z) * f * (one - f)).CopyTo(gradient[(half + i)..]);
            (dy * (th - x) * r * (one - r)).CopyTo(gradient[(2 * half + i)..]);
            (dc * f).CopyTo(carry[i..]);
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

        Multiply(_inputs[level].AsSpan(0, batch.Count * width), mask, _dropped[level]);
    }

    private static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(a[i..]) * new Vector<float>(b[i..])).CopyTo(target[i..]);
        }
    }

    internal static void Add(Span<float> target, ReadOnlySpan<float> values)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(target[i..]) + new Vector<float>(values[i..])).CopyTo(target[i..]);
        }

        for (; i < values.Length; i++)
        {
            target[i] += values[i];
        }
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
