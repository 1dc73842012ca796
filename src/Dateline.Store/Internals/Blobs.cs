using System.IO.Compression;
using System.Text;

namespace Dateline.Store.Internals;

/// <summary>Original bytes, texts and readings, kept under the SHA-256 of what they are unpacked.</summary>
internal sealed class Blobs(Database database)
{
    internal void Keep(PackedBlob blob)
    {
        if (NumberOf(blob.Sha256) is null)
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
    internal Stream Open(string sha256)
    {
        var number = NumberOf(sha256) ?? throw new StoreException(
            StoreError.Damaged, database.Path, $"the bytes with SHA-256 {sha256} are missing", "Restore a copy, or run verify to learn what is affected");
        return new GZipStream(database.OpenBytes("blobs", "gzip", number), CompressionMode.Decompress);
    }

    /// <exception cref="StoreException">The text is not there or cannot be unpacked.</exception>
    internal string Text(string sha256)
    {
        try
        {
            using var reader = new StreamReader(Open(sha256), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
            return reader.ReadToEnd();
        }
        catch (InvalidDataException e)
        {
            throw Broken(sha256, e);
        }
    }

    internal StoreException Broken(string sha256, Exception inner) => new(
        StoreError.Damaged, database.Path, $"the bytes with SHA-256 {sha256} are damaged", "Restore a copy, or run verify to learn what is affected", inner);

    private long? NumberOf(string sha256) => database.First("SELECT number FROM blobs WHERE sha256 = $sha256", row => row.WholeOrNull(0), ("$sha256", sha256));
}
