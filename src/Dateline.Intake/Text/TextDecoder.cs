using System.Text;
using System.Text.Unicode;

namespace Dateline.Intake.Text;

/// <summary>Finds the encoding of bytes and decodes them.</summary>
/// <remarks>
/// In this order: a byte order mark (UTF-8, UTF-16, UTF-32); UTF-16 by where its null bytes stand; valid UTF-8; what the file declares; UTF-8 with
/// some bytes of Windows-1252 in between; Windows-1252. Decoding runs twice over the bytes, first to count: so it needs no more memory than the text.
/// </remarks>
internal static class TextDecoder
{
    private const int PieceLength = 16 * 1024;
    private const int SingleBytes = 32;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes, whatever the bytes are; whether they are text at all was checked before.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The name of the encoding that the file itself gives; null when it gives none.</param>
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (encoding, mark) = ByMark(bytes);
        bytes = bytes[mark..];
        encoding ??= ByNulls(bytes);
        if (encoding is null && Utf8.IsValid(bytes))
        {
            encoding = Encoding.UTF8;
        }

        if (encoding is null && declared is not null)
        {
            encoding = Declared(declared);
        }

        return encoding is null || (encoding is UTF8Encoding && !Utf8.IsValid(bytes)) ? DecodeMixed(bytes) : Decode(bytes, encoding);
    }

    /// <summary>Where the null byte is that makes it sure that the bytes are no text; −1 when there is none, or they are UTF-16 or UTF-32.</summary>
    internal static int FindNull(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ByMark(bytes);
        return encoding is null or UTF8Encoding && ByNulls(bytes[mark..]) is null ? bytes.IndexOf((byte)0) : -1;
    }

    /// <summary>Where text of one encoding goes on in another that cannot be told apart byte by byte, UTF-16 and one of single bytes; −1 when it nowhere does.</summary>
    internal static int FindChange(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ByMark(bytes);
        if ((encoding ?? ByNulls(bytes)) is UnicodeEncoding)
        {
            return FindSingleBytes(bytes, mark);
        }

        var zero = encoding is null or UTF8Encoding ? bytes.IndexOf((byte)0) : -1;
        return zero > 0 && ByNulls(bytes[(zero - 1)..]) == Encoding.Unicode ? zero - 1
            : zero >= 0 && ByNulls(bytes[zero..]) == Encoding.BigEndianUnicode ? zero
            : -1;
    }

    // A letter of English has a null byte beside it in UTF-16; where so many bytes in a row are letters, digits, signs and spaces, they are not UTF-16.
    private static int FindSingleBytes(ReadOnlySpan<byte> bytes, int from)
    {
        var start = from;
        for (var at = from; at < bytes.Length; at++)
        {
            if (bytes[at] is (>= 0x20 and < 0x7F) or (byte)'\n' or (byte)'\r' or (byte)'\t')
            {
                if (start > from && at + 1 - start == SingleBytes)
                {
                    return start;
                }
            }
            else if (start == from && at - from >= SingleBytes)
            {
                return at;
            }
            else
            {
                start = at + 1;
            }
        }

        return -1;
    }

    private static (Encoding? Encoding, int Length) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>
    /// UTF-16 without a mark: Latin letters, digits, spaces and full stops have a null byte on one side, and hardly any character has one on the
    /// other. A text in English is made of little else.
    /// </summary>
    private static Encoding? ByNulls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 8192)];
        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var units = sample.Length / 2;
        var encoding = units == 0 || Math.Max(even, odd) * 2 < units ? null
            : even * 20 <= odd ? Encoding.Unicode
            : odd * 20 <= even ? Encoding.BigEndianUnicode
            : null;
        return encoding is not null && LooksLikeText(sample, encoding) ? encoding : null;
    }

    // Tables of small integers have nulls on one side as well, but control characters and broken surrogates with them.
    private static bool LooksLikeText(ReadOnlySpan<byte> sample, Encoding encoding)
    {
        var strange = 0;
        Span<char> characters = stackalloc char[256];
        for (var start = 0; start < sample.Length; start += 512)
        {
            var count = encoding.GetChars(sample[start..Math.Min(sample.Length, start + 512)], characters);
            foreach (var character in characters[..count])
            {
                strange += char.IsControl(character) && character is not ('\n' or '\r' or '\t') ? 1 : 0;
            }
        }

        return strange * 50 <= sample.Length / 2;
    }

    private static Encoding? Declared(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // Nobody's encoding: a page may write anything there. It is then found as if the page had said nothing.
            return null;
        }
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var scratch = new char[PieceLength];
        var counter = new TextCleaner();
        var length = Run(bytes, encoding, scratch, counter, null);
        var text = new char[length];
        Run(bytes, encoding, scratch, new TextCleaner(), text);
        return new DecodedText(new string(text), Name(encoding), 0, counter.Controls, counter.FirstControl);
    }

    private static int Run(ReadOnlySpan<byte> bytes, Encoding encoding, char[] scratch, TextCleaner cleaner, char[]? text)
    {
        var decoder = encoding.GetDecoder();
        var written = 0;
        var completed = false;
        while (!completed || bytes.Length > 0)
        {
            decoder.Convert(bytes, scratch, flush: true, out var used, out var made, out completed);
            bytes = bytes[used..];
            written += Take(scratch.AsSpan(0, made), cleaner, text, written);
        }

        return written;
    }

    private static int Take(Span<char> piece, TextCleaner cleaner, char[]? text, int at)
    {
        var kept = cleaner.Clean(piece);
        if (text is not null)
        {
            piece[..kept].CopyTo(text.AsSpan(at));
        }

        return kept;
    }

    private static DecodedText DecodeMixed(ReadOnlySpan<byte> bytes)
    {
        var scratch = new char[PieceLength];
        var counter = new TextCleaner();
        var (length, strays, sequences) = RunMixed(bytes, scratch, counter, null);
        var text = new char[length];
        RunMixed(bytes, scratch, new TextCleaner(), text);
        return sequences == 0
            ? new DecodedText(new string(text), Name(Windows1252), 0, counter.Controls, counter.FirstControl)
            : new DecodedText(new string(text), "UTF-8 mixed with Windows-1252", strays, counter.Controls, counter.FirstControl);
    }

    private static (int Length, int Strays, int Sequences) RunMixed(ReadOnlySpan<byte> bytes, char[] scratch, TextCleaner cleaner, char[]? text)
    {
        var written = 0;
        var strays = 0;
        var sequences = 0;
        var filled = 0;
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == System.Buffers.OperationStatus.Done)
            {
                sequences += used > 1 ? 1 : 0;
                filled += rune.EncodeToUtf16(scratch.AsSpan(filled));
            }
            else
            {
                used = 1;
                strays++;
                filled += Windows1252.GetChars(bytes[..1], scratch.AsSpan(filled));
            }

            bytes = bytes[used..];
            if (filled > scratch.Length - 2)
            {
                written += Take(scratch.AsSpan(0, filled), cleaner, text, written);
                filled = 0;
            }
        }

        written += Take(scratch.AsSpan(0, filled), cleaner, text, written);
        return (written, strays, sequences);
    }

    private static string Name(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "UTF-8",
        1200 => "UTF-16, little-endian",
        1201 => "UTF-16, big-endian",
        12000 or 12001 => "UTF-32",
        1252 => "Windows-1252",
        _ => encoding.WebName,
    };
}
