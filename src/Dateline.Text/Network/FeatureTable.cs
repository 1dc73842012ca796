using System.Numerics;

namespace Dateline.Text.Network;

/// <summary>Finds the row of a hashed key. Keys that training never kept have no row: an unknown word is made of what is known of it.</summary>
/// <remarks>Immutable. Keys are 32 bits of a hash: of 100,000 unseen words about two meet a stranger's row, which is cheaper than storing strings.</remarks>
internal sealed class FeatureTable
{
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly int _mask;

    public FeatureTable(uint[] keys)
    {
        Keys = keys;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _mask = size - 1;
        _slots = new uint[size];
        _rows = new int[size];
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)(keys[row] * 2654435769u) & _mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = keys[row];
            _rows[at] = row;
        }
    }

    /// <summary>The keys, in the order of their rows.</summary>
    public uint[] Keys { get; }

    /// <summary>The row of a key, or −1.</summary>
    public int Find(uint key)
    {
        if (key == 0)
        {
            return -1;
        }

        var at = (int)(key * 2654435769u) & _mask;
        while (_slots[at] != 0)
        {
            if (_slots[at] == key)
            {
                return _rows[at];
            }

            at = (at + 1) & _mask;
        }

        return -1;
    }
}
