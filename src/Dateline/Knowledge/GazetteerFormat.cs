using System.Buffers.Binary;

namespace Dateline.Knowledge;

/// <summary>The layout of a compiled gazetteer. All numbers are little-endian.</summary>
/// <remarks>
/// Header (magic, version, number of places, number of names, number of code strings, length of the names), then the code strings (countries, subdivisions,
/// features, subdivisions' own; 16 bytes each, padded with zeros), the places (28 bytes each), two indexes over the names (hash of the key or of the skeleton, offset of the name;
/// 8 bytes an entry, sorted by hash, then by weight from the largest, then by offset), and the names (number of the place, length in bytes, UTF-8).
/// A look-up is a binary search in an index; nothing is built when the file is opened.
/// </remarks>
internal static class GazetteerFormat
{
    public const uint Magic = 0x5A474C44; // "DLGZ"
    public const int Version = 2;
    public const int HeaderLength = 24;
    public const int CodeLength = 16;
    public const int PlaceLength = 28;
    public const int EntryLength = 8;

    /// <summary>Stands for unknown coordinates.</summary>
    public const int NoDegrees = int.MinValue;

    /// <summary>Coordinates are whole numbers of this part of a degree, about a metre.</summary>
    public const double DegreeUnits = 1e5;

    public static int Int(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);

    public static uint UInt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    public static ushort UShort(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);
}
