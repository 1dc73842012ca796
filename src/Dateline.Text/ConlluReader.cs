using System.Globalization;

namespace Dateline.Text;

/// <summary>Reads sentences in CoNLL-U, the format of Universal Dependencies (https://universaldependencies.org/format.html).</summary>
/// <remarks>Empty nodes ("8.1") are skipped, for only the basic tree is used here. Stateless and safe from many threads.</remarks>
public static class ConlluReader
{
    /// <summary>Reads the sentences of a file one after another, as they are asked for.</summary>
    /// <param name="reader">The text of the file. The caller disposes of it.</param>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message gives its number, what was found and what was expected.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Sentences(reader);
    }

    private static IEnumerable<ConlluSentence> Sentences(TextReader reader)
    {
        var words = new List<ConlluWord>();
        var ranges = new List<ConlluRange>();
        var comments = new List<string>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    yield return new ConlluSentence(words.ToArray(), ranges.ToArray(), comments.ToArray());
                }

                words.Clear();
                ranges.Clear();
                comments.Clear();
            }
            else if (line[0] == '#')
            {
                comments.Add(line[1..].Trim());
            }
            else
            {
                ReadRow(line, number, words, ranges);
            }
        }

        if (words.Count > 0)
        {
            yield return new ConlluSentence(words.ToArray(), ranges.ToArray(), comments.ToArray());
        }
    }

    private static void ReadRow(string line, int number, List<ConlluWord> words, List<ConlluRange> ranges)
    {
        var columns = line.Split('\t');
        if (columns.Length != 10)
        {
            throw new FormatException($"Line {number} has {columns.Length} columns; a CoNLL-U row has 10, separated by tabs: \"{line}\".");
        }

        if (columns[0].Contains('.', StringComparison.Ordinal))
        {
            return;
        }

        var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
        if (dash >= 0)
        {
            var first = Number(columns[0].AsSpan(0, dash), number, line);
            var last = Number(columns[0].AsSpan(dash + 1), number, line);
            ranges.Add(new ConlluRange(first - 1, last, columns[1], !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal)));
            return;
        }

        if (Number(columns[0], number, line) != words.Count + 1)
        {
            throw new FormatException($"Line {number} numbers its word {columns[0]}; expected {words.Count + 1}. Words of a sentence are numbered from 1 without gaps.");
        }

        var head = columns[6] == "_" ? -1 : Number(columns[6], number, line);
        words.Add(new ConlluWord(columns[1], columns[2], columns[3], columns[4], head, columns[7], columns[9]));
    }

    private static int Number(ReadOnlySpan<char> text, int number, string line) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"Line {number} has \"{text}\" where a whole number was expected: \"{line}\".");
}
