using System.Buffers.Binary;
using System.Text;

namespace Dateline.Knowledge;

/// <summary>Compiles places into the layout that <see cref="Gazetteer"/> searches.</summary>
/// <remarks>The bytes depend only on what was added, not on the order. Not safe for several threads.</remarks>
public sealed class GazetteerWriter
{
    private readonly List<Entry> _entries = [];

    /// <summary>Adds a place of GeoNames.</summary>
    /// <param name="id">The GeoNames id, positive.</param>
    /// <param name="names">The main name first, then other names of it.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    /// <param name="admin1">GeoNames code of the first-level subdivision, at most 16 ASCII letters or digits; empty when unknown.</param>
    /// <param name="population">Inhabitants; 0 when unknown.</param>
    /// <param name="featureCode">GeoNames feature code.</param>
    /// <param name="latitude">Degrees north, WGS 84.</param>
    /// <param name="longitude">Degrees east, WGS 84.</param>
    /// <param name="admin2">GeoNames code of the second-level subdivision; empty when unknown. It serves only to find the middle of that subdivision.</param>
    /// <exception cref="ArgumentException">No name was given, or a code is too long.</exception>
    public void Add(
        int id, IReadOnlyList<string> names, string country, string admin1, long population, string featureCode, double latitude, double longitude, string admin2 = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(id);
        _entries.Add(new Entry(id, Checked(names), country, admin1, admin2, "", Math.Max(0, population), featureCode, ToUnits(latitude), ToUnits(longitude)));
    }

    /// <summary>Adds a subdivision of the first or second level. It lies in the middle of the area that its towns cover; without any, it has no coordinates.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    /// <param name="admin1">GeoNames code of the first-level subdivision; empty when unknown, and then it has no coordinates.</param>
    /// <param name="admin2">GeoNames code of the second-level subdivision; empty for one of the first level.</param>
    /// <param name="isoCode">ISO 3166-2 code ("LY-MI"); empty when unknown.</param>
    /// <param name="names">The main name first.</param>
    /// <exception cref="ArgumentException">No name was given, or no code at all.</exception>
    public void AddSubdivision(string country, string admin1, string admin2, string isoCode, IReadOnlyList<string> names)
    {
        var code = isoCode.Length > 0 ? isoCode : admin2.Length > 0 ? $"{country}.{admin1}.{admin2}" : $"{country}.{admin1}";
        if (isoCode.Length == 0 && admin1.Length == 0)
        {
            throw new ArgumentException("a subdivision needs a code of GeoNames or of ISO 3166-2", nameof(admin1));
        }

        _entries.Add(new Entry(
            0, Checked(names), country, admin1, admin2, code, 0, admin2.Length > 0 ? "ADM2" : "ADM1", GazetteerFormat.NoDegrees, GazetteerFormat.NoDegrees));
    }

