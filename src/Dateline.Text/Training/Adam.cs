using System.Numerics;
using Dateline.Text.Internals;

namespace Dateline.Text.Training;

/// <summary>The Adam optimiser (Kingma and Ba 2015); rows of embeddings are touched only in the steps that used them.</summary>
internal sealed class Adam
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-6f;
    private int _step;

    /// <summary>Counts one step; call before the updates of the step.</summary>
    public void BeginStep() => _step++;

    public void Update(Tensor tensor, float rate, float decay) => Update(tensor, 0, tensor.Value.Length, rate, decay);

    /// <summary>Updates one row and clears its gradient.</summary>
    public void UpdateRow(Tensor tensor, int row, float rate) => Update(tensor, row * tensor.Columns, tensor.Columns, rate, 0);

    private void Update(Tensor tensor, int from, int length, float rate, float decay)
    {
        var correction1 = 1f / (1f - (float)Math.Pow(Beta1, _step));
        var correction2 = 1f / (1f - (float)Math.Pow(Beta2, _step));
        var value = tensor.Value.AsSpan(from, length);
        var gradient = tensor.Gradient.AsSpan(from, length);
        var first = tensor.Moment1.AsSpan(from, length);
        var second = tensor.Moment2.AsSpan(from, length);
        var i = 0;
        for (; i + Vector<float>.Count <= length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]);
            var m = new Vector<float>(first[i..]) * Beta1 + g * (1 - Beta1);
            var v = new Vector<float>(second[i..]) * Beta2 + g * g * (1 - Beta2);
            var w = new Vector<float>(value[i..]);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            var step = m * correction1 / (Vector.SquareRoot(v * correction2) + new Vector<float>(Epsilon));
            (w - (step + w * decay) * rate).CopyTo(value[i..]);
        }

        for (; i < length; i++)
        {
            var g = gradient[i];
            first[i] = first[i] * Beta1 + g * (1 - Beta1);
            second[i] = second[i] * Beta2 + g * g * (1 - Beta2);
            value[i] -= (first[i] * correction1 / (MathF.Sqrt(second[i] * correction2) + Epsilon) + value[i] * decay) * rate;
        }

        gradient.Clear();
    }
}
