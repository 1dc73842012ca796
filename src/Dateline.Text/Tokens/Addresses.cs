using System.Buffers;
using System.Collections.Frozen;

namespace Dateline.Text.Tokens;

/// <summary>Finds web and mail addresses and names of files, which are one word whatever signs they hold.</summary>
internal static class Addresses
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "htm", "html", "txt", "jpg", "jpeg", "png", "gif", "zip", "exe", "csv", "xml", "mp3", "mp4", "com", "org", "net", "gov", "edu", "info");

    private static readonly SearchValues<char> Borders = SearchValues.Create("<>\"”[]{}|");

    /// <summary>The range of an address inside a chunk, without brackets, quotes and stops around it; (chunk length, chunk length) where there is none.</summary>
    public static (int Start, int End) Find(ReadOnlySpan<char> chunk)
    {
        var start = chunk.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0)
        {
            while (start > 0 && char.IsAsciiLetter(chunk[start - 1]))
            {
                start--;
            }
        }
        else
        {
            start = chunk.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
            start = start < 0 ? StartOfMail(chunk) : start;
        }

        if (start < 0)
        {
            return (chunk.Length, chunk.Length);
        }

        var end = chunk[start..].IndexOfAny(Borders);
        end = end < 0 ? chunk.Length : start + end;
        if (chunk[..end].EndsWith("..."))
        {
            return (start, end);
        }

        while (end > start && (".,;:!?'’".Contains(chunk[end - 1], StringComparison.Ordinal) || (chunk[end - 1] == ')' && chunk[start..end].IndexOf('(') < 0)))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>Whether a text is the ending of a file's or a site's name, maybe with signs behind.</summary>
    public static bool IsExtension(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        return length is >= 3 and <= 4 && Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..length]);
    }

    /// <summary>Where a mail address begins, or −1.</summary>
    private static int StartOfMail(ReadOnlySpan<char> chunk)
    {
        var at = chunk.IndexOf('@');
        if (at < 1 || chunk[(at + 1)..].IndexOf('.') <= 0)
        {
            return -1;
        }

        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(chunk[start - 1]) || chunk[start - 1] is '.' or '_' or '-' or '+'))
        {
            start--;
        }

        return start < at ? start : -1;
    }
}
