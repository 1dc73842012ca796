using System.Runtime.CompilerServices;
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
                ByteRows.Write(writer, tensor);
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
                encoder.Adopt(ByteRows.Read(stream, tensor.Rows, tensor.Columns));
            }
            else
            {
                var halves = new Half[tensor.Value.Length];
                stream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
                Widen(halves, tensor.Value);
            }
        }

        return network;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ReadOnlySpan<Half> halves, Span<float> target)
    {
        for (var i = 0; i < halves.Length; i++)
        {
            target[i] = (float)halves[i];
        }
    }
}
