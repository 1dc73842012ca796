using System.Text;

using Dateline.Model;

namespace Dateline.Store.Internals;

/// <summary>The signs that the full-text search puts around the words it found, and how they turn into spans.</summary>
internal static class SearchMarks
{
    internal const char Open = '\u0002';
    internal const char Close = '\u0003';

    /// <summary>The text with spaces in place of the signs and of NUL, which ends a text for SQLite; no offset moves.</summary>
    internal static string Clear(string text) => text.Replace(Open, ' ').Replace(Close, ' ').Replace('\0', ' ');

    /// <summary>Takes the signs out again.</summary>
    /// <param name="marked">A passage with signs.</param>
    /// <param name="offset">Where the passage starts in its document.</param>
    internal static (string Text, Span[] Matches) Split(string marked, int offset)
    {
        var text = new StringBuilder(marked.Length);
        var matches = new List<Span>();
        var start = 0;
        foreach (var sign in marked)
        {
            switch (sign)
            {
                case Open:
                    start = text.Length;
                    break;
                case Close:
                    matches.Add(new Span(offset + start, offset + text.Length));
                    break;
                default:
                    text.Append(sign);
                    break;
            }
        }

        return (text.ToString(), [.. matches]);
    }
}
