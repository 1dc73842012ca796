using System.Runtime.InteropServices;
using Dateline.Text.Internals;

namespace Dateline.Text.Network;

/// <summary>The layout of a network in a file: its label lists, the keys of its features, and its weights.</summary>
/// <remarks>
/// Embeddings are bytes with one scale a row and the other weights are halves: a quarter and a half of the size, with no loss that the
/// evaluators can see.
/// </remarks>
internal static class ModelFile
{
    private const uint Magic = 0x31584C44;

    public static void Write(Stream stream, string kind, IReadOnlyList<int> sizes, IReadOnlyList<string[]> lists, Encoder encoder, IEnumerable<Tensor> tensors)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(kind);
        writer.Write(sizes.Count);
        foreach (var size in sizes)
        {
            writer.Write(size);
        }

        writer.Write(lists.Count);
        foreach (var list in lists)
        {
            writer.Write(list.Length);
            Array.ForEach(list, writer.Write);
        }

        writer.Write(encoder.Features.Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(encoder.Features.Keys.AsSpan()));
        foreach (var tensor in tensors)
        {
            if (ReferenceEquals(tensor, encoder.Embeddings))
            {
                WriteBytes(writer, tensor);
            }
            else
            {
                writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(tensor.Value, v => (Half)v).AsSpan()));
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote up to the weights; <paramref name="build"/> makes the network whose weights follow.</summary>
    public static T Read<T>(Stream stream, string kind, Func<int[], string[][], FeatureTable, T> build, Func<T, Encoder> encoderOf, Func<T, IEnumerable<Tensor>> tensorsOf)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic || reader.ReadString() is var found && found != kind)
        {
            throw new InvalidDataException($"The model file is not a \"{kind}\" model of this version. Train it again with `dateline-bench train`, or restore models/ from the repository.");
        }

        var sizes = new int[reader.ReadInt32()];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = reader.ReadInt32();
        }

        var lists = new string[reader.ReadInt32()][];
        for (var i = 0; i < lists.Length; i++)
        {
            lists[i] = new string[reader.ReadInt32()];
            for (var k = 0; k < lists[i].Length; k++)
            {
                lists[i][k] = reader.ReadString();
            }
        }

        var keys = new uint[reader.ReadInt32()];
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var network = build(sizes, lists, new FeatureTable(keys));
        var encoder = encoderOf(network);
        foreach (var tensor in tensorsOf(network))
        {
            if (ReferenceEquals(tensor, encoder.Embeddings))
            {
                ReadBytes(stream, tensor);
            }
            else
            {
                var halves = new Half[tensor.Value.Length];
                stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
                for (var i = 0; i < halves.Length; i++)
                {
                    tensor.Value[i] = (float)halves[i];
                }
            }
        }

        return network;
    }

    private static void WriteBytes(BinaryWriter writer, Tensor tensor)
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

    private static void ReadBytes(Stream stream, Tensor tensor)
    {
        var bytes = new byte[sizeof(float) + tensor.Columns];
        for (var r = 0; r < tensor.Rows; r++)
        {
            stream.ReadExactly(bytes);
            var scale = BitConverter.ToSingle(bytes);
            var values = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(sizeof(float)));
            var row = tensor.Row(r);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = values[i] * scale;
            }
        }
    }
}
