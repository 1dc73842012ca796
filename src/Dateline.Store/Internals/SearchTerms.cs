using System.Text;

namespace Dateline.Store.Internals;

/// <summary>Turns what a user types into a query for FTS5, of whose own syntax nothing gets through.</summary>
internal static class SearchTerms
{
    /// <summary>
    /// Words are all wanted, in any order; "words in quotes" are wanted in that order; a star at the end of a word or phrase stands for any
    /// ending. Null when there is no letter and no digit to search for.
    /// </summary>
    internal static string? ToFts(string query)
    {
        var fts = new StringBuilder();
        for (var i = 0; i < query.Length;)
        {
            if (char.IsWhiteSpace(query[i]))
            {
                i++;
                continue;
            }

            string term;
            if (IsQuote(query[i]))
            {
                var end = i + 1;
                while (end < query.Length && !IsQuote(query[end]))
                {
                    end++;
                }

                term = query[(i + 1)..end];
                i = end + 1;
                if (i < query.Length && query[i] == '*')
                {
                    term += '*';
                    i++;
                }
            }
            else
            {
                var end = i;
                while (end < query.Length && !char.IsWhiteSpace(query[end]) && !IsQuote(query[end]))
                {
                    end++;
                }

                term = query[i..end];
                i = end;
            }

            Append(fts, term);
        }

        return fts.Length > 0 ? fts.ToString() : null;
    }

    private static void Append(StringBuilder fts, string term)
    {
        var prefix = term.EndsWith('*');
        // A term of signs alone has no words in the index and would make the whole query find nothing.
        if (!term.EnumerateRunes().Any(Rune.IsLetterOrDigit))
        {
            return;
        }

        fts.Append(fts.Length > 0 ? " " : string.Empty).Append('"').Append(term.TrimEnd('*').Replace('\0', ' ')).Append(prefix ? "\"*" : "\"");
    }

    private static bool IsQuote(char sign) => sign is '"' or '“' or '”' or '„';
}
