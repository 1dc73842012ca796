using System.Runtime.InteropServices;
using System.Text;

namespace Dateline.Text.Network;

/// <summary>What is known of words from billions of words of plain text: one row of numbers for each of the commonest, the same for every network.</summary>
/// <remarks>
/// Immutable. The rows come from GloVe (Pennington et al. 2014) as docs/models.md says; training and reading see the same bytes. A word is found by its
/// letters alone, however it is written: in capitals, with a final stop ("Gen."), with marks on its letters ("Zürich").
/// </remarks>
internal sealed class WordVectors
{
    private const uint Magic = 0x31564C44;
    private const int LongestWord = 32;
    private const char FirstMarked = 'à';
    private const char LastMarked = 'ſ';

    /// <summary>The letters from à to ſ without their marks. A table, because the runtime's normalisation does nothing where it runs without its language data.</summary>
    private const string Unmarked =
        "aaaaaaaceeeeiiiidnooooo÷ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly FeatureTable _table;
    private readonly ByteRows _rows;

    public WordVectors(int columns, uint[] keys, byte[] rows)
    {
        Columns = columns;
        _table = new FeatureTable(keys);
        _rows = new ByteRows(columns, rows);
        Fingerprint = Sum(rows);
    }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>Number of words.</summary>
    public int Count => _table.Keys.Length;

    /// <summary>Tells one table from another, so that a network is never run with vectors that it was not trained with.</summary>
    public uint Fingerprint { get; }

    /// <summary>The key of a word in small letters.</summary>
    public static uint Key(ReadOnlySpan<char> lower)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in lower)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash ^= hash >> 29;
        hash *= 0xBF58476D1CE4E5B9UL;
        var folded = (uint)(hash >> 32);
        return folded == 0 ? 1 : folded;
    }

    /// <summary>The row of a word, or −1.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > LongestWord)
        {
            return -1;
        }

        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..form.Length];
        var isAscii = true;
        for (var i = 0; i < form.Length; i++)
        {
            lower[i] = char.ToLowerInvariant(form[i]);
            isAscii &= form[i] < (char)128;
        }

        var row = _table.Find(Key(lower));
        if (row < 0 && lower is [.. var stem, '.'])
        {
            row = _table.Find(Key(stem));
        }

        return row >= 0 || isAscii ? row : FindFolded(lower);
    }

    /// <summary>Writes a row.</summary>
    public void CopyTo(int row, Span<float> target) => _rows.CopyTo(row, target);

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Columns);
        writer.Write(Count);
        writer.Write(MemoryMarshal.AsBytes(_table.Keys.AsSpan()));
        writer.Write(_rows.Data);
    }

    public static WordVectors Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("The file holds no word vectors of this version. Restore models/vectors.bin from the repository, or make it again: docs/models.md says how.");
        }

        var columns = reader.ReadInt32();
        var keys = new uint[reader.ReadInt32()];
        stream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var rows = new byte[keys.Length * ByteRows.SizeOf(columns)];
        stream.ReadExactly(rows);
        return new WordVectors(columns, keys, rows);
    }

    /// <summary>"zürich" as "zurich".</summary>
    private int FindFolded(Span<char> lower)
    {
        foreach (ref var c in lower)
        {
            c = c is >= FirstMarked and <= LastMarked ? Unmarked[c - FirstMarked] : c == '’' ? '\'' : c;
        }

        return _table.Find(Key(lower));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            hash = (hash ^ word) * 1099511628211UL;
        }

        return (uint)(hash >> 32);
    }
}
