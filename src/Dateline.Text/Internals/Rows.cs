using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>Element-wise work on rows of floats. Lengths must be multiples of 16, as the widths of all layers are.</summary>
/// <remarks>
/// By references instead of slices: a slice and a bounds check for every 16 numbers took a third of the time of training.
/// </remarks>
internal static class Rows
{
    private const int Lanes = 16;

    /// <summary>target += values.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> values)
    {
        ref var t = ref Start(target, values.Length);
        ref var v = ref Start(values, values.Length);
        for (var i = 0; i < values.Length; i += Lanes)
        {
            Store(ref t, i, Load(ref t, i) + Load(ref v, i));
        }
    }

    /// <summary>target = a·b.</summary>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        ref var x = ref Start(a, a.Length);
        ref var y = ref Start(b, a.Length);
        ref var t = ref Start(target, a.Length);
        for (var i = 0; i < a.Length; i += Lanes)
        {
            Store(ref t, i, Load(ref x, i) * Load(ref y, i));
        }
    }

    /// <summary>target += a·b.</summary>
    public static void AddProduct(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        ref var x = ref Start(a, a.Length);
        ref var y = ref Start(b, a.Length);
        ref var t = ref Start(target, a.Length);
        for (var i = 0; i < a.Length; i += Lanes)
        {
            Store(ref t, i, Vector512.FusedMultiplyAdd(Load(ref x, i), Load(ref y, i), Load(ref t, i)));
        }
    }

    /// <summary>Keeps what is positive and makes the rest 0, in place.</summary>
    public static void Rectify(Span<float> values)
    {
        ref var v = ref Start(values, values.Length);
        for (var i = 0; i < values.Length; i += Lanes)
        {
            Store(ref v, i, Vector512.Max(Load(ref v, i), Vector512<float>.Zero));
        }
    }

    /// <summary>target = what is positive of a + b.</summary>
    public static void RectifySum(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> target)
    {
        ref var x = ref Start(a, a.Length);
        ref var y = ref Start(b, a.Length);
        ref var t = ref Start(target, a.Length);
        for (var i = 0; i < a.Length; i += Lanes)
        {
            Store(ref t, i, Vector512.Max(Load(ref x, i) + Load(ref y, i), Vector512<float>.Zero));
        }
    }

    /// <summary>Clears the gradient of what <see cref="Rectify"/> made 0.</summary>
    public static void MaskRectified(ReadOnlySpan<float> rectified, Span<float> gradient)
    {
        ref var r = ref Start(rectified, gradient.Length);
        ref var g = ref Start(gradient, gradient.Length);
        for (var i = 0; i < gradient.Length; i += Lanes)
        {
            var open = Vector512.GreaterThan(Load(ref r, i), Vector512<float>.Zero);
            Store(ref g, i, Load(ref g, i) & open);
        }
    }

    /// <summary>The largest of some numbers; any length.</summary>
    public static float Max(ReadOnlySpan<float> values)
    {
        var i = 0;
        var max = Vector256.Create(float.NegativeInfinity);
        for (; i + Vector256<float>.Count <= values.Length; i += Vector256<float>.Count)
        {
            max = Vector256.Max(max, Vector256.LoadUnsafe(in values[i]));
        }

        var largest = float.NegativeInfinity;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
        {
            largest = MathF.Max(largest, max[lane]);
        }

        for (; i < values.Length; i++)
        {
            largest = MathF.Max(largest, values[i]);
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float start, int offset) => Vector512.LoadUnsafe(ref start, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref float start, int offset, Vector512<float> value) => value.StoreUnsafe(ref start, (nuint)offset);

    /// <summary>The first element, after a check that a number of elements can be reached from it.</summary>
    public static ref float Start(ReadOnlySpan<float> span, int length)
    {
        if (length > span.Length || length % Lanes != 0)
        {
            throw new ArgumentException($"A row of {length} numbers was asked for in a span of {span.Length}; rows are multiples of {Lanes}.");
        }

        return ref Unsafe.AsRef(in span.GetPinnableReference());
    }
}
