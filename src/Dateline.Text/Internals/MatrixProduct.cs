using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>
/// Products of row-major matrices: C[m×n] (+)= A[m×k] · B[k×n], where A is read with two strides so that its transpose needs no copy.
/// </summary>
/// <remarks>
/// Every element is one chain of fused multiply-adds in ascending k, whatever the vector width, so all paths give the same bits.
/// The 4×64 block keeps 16 accumulators in registers; a plain loop (<see cref="MultiplyPlainly"/>) is the reference the tests hold it to.
/// </remarks>
internal static class MatrixProduct
{
    private const int Wide = 16;

    /// <summary>C = A·B, or C += A·B.</summary>
    /// <remarks>A(i, p) lies at i·aRow + p·aColumn, B(p, j) at p·bRow + j, C(i, j) at i·cRow + j; i runs to m, j to n, p to k.</remarks>
    public static void Multiply(ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, Span<float> c, int cRow, int m, int n, int k, Accumulate mode)
    {
        if (m == 0 || n == 0)
        {
            return;
        }

        if (k > 0)
        {
            _ = a[(m - 1) * aRow + (k - 1) * aColumn];
            _ = b[(k - 1) * bRow + n - 1];
        }

        _ = c[(m - 1) * cRow + n - 1];
        ref var ra = ref Unsafe.AsRef(in a.GetPinnableReference());
        ref var rb = ref Unsafe.AsRef(in b.GetPinnableReference());
        ref var rc = ref c.GetPinnableReference();
        var add = mode == Accumulate.Add;
        var j = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; j + 64 <= n; j += 64)
            {
                var i = 0;
                for (; i + 4 <= m; i += 4)
                {
                    Block4X64(ref Unsafe.Add(ref ra, i * aRow), aRow, aColumn, ref Unsafe.Add(ref rb, j), bRow, ref Unsafe.Add(ref rc, i * cRow + j), cRow, k, add);
                }

                for (; i < m; i++)
                {
                    Block1X64(ref Unsafe.Add(ref ra, i * aRow), aColumn, ref Unsafe.Add(ref rb, j), bRow, ref Unsafe.Add(ref rc, i * cRow + j), k, add);
                }
            }
        }

        for (; j + Wide <= n; j += Wide)
        {
            var i = 0;
            for (; i + 4 <= m; i += 4)
            {
                Block4X16(ref Unsafe.Add(ref ra, i * aRow), aRow, aColumn, ref Unsafe.Add(ref rb, j), bRow, ref Unsafe.Add(ref rc, i * cRow + j), cRow, k, add);
            }

            for (; i < m; i++)
            {
                Block1X16(ref Unsafe.Add(ref ra, i * aRow), aColumn, ref Unsafe.Add(ref rb, j), bRow, ref Unsafe.Add(ref rc, i * cRow + j), k, add);
            }
        }

        if (j < n)
        {
            MultiplyPlainly(a, aRow, aColumn, b[j..], bRow, c[j..], cRow, m, n - j, k, mode);
        }
    }

    /// <summary>The same product by three plain loops.</summary>
    public static void MultiplyPlainly(ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, Span<float> c, int cRow, int m, int n, int k, Accumulate mode)
    {
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = mode == Accumulate.Add ? c[i * cRow + j] : 0f;
                for (var p = 0; p < k; p++)
                {
                    sum = MathF.FusedMultiplyAdd(a[i * aRow + p * aColumn], b[p * bRow + j], sum);
                }

                c[i * cRow + j] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X64(ref float a, int aRow, int aColumn, ref float b, int bRow, ref float c, int cRow, int k, bool add)
    {
        ref var c1 = ref Unsafe.Add(ref c, cRow);
        ref var c2 = ref Unsafe.Add(ref c1, cRow);
        ref var c3 = ref Unsafe.Add(ref c2, cRow);
        Vector512<float> s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33;
        if (add)
        {
            (s00, s01, s02, s03) = (Load(ref c, 0), Load(ref c, 16), Load(ref c, 32), Load(ref c, 48));
            (s10, s11, s12, s13) = (Load(ref c1, 0), Load(ref c1, 16), Load(ref c1, 32), Load(ref c1, 48));
            (s20, s21, s22, s23) = (Load(ref c2, 0), Load(ref c2, 16), Load(ref c2, 32), Load(ref c2, 48));
            (s30, s31, s32, s33) = (Load(ref c3, 0), Load(ref c3, 16), Load(ref c3, 32), Load(ref c3, 48));
        }
        else
        {
            s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = s30 = s31 = s32 = s33 = Vector512<float>.Zero;
        }

        for (var p = 0; p < k; p++)
        {
            var b0 = Load(ref b, 0);
            var b1 = Load(ref b, 16);
            var b2 = Load(ref b, 32);
            var b3 = Load(ref b, 48);
            var x = Vector512.Create(a);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(Unsafe.Add(ref a, aRow));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(Unsafe.Add(ref a, 2 * aRow));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(Unsafe.Add(ref a, 3 * aRow));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        Store(ref c, s00, s01, s02, s03);
        Store(ref c1, s10, s11, s12, s13);
        Store(ref c2, s20, s21, s22, s23);
        Store(ref c3, s30, s31, s32, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1X64(ref float a, int aColumn, ref float b, int bRow, ref float c, int k, bool add)
    {
        var s0 = add ? Load(ref c, 0) : Vector512<float>.Zero;
        var s1 = add ? Load(ref c, 16) : Vector512<float>.Zero;
        var s2 = add ? Load(ref c, 32) : Vector512<float>.Zero;
        var s3 = add ? Load(ref c, 48) : Vector512<float>.Zero;
        for (var p = 0; p < k; p++)
        {
            var x = Vector512.Create(a);
            s0 = Vector512.FusedMultiplyAdd(x, Load(ref b, 0), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Load(ref b, 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Load(ref b, 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Load(ref b, 48), s3);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        Store(ref c, s0, s1, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X16(ref float a, int aRow, int aColumn, ref float b, int bRow, ref float c, int cRow, int k, bool add)
    {
        ref var c1 = ref Unsafe.Add(ref c, cRow);
        ref var c2 = ref Unsafe.Add(ref c1, cRow);
        ref var c3 = ref Unsafe.Add(ref c2, cRow);
        Vector256<float> s00, s01, s10, s11, s20, s21, s30, s31;
        if (add)
        {
            (s00, s01, s10, s11) = (Half(ref c, 0), Half(ref c, 8), Half(ref c1, 0), Half(ref c1, 8));
            (s20, s21, s30, s31) = (Half(ref c2, 0), Half(ref c2, 8), Half(ref c3, 0), Half(ref c3, 8));
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = Vector256<float>.Zero;
        }

        for (var p = 0; p < k; p++)
        {
            var b0 = Half(ref b, 0);
            var b1 = Half(ref b, 8);
            var x = Vector256.Create(a);
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a, aRow));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * aRow));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a, 3 * aRow));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1X16(ref float a, int aColumn, ref float b, int bRow, ref float c, int k, bool add)
    {
        var s0 = add ? Half(ref c, 0) : Vector256<float>.Zero;
        var s1 = add ? Half(ref c, 8) : Vector256<float>.Zero;
        for (var p = 0; p < k; p++)
        {
            var x = Vector256.Create(a);
            s0 = Vector256.FusedMultiplyAdd(x, Half(ref b, 0), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Half(ref b, 8), s1);
            a = ref Unsafe.Add(ref a, aColumn);
            b = ref Unsafe.Add(ref b, bRow);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float at, nuint offset) => Vector512.LoadUnsafe(ref at, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Half(ref float at, nuint offset) => Vector256.LoadUnsafe(ref at, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float at, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3)
    {
        s0.StoreUnsafe(ref at);
        s1.StoreUnsafe(ref at, 16);
        s2.StoreUnsafe(ref at, 32);
        s3.StoreUnsafe(ref at, 48);
    }
}
