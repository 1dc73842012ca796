using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>Rows of numbers as the model file holds them: bytes with one scale a row.</summary>
/// <remarks>Kept like that, for a row is read only when a word is met that is not remembered; as floats they took four times the memory and most of the loading time.</remarks>
internal sealed class ByteRows(int columns, byte[] data)
{
    private readonly int _size = SizeOf(columns);

    /// <summary>The rows as they lie in the file.</summary>
    public ReadOnlySpan<byte> Data => data;

    /// <summary>Bytes of a row.</summary>
    public static int SizeOf(int columns) => sizeof(float) + columns;

    /// <summary>Reads rows that <see cref="Write"/> wrote.</summary>
    public static ByteRows Read(Stream stream, int rows, int columns)
    {
        var data = new byte[rows * SizeOf(columns)];
        stream.ReadExactly(data);
        return new ByteRows(columns, data);
    }

    /// <summary>Writes the rows of a matrix, rounded to 255 steps each.</summary>
    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        var bytes = new sbyte[tensor.Columns];
        for (var r = 0; r < tensor.Rows; r++)
        {
            var row = tensor.Row(r);
            var largest = 0f;
            foreach (var v in row)
            {
                largest = MathF.Max(largest, MathF.Abs(v));
            }

            var scale = largest / 127f;
            for (var i = 0; i < row.Length; i++)
            {
                bytes[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(row[i] / scale);
            }

            writer.Write(scale);
            writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
        }
    }

    /// <summary>target += row. The number of columns is a multiple of 16.</summary>
    public void AddTo(int row, Span<float> target)
    {
        var bytes = data.AsSpan(row * _size, _size);
        var scale = MemoryMarshal.Read<float>(bytes);
        ref var values = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<byte, sbyte>(bytes[sizeof(float)..]));
        ref var sum = ref Rows.Start(target, columns);
        for (var i = 0; i < columns; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref values, (nuint)i));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            var wide = Vector512.Create(Vector256.Create(Vector128.ConvertToSingle(a), Vector128.ConvertToSingle(b)), Vector256.Create(Vector128.ConvertToSingle(c), Vector128.ConvertToSingle(d)));
            Rows.Store(ref sum, i, Rows.Load(ref sum, i) + wide * scale);
        }
    }

    /// <summary>Writes a row of any length.</summary>
    public void CopyTo(int row, Span<float> target)
    {
        var bytes = data.AsSpan(row * _size, _size);
        var scale = MemoryMarshal.Read<float>(bytes);
        var values = MemoryMarshal.Cast<byte, sbyte>(bytes[sizeof(float)..]);
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = values[i] * scale;
        }
    }
}
