using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Text.Training;

/// <summary>Makes names of GUM's entities: of those whose head is a proper noun, the proper nouns of its smallest span.</summary>
internal static partial class GumNames
{
    public static IEnumerable<NameExample> Read(IEnumerable<ConlluSentence> sentences)
    {
        var open = new List<(string Id, NameKind? Kind, int First, int[] Least)>();
        foreach (var sentence in sentences)
        {
            open.Clear();
            var names = new List<NameSpan>();
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var misc = sentence.Words[i].Misc.Split('|').FirstOrDefault(m => m.StartsWith("Entity=", StringComparison.Ordinal));
                if (misc is null)
                {
                    continue;
                }

                foreach (Match mark in Marks().Matches(misc["Entity=".Length..]))
                {
                    if (mark.Groups["close"].Success)
                    {
                        var at = open.FindLastIndex(o => o.Id == mark.Groups["close"].Value);
                        if (at >= 0)
                        {
                            Add(names, sentence, open[at].Kind, open[at].First, open[at].Least, i + 1);
                            open.RemoveAt(at);
                        }

                        continue;
                    }

                    var parts = mark.Groups["open"].Value.Split('-');
                    var least = parts.Length > 5 ? parts[5].Split(',').Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1).ToArray() : [1];
                    var entry = (parts[0], parts.Length > 1 ? KindOf(parts[1]) : null, i, least);
                    if (mark.Groups["single"].Success)
                    {
                        Add(names, sentence, entry.Item2, i, least, i + 1);
                    }
                    else
                    {
                        open.Add(entry);
                    }
                }
            }

            yield return NameExample.Of(
                sentence.Words.Select(w => w.Form).ToArray(),
                names.OrderByDescending(n => n.End - n.First).ThenBy(n => n.First));
        }
    }

    private static NameKind? KindOf(string type) => type switch
    {
        "person" => NameKind.Person,
        "organization" => NameKind.Organisation,
        "place" => NameKind.Location,
        _ => null,
    };

    private static void Add(List<NameSpan> names, ConlluSentence sentence, NameKind? kind, int first, int[] least, int end)
    {
        if (kind is not { } known || first + least[0] - 1 >= end)
        {
            return;
        }

        var head = first + least[0] - 1;
        if (!IsName(sentence.Words[head]))
        {
            return;
        }

        var (from, to) = (head, head + 1);
        while (from > first && Continues(sentence, from - 1, head))
        {
            from--;
        }

        while (to < end && Continues(sentence, to, head))
        {
            to++;
        }

        while (to > from + 1 && !IsName(sentence.Words[to - 1]))
        {
            to--;
        }

        while (from < to - 1 && (!IsName(sentence.Words[from]) || sentence.Words[from].Relation is "nmod:desc"))
        {
            from++;
        }

        names.Add(new NameSpan(from, to, known));
    }

    private static bool IsName(ConlluWord word) => word.UniversalTag == "PROPN" || (word.PennTag is "NNP" or "NNPS");

    /// <summary>Whether a word belongs to the name around a head: a proper noun under it, or a small word or hyphen between two of them.</summary>
    private static bool Continues(ConlluSentence sentence, int i, int head)
    {
        var word = sentence.Words[i];
        var near = word.Head - 1 == head || (word.Head > 0 && sentence.Words[word.Head - 1].Head - 1 == head);
        return (IsName(word) && near && word.Relation is "flat" or "compound" or "amod" or "nmod:desc" or "nmod") || (word.Form is "-" or "of" or "al" or "bin" or "for" or "&" && near);
    }

    [GeneratedRegex(@"\((?<open>[^()]+)(?<single>\))?|(?<close>\d+)\)")]
    private static partial Regex Marks();
}
