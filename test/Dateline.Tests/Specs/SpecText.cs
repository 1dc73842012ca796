using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Tests.Specs;

/// <summary>
/// Texts for tests, cut into words and sentences without any model. "word/TAG" gives a word its Penn tag; "[" and "]" mark the words that a case is about
/// (the outermost pair), and neither is part of the text.
/// </summary>
internal static partial class SpecText
{
    public static (ParsedText Text, (int Start, int End)? Marked) Parse(string marked)
    {
        var open = marked.IndexOf('[', StringComparison.Ordinal);
        var close = marked.LastIndexOf(']');
        var plain = open < 0 ? marked : marked[..open] + marked[(open + 1)..close] + marked[(close + 1)..];
        if (open < 0)
        {
            return (Of(plain), null);
        }

        var start = Untagged(marked[..open]).Length;
        return (Of(plain), (start, start + Untagged(marked[(open + 1)..close]).Length));
    }

    public static ParsedText Of(string source)
    {
        var tags = new Dictionary<int, string>();
        var removed = 0;
        var text = Tagged().Replace(source, match =>
        {
            tags[match.Index - removed] = match.Groups[2].Value;
            removed += match.Length - match.Groups[1].Length;
            return match.Groups[1].Value;
        });
        var words = Word().Matches(text);
        var sentenceOf = new int[words.Count];
        var sentences = new List<Sentence>();
        var first = 0;
        for (var index = 0; index < words.Count; index++)
        {
            sentenceOf[index] = sentences.Count;
            var end = words[index].Index + words[index].Length;
            if (index + 1 == words.Count || (words[index].Value is "." or "!" or "?" && words[index + 1].Index > end))
            {
                sentences.Add(new(sentences.Count, first, index + 1));
                first = index + 1;
            }
        }

        var penn = words.Select(w => tags.GetValueOrDefault(w.Index, "")).ToArray();
        return new()
        {
            Text = text,
            Starts = [.. words.Select(w => w.Index)],
            Ends = [.. words.Select(w => w.Index + w.Length)],
            Tags = [.. penn.Select(Universal)],
            PennTags = penn,
            Lemmas = [.. words.Select(w => w.Value.ToLowerInvariant())],
            Heads = [.. words.Select((_, i) => i == sentences[sentenceOf[i]].First ? -1 : sentences[sentenceOf[i]].First)],
            Relations = [.. words.Select((_, i) => i == sentences[sentenceOf[i]].First ? "root" : "dep")],
            SentenceOf = sentenceOf,
            Sentences = [.. sentences],
            Names = [],
        };
    }

    private static string Untagged(string source) => Tagged().Replace(source, "$1");

    private static UniversalTag Universal(string penn) => penn switch
    {
        "MD" => UniversalTag.Aux,
        "NN" or "NNS" => UniversalTag.Noun,
        "NNP" or "NNPS" => UniversalTag.Propn,
        "JJ" => UniversalTag.Adj,
        "RB" => UniversalTag.Adv,
        _ when penn.StartsWith("VB", StringComparison.Ordinal) => UniversalTag.Verb,
        _ => UniversalTag.X,
    };

    [GeneratedRegex(@"(\w+)/(MD|NNPS?|NNS?|JJ|RB|VB[DGNPZ]?)\b")]
    private static partial Regex Tagged();

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\s]")]
    private static partial Regex Word();
}
