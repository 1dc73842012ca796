using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>Element-wise functions over rows of floats.</summary>
/// <remarks>
/// The exponential is a polynomial of our own (Cephes' expf coefficients, relative error below 2e-7) and not the runtime's: it must give
/// the same bits on every machine, or the same seed would not train the same model. Arguments are held within ±40: beyond that a sigmoid is 0
/// or 1 for a float, and smaller results would become denormal numbers, which cost a hundred times as much.
/// </remarks>
internal static class Activation
{
    /// <summary>The logarithm of the sum of exponentials, and the softmax in place.</summary>
    public static float Softmax(Span<float> values)
    {
        var max = Rows.Max(values);
        var sum = Vector256<float>.Zero;
        var i = 0;
        var shift = Vector256.Create(max);
        for (; i + 8 <= values.Length; i += 8)
        {
            var e = Exp(Vector256.LoadUnsafe(ref values[i]) - shift);
            sum += e;
            e.StoreUnsafe(ref values[i]);
        }

        var total = Vector256.Sum(sum);
        for (; i < values.Length; i++)
        {
            values[i] = Exp(Vector256.Create(values[i] - max))[0];
            total += values[i];
        }

        var scale = 1f / total;
        for (i = 0; i + 8 <= values.Length; i += 8)
        {
            (Vector256.LoadUnsafe(ref values[i]) * scale).StoreUnsafe(ref values[i]);
        }

        for (; i < values.Length; i++)
        {
            values[i] *= scale;
        }

        return max + MathF.Log(total);
    }

    /// <summary>e^x for 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-40f)), Vector512.Create(40f));
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
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-40f)), Vector256.Create(40f));
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
