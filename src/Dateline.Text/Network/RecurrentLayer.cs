using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>
/// One bidirectional layer of simple recurrent units (Lei et al. 2018): the matrix product of all tokens at once, then a recurrence that is
/// only element-wise: c = f·c′ + (1−f)·z and y = r·tanh(c) + (1−r)·x.
/// </summary>
/// <remarks>Chosen over an LSTM because the product over many tokens runs near the machine's peak, where an LSTM's step by step does not.</remarks>
internal sealed class RecurrentLayer
{
    private const int Lanes = 16;

    public RecurrentLayer(string name, int inputWidth, int width)
    {
        InputWidth = inputWidth;
        Width = width;
        Weights = new Tensor(name + ".weights", inputWidth, 3 * width);
        Bias = new Tensor(name + ".bias", 1, 3 * width);
    }

    /// <summary>Numbers a token that the matrix product reads.</summary>
    public int InputWidth { get; }

    /// <summary>Numbers a token that come out: half for each direction.</summary>
    public int Width { get; }

    /// <summary>Columns: z, f, r of the forward direction, then of the backward one.</summary>
    public Tensor Weights { get; }

    public Tensor Bias { get; }

    /// <summary>Runs the layer over the sentences of a batch.</summary>
    /// <param name="input">InputWidth numbers a token for the product.</param>
    /// <param name="skip">Width numbers a token that pass by the unit.</param>
    /// <param name="starts">First token of each sentence, and the number of tokens last.</param>
    /// <param name="gates">Scratch of 3·Width a token; holds z and the gates afterwards.</param>
    /// <param name="cells">Scratch of Width a token; holds c afterwards.</param>
    /// <param name="squashed">Scratch of Width a token; holds tanh(c) afterwards.</param>
    /// <param name="output">Width numbers a token.</param>
    public void Forward(ReadOnlySpan<float> input, ReadOnlySpan<float> skip, ReadOnlySpan<int> starts, Span<float> gates, Span<float> cells, Span<float> squashed, Span<float> output)
    {
        var count = starts[^1];
        var row = 3 * Width;
        MatrixProduct.Multiply(input, InputWidth, 1, Weights.Value, row, gates, row, count, row, InputWidth, Accumulate.Replace);
        Recur(skip, starts, gates, cells, squashed, output);
    }

    /// <summary>The part of <see cref="Forward"/> behind the product, which <paramref name="gates"/> holds.</summary>
    public void Recur(ReadOnlySpan<float> skip, ReadOnlySpan<int> starts, Span<float> gates, Span<float> cells, Span<float> squashed, Span<float> output)
    {
        var count = starts[^1];
        var row = 3 * Width;
        ref var g = ref Rows.Start(gates, count * row);
        ref var x = ref Rows.Start(skip, count * Width);
        ref var c = ref Rows.Start(cells, count * Width);
        ref var h = ref Rows.Start(squashed, count * Width);
        ref var y = ref Rows.Start(output, count * Width);
        var half = Width / 2;
        ref var bias = ref Bias.Value[0];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var (first, end) = (starts[s], starts[s + 1]);
            for (var t = first; t < end; t++)
            {
                Step(ref g, t * row, ref bias, 0, ref x, ref c, ref h, ref y, t * Width, t == first ? -1 : (t - 1) * Width, half);
            }

            for (var t = end - 1; t >= first; t--)
            {
                var at = t * Width + half;
                Step(ref g, t * row + 3 * half, ref bias, 3 * half, ref x, ref c, ref h, ref y, at, t == end - 1 ? -1 : at + Width, half);
            }
        }
    }

    /// <summary>One token in one direction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(ref float gates, int gate, ref float bias, int biasAt, ref float skip, ref float cells, ref float squashed, ref float output, int at, int before, int half)
    {
        var one = Vector512<float>.One;
        for (var i = 0; i < half; i += Lanes)
        {
            var z = Rows.Load(ref gates, gate + i) + Rows.Load(ref bias, biasAt + i);
            var ef = one + Activation.Exp(-(Rows.Load(ref gates, gate + half + i) + Rows.Load(ref bias, biasAt + half + i)));
            var er = one + Activation.Exp(-(Rows.Load(ref gates, gate + 2 * half + i) + Rows.Load(ref bias, biasAt + 2 * half + i)));

            // Both sigmoids from one division.
            var inverse = one / (ef * er);
            var f = er * inverse;
            var r = ef * inverse;
            var previous = before < 0 ? Vector512<float>.Zero : Rows.Load(ref cells, before + i);
            var c = Vector512.FusedMultiplyAdd(f, previous - z, z);
            var tanh = one - Vector512.Create(2f) / (one + Activation.Exp(c + c));
            var x = Rows.Load(ref skip, at + i);
            Rows.Store(ref gates, gate + i, z);
            Rows.Store(ref gates, gate + half + i, f);
            Rows.Store(ref gates, gate + 2 * half + i, r);
            Rows.Store(ref cells, at + i, c);
            Rows.Store(ref squashed, at + i, tanh);
            Rows.Store(ref output, at + i, Vector512.FusedMultiplyAdd(r, tanh - x, x));
        }
    }
}
