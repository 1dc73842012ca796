using System.IO.Compression;
using System.Text;

namespace Dateline.Store.Internals;

/// <summary>Original bytes, texts and readings, kept under the SHA-256 of what they are unpacked.</summary>
internal sealed class Blobs(Database database)
{
    internal void Keep(PackedBlob blob)
    {
        if (!Holds(blob.Sha256))
        {
            database.Execute(
                "INSERT INTO blobs (sha256, length, gzip) VALUES ($sha256, $length, $gzip)",
                ("$sha256", blob.Sha256),
                ("$length", blob.Length),
                ("$gzip", blob.Gzip));
        }
    }

    /// <summary>The bytes, unpacked while they are read; dispose of the stream before the next write.</summary>
    /// <exception cref="StoreException">They are not there.</exception>
    internal Stream Open(string sha256) => Unpack(Find(sha256).Number);

    /// <exception cref="StoreException">The bytes are not there or cannot be unpacked.</exception>
    internal byte[] Bytes(string sha256) => Unpack(sha256, (stream, length) =>
    {
        // The number is not covered by a hash: do not trust it with memory.
        if (length is < 0 or > int.MaxValue / 2)
        {
            throw new InvalidDataException($"the length is said to be {length}");
        }

        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    /// <exception cref="StoreException">The text is not there or cannot be unpacked.</exception>
    internal string Text(string sha256) => Unpack(sha256, (stream, _) =>
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    });

    private T Unpack<T>(string sha256, Func<Stream, long, T> read)
    {
        var (number, length) = Find(sha256);
        try
        {
            using var stream = Unpack(number);
            return read(stream, length);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new StoreException(
                StoreError.Damaged, database.Path, $"the bytes with SHA-256 {sha256} are damaged", "Restore a copy, or run verify to learn what is affected", e);
        }
    }

    private GZipStream Unpack(long number) => new(database.OpenBytes("blobs", "gzip", number), CompressionMode.Decompress);

    private (long Number, long Length) Find(string sha256) =>
        database.First("SELECT number, length FROM blobs WHERE sha256 = $sha256", row => ((long Number, long Length)?)(row.Whole(0), row.Whole(1)), ("$sha256", sha256))
        ?? throw new StoreException(
            StoreError.Damaged, database.Path, $"the bytes with SHA-256 {sha256} are missing", "Restore a copy, or run verify to learn what is affected");

    private bool Holds(string sha256) => database.Whole("SELECT count(*) FROM blobs WHERE sha256 = $sha256", ("$sha256", sha256)) > 0;
}
