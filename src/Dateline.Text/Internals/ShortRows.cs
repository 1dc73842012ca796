using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>Rows of numbers rounded to 12 bits with one scale each: what a <see cref="ShortMatrix"/> multiplies. Filled again and again by one thread.</summary>
internal sealed class ShortRows
{
    private int[] _pairs = [];
    private float[] _scales = [];
    private int _columns;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>What each row was divided by; as many fours as there are rows.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Rounds rows that lie one behind the other. The number of columns is a multiple of 16.</summary>
    public void Fill(ReadOnlySpan<float> rows, int count, int columns) => Fill(rows, count, columns, columns);

    /// <summary>Rounds the beginnings of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="columns">Numbers of each that are rounded, a multiple of 16.</param>
    /// <param name="length">Numbers from the start of one row to the next.</param>
    public void Fill(ReadOnlySpan<float> rows, int count, int columns, int length)
    {
        (Count, _columns) = (count, columns);
        var padded = (count + 3) / 4 * 4;
        if (_scales.Length < padded || _pairs.Length < padded * columns / 2)
        {
            _pairs = new int[padded * columns * 5 / 8];
            _scales = new float[padded * 5 / 4];
        }

        for (var i = 0; i < count; i++)
        {
            _scales[i] = Round(rows.Slice(i * length, columns), ref _pairs[i * columns / 2]);
        }
    }

    /// <summary>The first pair of numbers of a row.</summary>
    public ref int Pair(int row) => ref _pairs[row * _columns / 2];

    private static float Round(ReadOnlySpan<float> row, ref int pairs)
    {
        ref var from = ref Rows.Start(row, row.Length);
        var most = Vector512<float>.Zero;
        for (var i = 0; i < row.Length; i += 16)
        {
            most = Vector512.Max(most, Vector512.Abs(Rows.Load(ref from, i)));
        }

        var largest = 0f;
        for (var k = 0; k < 16; k++)
        {
            largest = MathF.Max(largest, most[k]);
        }

        var inverse = largest > 0 ? ShortMatrix.Largest / largest : 0;
        ref var target = ref Unsafe.As<int, short>(ref pairs);
        for (var i = 0; i < row.Length; i += 16)
        {
            var scaled = Vector512.ConvertToInt32(Vector512.Round(Rows.Load(ref from, i) * inverse));
            Vector256.Narrow(scaled.GetLower(), scaled.GetUpper()).StoreUnsafe(ref target, (nuint)i);
        }

        return largest / ShortMatrix.Largest;
    }
}
