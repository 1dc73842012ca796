using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Store.Internals;

/// <summary>Bytes ready to be kept: compressed, under the SHA-256 of what they were before.</summary>
/// <remarks>gzip, because everybody can unpack it without this program.</remarks>
internal sealed record PackedBlob(string Sha256, long Length, byte[] Gzip)
{
    internal static PackedBlob OfBytes(ReadOnlyMemory<byte> bytes) => Of(stream => stream.Write(bytes.Span));

    internal static PackedBlob OfText(string text) => Of(stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.Write(text);
    });

    /// <summary>Packs what is written, piece by piece, so that a large text is never in memory twice.</summary>
    internal static PackedBlob Of(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using var hash = SHA256.Create();
        long length;
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (var hashing = new CryptoStream(gzip, hash, CryptoStreamMode.Write, leaveOpen: true))
        using (var counting = new CountingStream(hashing))
        {
            write(counting);
            counting.Flush();
            length = counting.Count;
        }

        return new PackedBlob(Convert.ToHexStringLower(hash.Hash!), length, packed.ToArray());
    }
}
