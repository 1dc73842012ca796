using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dateline.Text.Tokens;

/// <summary>A linear yes-or-no classifier over hashed features: the sign of the sum of their weights.</summary>
/// <remarks>Immutable once trained. Features are hashed into the table without keys; collisions are part of what was trained.</remarks>
internal sealed class BinaryClassifier
{
    /// <summary>Number of weights, as a power of two.</summary>
    public const int Bits = 17;

    private const uint Mask = (1u << Bits) - 1;

    public BinaryClassifier(float[] weights) => Weights = weights;

    public float[] Weights { get; }

    public static int Slot(uint feature) => (int)((feature ^ (feature >> Bits)) & Mask);

    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += Weights[Slot(feature)];
        }

        return sum;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var weight in Weights)
        {
            writer.Write(BitConverter.HalfToUInt16Bits((Half)weight));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BinaryClassifier Read(BinaryReader reader)
    {
        ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(reader.ReadBytes(sizeof(ushort) << Bits));
        if (halves.Length != 1 << Bits)
        {
            throw new EndOfStreamException($"A classifier of {1 << Bits} weights was expected; the file holds {halves.Length}.");
        }

        var weights = new float[halves.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)halves[i];
        }

        return new BinaryClassifier(weights);
    }
}
