using System.Text;
using Dateline.Intake.Text;

namespace Dateline.Intake;

/// <summary>Tells what an input is by its first bytes; its name only settles what they leave open.</summary>
internal static class FormatSniffer
{
    private static readonly (byte[] Start, int At, string Name)[] Known =
    [
        (Ascii("%PDF-"), 0, "a PDF document"),
        (Ascii("PK\u0003\u0004"), 0, "a ZIP archive (DOCX, XLSX, ODT and EPUB files are such archives)"),
        ([0x89, .. Ascii("PNG\r\n")], 0, "a PNG image"),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
        (Ascii("GIF8"), 0, "a GIF image"),
        (Ascii("II*\0"), 0, "a TIFF image"),
        (Ascii("MM\0*"), 0, "a TIFF image"),
        (Ascii("WEBP"), 8, "a WebP image"),
        (Ascii("WAVE"), 8, "a WAV recording"),
        (Ascii("ftyp"), 4, "an MP4 or HEIC file"),
        (Ascii("ID3"), 0, "an MP3 recording"),
        (Ascii("OggS"), 0, "an Ogg recording"),
        ([0x1F, 0x8B], 0, "gzip-compressed data"),
        (Ascii("BZh9"), 0, "bzip2-compressed data"),
        ([0xFD, .. Ascii("7zXZ")], 0, "xz-compressed data"),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "zstd-compressed data"),
        ([.. Ascii("7z"), 0xBC, 0xAF], 0, "a 7z archive"),
        (Ascii("Rar!"), 0, "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Microsoft Office document"),
        (Ascii("{\\rtf"), 0, "an RTF document"),
        (Ascii("SQLite format 3\0"), 0, "an SQLite database"),
        ([0x7F, .. Ascii("ELF")], 0, "a program"),
        (Ascii("MZ\u0090\0"), 0, "a program"),
        (Ascii("%!PS"), 0, "a PostScript document"),
    ];

    private static readonly string[] HtmlStarts =
    [
        "!doctype html", "html", "head", "body", "meta", "title", "article", "main", "section", "div", "p", "h1", "h2", "table", "script", "style", "header", "link", "span",
    ];

    /// <summary>The name of a format that is known and not read ("a PDF document"); null when the bytes are none of these.</summary>
    internal static string? Unreadable(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, at, name) in Known)
        {
            if (start.Length >= at + bytes.Length && start[at..].StartsWith(bytes))
            {
                return name;
            }
        }

        var text = Start(start);
        return text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && !text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? "an XML document that is not HTML"
            : null;
    }

    /// <summary>What the input is.</summary>
    internal static FileFormat Sniff(ReadOnlySpan<byte> start, string? name)
    {
        var text = Start(start);
        var extension = Path.GetExtension(name ?? "").ToUpperInvariant();
        if (extension is ".JSONL" or ".NDJSON")
        {
            return FileFormat.JsonLines;
        }

        if (extension is ".JSON" || OpensObject(text) || (text.StartsWith('[') && OpensObject(text.AsSpan(1).TrimStart())))
        {
            return text.StartsWith('[') ? FileFormat.Json : FileFormat.JsonLines;
        }

        return IsHtml(text) || (extension is ".HTML" or ".HTM" or ".XHTML" && HasTag(text)) ? FileFormat.Html : FileFormat.Text;
    }

    private static bool OpensObject(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] == '{' && text[1..].TrimStart() is { Length: > 0 } rest && rest[0] is '"' or '}';

    private static bool IsHtml(string text)
    {
        // A declaration or comments may come before the first tag.
        var rest = text.AsSpan();
        while (rest.StartsWith("<?") || rest.StartsWith("<!--"))
        {
            var close = rest.StartsWith("<?") ? "?>" : "-->";
            var end = rest.IndexOf(close);
            if (end < 0)
            {
                return text.Contains("<html", StringComparison.OrdinalIgnoreCase);
            }

            rest = rest[(end + close.Length)..].TrimStart();
        }

        if (!rest.StartsWith("<"))
        {
            return false;
        }

        rest = rest[1..];
        foreach (var start in HtmlStarts)
        {
            if (rest.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (rest.Length == start.Length || !char.IsAsciiLetterOrDigit(rest[start.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!')
            {
                return true;
            }
        }

        return false;
    }

    private static string Start(ReadOnlySpan<byte> start) => TextDecoder.Decode(start[..Math.Min(start.Length, 4096)]).Text.TrimStart();

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