    /// <summary>Writes everything that was added.</summary>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var entries = SubdivisionCentres.Placed(_entries).OrderBy(entry => entry.Id).ThenBy(entry => entry.Code, StringComparer.Ordinal)
            .ThenBy(entry => entry.Names[0], StringComparer.Ordinal).ToList();
        var codes = entries.SelectMany(entry => new[] { entry.Country, entry.Admin1, entry.FeatureCode, entry.Code }).Distinct().Order(StringComparer.Ordinal).ToList();
        var codeNumbers = codes.Select((code, number) => (code, number)).ToDictionary(pair => pair.code, pair => pair.number, StringComparer.Ordinal);
        var names = new MemoryStream();
        var places = new byte[entries.Count * GazetteerFormat.PlaceLength];
        var index = new List<(string Name, Entry Place, int Offset)>();
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            var place = places.AsSpan(number * GazetteerFormat.PlaceLength);
            BinaryPrimitives.WriteInt32LittleEndian(place, entry.Id);
            BinaryPrimitives.WriteInt32LittleEndian(place[4..], entry.Latitude);
            BinaryPrimitives.WriteInt32LittleEndian(place[8..], entry.Longitude);
            BinaryPrimitives.WriteUInt32LittleEndian(place[12..], (uint)Math.Min(entry.Population, uint.MaxValue));
            BinaryPrimitives.WriteInt32LittleEndian(place[16..], (int)names.Position);
            BinaryPrimitives.WriteUInt16LittleEndian(place[20..], (ushort)codeNumbers[entry.Country]);
            BinaryPrimitives.WriteUInt16LittleEndian(place[22..], (ushort)codeNumbers[entry.Admin1]);
            BinaryPrimitives.WriteUInt16LittleEndian(place[24..], (ushort)codeNumbers[entry.FeatureCode]);
            BinaryPrimitives.WriteUInt16LittleEndian(place[26..], (ushort)codeNumbers[entry.Code]);
            foreach (var name in entry.Names)
            {
                index.Add((name, entry, (int)names.Position));
                WriteName(names, number, name);
            }
        }

        if (codes.Count > ushort.MaxValue || codes.Exists(code => code.Length > GazetteerFormat.CodeLength))
        {
            throw new InvalidOperationException($"{codes.Count} codes, the longest of {codes.Max(code => code.Length)} characters, do not fit the layout ({ushort.MaxValue} of {GazetteerFormat.CodeLength})");
        }

        WriteNumbers(stream, (int)GazetteerFormat.Magic, GazetteerFormat.Version, entries.Count, index.Count, codes.Count, (int)names.Length);
        foreach (var code in codes)
        {
            stream.Write(Encoding.ASCII.GetBytes(code.PadRight(GazetteerFormat.CodeLength, '\0')));
        }

        stream.Write(places);
        WriteIndex(stream, index, KeyHash);
        WriteIndex(stream, index, SkeletonHash);
        names.WriteTo(stream);
    }

    private static string[] Checked(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count > 0 ? [.. names.Distinct(StringComparer.Ordinal)] : throw new ArgumentException("a place needs at least one name", nameof(names));
    }

    private static int ToUnits(double degrees) => (int)Math.Round(degrees * GazetteerFormat.DegreeUnits);

    private static void WriteName(MemoryStream names, int place, string name)
    {
        WriteNumbers(names, place);

        // A name longer than a byte can count would be matched on its first units only; cut it between characters.
        var bytes = Encoding.UTF8.GetBytes(name);
        var length = Math.Min(bytes.Length, byte.MaxValue);
        while (length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
        {
            length--;
        }

        names.WriteByte((byte)length);
        names.Write(bytes, 0, length);
    }

    private static void WriteIndex(Stream stream, List<(string Name, Entry Place, int Offset)> names, Func<string, uint> hashOf)
    {
        var sorted = names.Select(name => (Hash: hashOf(name.Name), name.Place.Weight, name.Offset))
            .OrderBy(entry => entry.Hash).ThenByDescending(entry => entry.Weight).ThenBy(entry => entry.Offset);
        foreach (var (hash, _, offset) in sorted)
        {
            WriteNumbers(stream, (int)hash, offset);
        }
    }

    private static uint KeyHash(string name) => NameKey.Hash(NameKey.Of(name));

    private static uint SkeletonHash(string name)
    {
        Span<char> form = stackalloc char[NameKey.BufferLength];
        Span<char> skeleton = stackalloc char[NameKey.BufferLength];
        var length = NameSound.WriteForm(NameKey.Of(name), form);
        return NameKey.Hash(skeleton[..NameSound.WriteSkeleton(form[..length], skeleton)]);
    }

    private static void WriteNumbers(Stream stream, params ReadOnlySpan<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            stream.Write(bytes);
        }
    }

    /// <summary>A place on its way into the gazetteer; a subdivision has a code of its own and no id.</summary>
    internal sealed record Entry(
        int Id, string[] Names, string Country, string Admin1, string Admin2, string Code, long Population, string FeatureCode, int Latitude, int Longitude)
    {
        /// <summary>Whether a town inside this subdivision bears its name; reports that give the bare name then mean the town.</summary>
        public bool IsOverTownOfItsName { get; init; }

        /// <summary>What places of one name are ordered by: inhabitants, with a capital before larger towns elsewhere.</summary>
        public long Weight => IsOverTownOfItsName ? 0 : FeatureCode == "PPLC" ? Population * 20 : Population;
    }
}
