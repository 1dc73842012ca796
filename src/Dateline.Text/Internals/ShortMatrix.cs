using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dateline.Text.Internals;

/// <summary>A matrix of weights rounded to 12 bits, for products of whole numbers: twice as many to an instruction as floats, with no loss that the evaluators can see.</summary>
/// <remarks>
/// Immutable. Sums are whole numbers, so every path gives the same bits. Two rows lie interleaved, as the instruction that multiplies pairs reads them.
/// Bytes were not tried further: without the newest instructions they take as long as these, and they cost accuracy.
/// </remarks>
internal sealed class ShortMatrix
{
    /// <summary>Largest rounded number: with it, sums over 500 rows stay whole numbers of 32 bits.</summary>
    public const int Largest = 2047;

    /// <summary>Columns that are computed at once.</summary>
    private const int Block = 64;

    private const int Lanes = 16;

    private readonly int[] _pairs;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <param name="weights">An even number of rows up to 500, and columns in sixteens.</param>
    /// <param name="bias">What is added to each row of a product; null for nothing.</param>
    public ShortMatrix(Tensor weights, Tensor? bias)
    {
        if (weights.Rows % 2 != 0 || weights.Rows > 500 || weights.Columns % Lanes != 0)
        {
            throw new ArgumentException($"{weights.Name} has {weights.Rows} rows and {weights.Columns} columns; an even number of rows up to 500 and columns in sixteens are needed.", nameof(weights));
        }

        Rows = weights.Rows;
        Columns = weights.Columns;
        var padded = (Columns + Block - 1) / Block * Block;
        _pairs = new int[Rows / 2 * padded];
        _scales = new float[padded];
        _bias = new float[padded];
        bias?.Value.CopyTo(_bias, 0);
        for (var j = 0; j < Columns; j++)
        {
            Round(weights, j);
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Writes input·weights + bias for each row of rounded input.</summary>
    /// <param name="input">The rounded input, of as many columns as this matrix has rows.</param>
    /// <param name="output">Rows of <see cref="Columns"/> numbers.</param>
    public void Multiply(ShortRows input, Span<float> output)
    {
        var pairs = Rows / 2;
        Span<int> sums = stackalloc int[4 * Block];
        for (var j = 0; j < Columns; j += Block)
        {
            var width = Math.Min(Block, Columns - j);

            // Rows of the input are padded to fours, so the last block of rows computes more than is written.
            for (var i = 0; i < input.Count; i += 4)
            {
                Block4(ref input.Pair(i), pairs, ref _pairs[j * pairs], ref sums[0]);
                for (var r = i; r < Math.Min(i + 4, input.Count); r++)
                {
                    Write(sums.Slice((r - i) * Block, width), input.Scales[r], j, output.Slice((r * Columns) + j, width));
                }
            }
        }
    }

    private void Round(Tensor weights, int column)
    {
        var largest = 0f;
        for (var p = 0; p < Rows; p++)
        {
            largest = MathF.Max(largest, MathF.Abs(weights.Value[p * Columns + column]));
        }

        _scales[column] = largest / Largest;
        var inverse = largest > 0 ? Largest / largest : 0;
        var at = column / Block * Block * (Rows / 2) + column % Block;
        for (var p = 0; p < Rows; p += 2, at += Block)
        {
            var low = (int)MathF.Round(weights.Value[p * Columns + column] * inverse);
            var high = (int)MathF.Round(weights.Value[(p + 1) * Columns + column] * inverse);
            _pairs[at] = (low & 0xFFFF) | (high << 16);
        }
    }

    /// <summary>Four rows of input by 64 columns: 16 sums in registers. Nothing here may be a call, or the registers go to memory in every round.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4(ref int a, int pairs, ref int b, ref int sums)
    {
        ref var a1 = ref Unsafe.Add(ref a, pairs);
        ref var a2 = ref Unsafe.Add(ref a1, pairs);
        ref var a3 = ref Unsafe.Add(ref a2, pairs);
        Vector512<int> s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33;
        s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = s30 = s31 = s32 = s33 = Vector512<int>.Zero;
        for (var p = 0; p < pairs; p++)
        {
            var b0 = Vector512.LoadUnsafe(ref b, 0);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            var b2 = Vector512.LoadUnsafe(ref b, 32);
            var b3 = Vector512.LoadUnsafe(ref b, 48);
            var x = Spread(ref a, p);
            s00 += Products(x, b0);
            s01 += Products(x, b1);
            s02 += Products(x, b2);
            s03 += Products(x, b3);
            x = Spread(ref a1, p);
            s10 += Products(x, b0);
            s11 += Products(x, b1);
            s12 += Products(x, b2);
            s13 += Products(x, b3);
            x = Spread(ref a2, p);
            s20 += Products(x, b0);
            s21 += Products(x, b1);
            s22 += Products(x, b2);
            s23 += Products(x, b3);
            x = Spread(ref a3, p);
            s30 += Products(x, b0);
            s31 += Products(x, b1);
            s32 += Products(x, b2);
            s33 += Products(x, b3);
            b = ref Unsafe.Add(ref b, Block);
        }

        Store(ref sums, s00, s01, s02, s03);
        Store(ref Unsafe.Add(ref sums, Block), s10, s11, s12, s13);
        Store(ref Unsafe.Add(ref sums, 2 * Block), s20, s21, s22, s23);
        Store(ref Unsafe.Add(ref sums, 3 * Block), s30, s31, s32, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref int target, Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3)
    {
        s0.StoreUnsafe(ref target);
        s1.StoreUnsafe(ref target, Lanes);
        s2.StoreUnsafe(ref target, 2 * Lanes);
        s3.StoreUnsafe(ref target, 3 * Lanes);
    }

    /// <summary>Turns one row of sums into numbers and writes as many of them as there are columns.</summary>
    private void Write(ReadOnlySpan<int> sums, float scale, int column, Span<float> output)
    {
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var target = ref Internals.Rows.Start(output, output.Length);
        for (var k = 0; k < output.Length; k += Lanes)
        {
            Internals.Rows.Store(ref target, k, Scaled(Vector512.LoadUnsafe(ref from, (nuint)k), scale, column + k));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Scaled(Vector512<int> sums, float scale, int column) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sums), Vector512.LoadUnsafe(ref _scales[column]) * scale, Vector512.LoadUnsafe(ref _bias[column]));

    /// <summary>One pair in all places. Read as a float, because that is one instruction from memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Spread(ref int pairs, int at) => Vector512.Create(Unsafe.As<int, float>(ref Unsafe.Add(ref pairs, at))).AsInt32();

    /// <summary>low·low + high·high of each pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Products(Vector512<int> x, Vector512<int> y)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyAddAdjacent(x.AsInt16(), y.AsInt16());
        }

        if (Avx2.IsSupported)
        {
            return Vector512.Create(Avx2.MultiplyAddAdjacent(x.GetLower().AsInt16(), y.GetLower().AsInt16()), Avx2.MultiplyAddAdjacent(x.GetUpper().AsInt16(), y.GetUpper().AsInt16()));
        }

        return (((x << 16) >> 16) * ((y << 16) >> 16)) + ((x >> 16) * (y >> 16));
    }
}
