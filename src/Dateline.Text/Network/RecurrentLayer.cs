using System.Numerics;
using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>
/// One bidirectional layer of simple recurrent units (Lei et al. 2018): the matrix product of all tokens at once, then a recurrence that is
/// only element-wise: c = f·c′ + (1−f)·z and y = r·tanh(c) + (1−r)·x.
/// </summary>
/// <remarks>Chosen over an LSTM because the product over many tokens runs near the machine's peak, where an LSTM's step by step does not.</remarks>
internal sealed class RecurrentLayer
{
    public RecurrentLayer(string name, int width)
    {
        Width = width;
        Weights = new Tensor(name + ".weights", width, 3 * width);
        Bias = new Tensor(name + ".bias", 1, 3 * width);
    }

    /// <summary>Numbers a token on both sides: half for each direction.</summary>
    public int Width { get; }

    /// <summary>Columns: z, f, r of the forward direction, then of the backward one.</summary>
    public Tensor Weights { get; }

    public Tensor Bias { get; }

    /// <summary>Runs the layer over the sentences of a batch.</summary>
    /// <param name="input">What the product reads: the input with dropout, or the same as <paramref name="skip"/>.</param>
    /// <param name="skip">The input that passes by the unit.</param>
    /// <param name="starts">First token of each sentence, and the number of tokens last.</param>
    /// <param name="gates">Scratch of 3·Width a token; holds z and the gates afterwards.</param>
    /// <param name="cells">Scratch of Width a token; holds c afterwards.</param>
    /// <param name="squashed">Scratch of Width a token; holds tanh(c) afterwards. May be the same as <paramref name="cells"/>.</param>
    /// <param name="output">Width numbers a token.</param>
    public void Forward(ReadOnlySpan<float> input, ReadOnlySpan<float> skip, ReadOnlySpan<int> starts, Span<float> gates, Span<float> cells, Span<float> squashed, Span<float> output)
    {
        var count = starts[^1];
        var half = Width / 2;
        var row = 3 * Width;
        for (var t = 0; t < count; t++)
        {
            Bias.Value.CopyTo(gates.Slice(t * row, row));
        }

        MatrixProduct.Multiply(input, Width, 1, Weights.Value, row, gates, row, count, row, Width, Accumulate.Add);
        for (var t = 0; t < count; t++)
        {
            Activation.Sigmoid(gates.Slice(t * row + half, 2 * half));
            Activation.Sigmoid(gates.Slice(t * row + 4 * half, 2 * half));
        }

        for (var s = 0; s + 1 < starts.Length; s++)
        {
            Recur(gates, cells, starts[s], starts[s + 1], half);
        }

        var used = squashed[..(count * Width)];
        for (var i = 0; i < used.Length; i++)
        {
            used[i] = 2f * cells[i];
        }

        Activation.Sigmoid(used);
        for (var t = 0; t < count; t++)
        {
            for (var d = 0; d < 2; d++)
            {
                var at = t * Width + d * half;
                Mix(gates.Slice(t * row + (3 * d + 2) * half, half), squashed.Slice(at, half), skip.Slice(at, half), output.Slice(at, half));
            }
        }
    }

    private void Recur(Span<float> gates, Span<float> cells, int first, int end, int half)
    {
        var row = 3 * Width;
        for (var t = first; t < end; t++)
        {
            var previous = t == first ? default : cells.Slice((t - 1) * Width, half);
            Step(gates.Slice(t * row, 2 * half), previous, cells.Slice(t * Width, half));
        }

        for (var t = end - 1; t >= first; t--)
        {
            var previous = t == end - 1 ? default : cells.Slice((t + 1) * Width + half, half);
            Step(gates.Slice(t * row + 3 * half, 2 * half), previous, cells.Slice(t * Width + half, half));
        }
    }

    private static void Step(ReadOnlySpan<float> gates, ReadOnlySpan<float> previous, Span<float> cell)
    {
        var half = cell.Length;
        for (var i = 0; i < half; i += Vector<float>.Count)
        {
            var z = new Vector<float>(gates[i..]);
            var f = new Vector<float>(gates[(half + i)..]);
            var c = previous.IsEmpty ? z - f * z : z + f * (new Vector<float>(previous[i..]) - z);
            c.CopyTo(cell[i..]);
        }
    }

    /// <summary>Turns 1/(1+e^−2c) into tanh(c) in place, and mixes it with what passes by.</summary>
    private static void Mix(ReadOnlySpan<float> gate, Span<float> squashed, ReadOnlySpan<float> skip, Span<float> output)
    {
        for (var i = 0; i < gate.Length; i += Vector<float>.Count)
        {
            var tanh = new Vector<float>(squashed[i..]) * 2f - Vector<float>.One;
            tanh.CopyTo(squashed[i..]);
            var x = new Vector<float>(skip[i..]);
            (x + new Vector<float>(gate[i..]) * (tanh - x)).CopyTo(output[i..]);
        }
    }
}
