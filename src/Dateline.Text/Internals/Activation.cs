using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>Element-wise functions over rows of floats.</summary>
/// <remarks>
/// The exponential is a polynomial of our own (Cephes' expf coefficients, relative error below 2e-7) and not the runtime's: it must give
/// the same bits on every machine, or the same seed would not train the same model.
/// </remarks>
internal static class Activation
{
    /// <summary>1/(1+e^−x) in place. The length must be a multiple of 8.</summary>
    public static void Sigmoid(Span<float> values)
    {
        ref var first = ref values.GetPinnableReference();
        nuint i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + 16 <= (nuint)values.Length; i += 16)
            {
                var x = Vector512.LoadUnsafe(ref first, i);
                (Vector512<float>.One / (Vector512<float>.One + Exp(-x))).StoreUnsafe(ref first, i);
            }
        }

        for (; i + 8 <= (nuint)values.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref first, i);
            (Vector256<float>.One / (Vector256<float>.One + Exp(-x))).StoreUnsafe(ref first, i);
        }
    }

    /// <summary>The logarithm of the sum of exponentials, and the softmax in place.</summary>
    public static float Softmax(Span<float> values)
    {
        var max = float.NegativeInfinity;
        foreach (var v in values)
        {
            max = MathF.Max(max, v);
        }

        var sum = 0f;
        var i = 0;
        for (; i + 8 <= values.Length; i += 8)
        {
            var e = Exp(Vector256.LoadUnsafe(ref values[i]) - Vector256.Create(max));
            e.StoreUnsafe(ref values[i]);
        }

        for (; i < values.Length; i++)
        {
            values[i] = Exp(Vector256.Create(values[i] - max))[0];
        }

        foreach (var v in values)
        {
            sum += v;
        }

        var scale = 1f / sum;
        for (i = 0; i < values.Length; i++)
        {
            values[i] *= scale;
        }

        return max + MathF.Log(sum);
    }

    /// <summary>e^x for 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), Vector512.Create(0.5f)));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500E-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507E-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073E-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894E-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459E-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201E-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        var scale = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return p * scale;
    }

    /// <summary>e^x for 8 lanes; the same bits as the wider form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500E-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507E-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073E-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894E-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459E-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201E-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        var scale = Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23).AsSingle();
        return p * scale;
    }
}
