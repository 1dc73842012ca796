namespace Dateline.Reading.Quantities;

/// <summary>Phrases of a word list, cut as a text is cut and filed under their first word.</summary>
internal static class LexiconPhrases
{
    private static readonly HashSet<string> None = [];

    public static Dictionary<string, List<(string[] Words, string Value)>> ByFirstWord(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var phrases = new Dictionary<string, List<(string[] Words, string Value)>>(StringComparer.Ordinal);
        foreach (var (phrase, value) in entries)
        {
            var pieces = Pieces.Of(phrase, None.GetAlternateLookup<ReadOnlySpan<char>>());
            var words = Enumerable.Range(0, pieces.Count).Select(pieces.Norm).ToArray();
            if (!phrases.TryGetValue(words[0], out var list))
            {
                phrases[words[0]] = list = [];
            }

            list.Add((words, value));
        }

        foreach (var list in phrases.Values)
        {
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        return phrases;
    }

    /// <summary>Index after the longest of the phrases that stands at an index, and its value; −1 and null when none does.</summary>
    public static (int End, string? Value) Longest(this Dictionary<string, List<(string[] Words, string Value)>> phrases, Pieces pieces, int index)
    {
        if (phrases.TryGetValue(pieces.Norm(index), out var list))
        {
            foreach (var (words, value) in list)
            {
                var end = pieces.After(index, words);
                if (end > 0)
                {
                    return (end, value);
                }
            }
        }

        return (-1, null);
    }
}
