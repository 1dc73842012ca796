using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dateline.Text.Internals;

/// <summary>Rows of floats rounded to their upper 16 bits (the format bfloat16), two in a word: half the memory to keep and to read. Lengths are multiples of 32.</summary>
/// <remarks>A word holds the numbers j and j + 16 of its block of 32, so that a vector of words is two vectors of floats after one operation each.</remarks>
internal static class PackedRows
{
    private const int Block = 32;

    /// <summary>Numbers that a word holds.</summary>
    public const int PerWord = 2;

    /// <summary>Rounds a row.</summary>
    public static void Pack(ReadOnlySpan<float> row, Span<uint> target)
    {
        ref var from = ref Rows.Start(row, row.Length);
        ref var to = ref Start(target, row.Length);
        var half = Vector512.Create(0x8000u);
        for (var i = 0; i < row.Length; i += Block)
        {
            var low = Rows.Load(ref from, i).AsUInt32() + half;
            var high = Rows.Load(ref from, i + 16).AsUInt32() + half;
            ((low >> 16) | (high & Upper)).StoreUnsafe(ref to, (nuint)(i / PerWord));
        }
    }

    /// <summary>Writes a row out as floats.</summary>
    public static void Unpack(ReadOnlySpan<uint> row, Span<float> target)
    {
        ref var from = ref Start(row, target.Length);
        ref var to = ref Rows.Start(target, target.Length);
        for (var i = 0; i < target.Length; i += Block)
        {
            var words = Vector512.LoadUnsafe(ref from, (nuint)(i / PerWord));
            Rows.Store(ref to, i, Low(words));
            Rows.Store(ref to, i + 16, High(words));
        }
    }

    /// <summary>Writes the sum of three rows out as floats.</summary>
    public static void Sum(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, ReadOnlySpan<uint> c, Span<float> target)
    {
        ref var x = ref Start(a, target.Length);
        ref var y = ref Start(b, target.Length);
        ref var z = ref Start(c, target.Length);
        ref var to = ref Rows.Start(target, target.Length);
        for (var i = 0; i < target.Length; i += Block)
        {
            var at = (nuint)(i / PerWord);
            var (p, q, r) = (Vector512.LoadUnsafe(ref x, at), Vector512.LoadUnsafe(ref y, at), Vector512.LoadUnsafe(ref z, at));
            Rows.Store(ref to, i, Low(p) + Low(q) + Low(r));
            Rows.Store(ref to, i + 16, High(p) + High(q) + High(r));
        }
    }

    private static Vector512<uint> Upper => Vector512.Create(0xFFFF0000u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Low(Vector512<uint> words) => (words << 16).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> High(Vector512<uint> words) => (words & Upper).AsSingle();

    /// <summary>The first word, after a check that a number of floats can be reached from it.</summary>
    private static ref uint Start(ReadOnlySpan<uint> span, int length)
    {
        if (length > PerWord * span.Length || length % Block != 0)
        {
            throw new ArgumentException($"A packed row of {length} numbers was asked for in {span.Length} words; rows are multiples of {Block}.");
        }

        return ref Unsafe.AsRef(in span.GetPinnableReference());
    }
}
