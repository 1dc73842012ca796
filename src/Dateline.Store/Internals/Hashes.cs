using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Store.Internals;

/// <summary>SHA-256 as the store writes it: 64 lower-case hexadecimal digits.</summary>
internal static class Hashes
{
    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The hash of a journal entry. docs/store.md publishes this definition so that others can check a journal without this program.</summary>
    internal static string OfEntry(long seq, string kind, string time, string previous, ReadOnlySpan<byte> payload)
    {
        // The parts before the payload hold no line feed, so that no two entries give the same bytes.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"dateline-journal/1\n{seq}\n{kind}\n{time}\n{previous}\n"));
        hash.AppendData(payload);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text as UTF-8; a lone surrogate counts as U+FFFD.</summary>
    internal static string OfText(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var rest = text.AsSpan();
        bool completed;
        do
        {
            encoder.Convert(rest, buffer, flush: true, out var used, out var written, out completed);
            hash.AppendData(buffer.AsSpan(0, written));
            rest = rest[used..];
        }
        while (!completed);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Hexadecimal);

    /// <summary>"sha256:…" as documents are named, for the digits.</summary>
    internal static string ToId(string digits) => Prefix + digits;

    /// <summary>The digits of "sha256:…"; what has no such prefix is taken for digits already.</summary>
    internal static string ToDigits(string id) => id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id[Prefix.Length..] : id;
}
