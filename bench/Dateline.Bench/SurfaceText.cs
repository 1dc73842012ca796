using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Cuts a text into words without any model, to measure what a step reads from the words alone.</summary>
internal static partial class SurfaceText
{
    public static ParsedText Of(string text)
    {
        var words = Word().Matches(text);
        var count = words.Count;
        var sentenceOf = new int[count];
        var sentences = new List<Sentence>();
        var first = 0;
        for (var index = 0; index < count; index++)
        {
            sentenceOf[index] = sentences.Count;
            var end = words[index].Index + words[index].Length;
            if (index + 1 == count || (words[index].Value is "." or "!" or "?" && words[index + 1].Index > end) || text.AsSpan(end, words[index + 1].Index - end).Contains('\n'))
            {
                sentences.Add(new(sentences.Count, first, index + 1));
                first = index + 1;
            }
        }

        return new()
        {
            Text = text,
            Starts = [.. words.Select(w => w.Index)],
            Ends = [.. words.Select(w => w.Index + w.Length)],
            Tags = new UniversalTag[count],
            PennTags = [.. words.Select(_ => "")],
            Lemmas = [.. words.Select(w => w.Value)],
            Heads = [.. words.Select((_, i) => i == sentences[sentenceOf[i]].First ? -1 : sentences[sentenceOf[i]].First)],
            Relations = [.. words.Select(_ => "dep")],
            SentenceOf = sentenceOf,
            Sentences = [.. sentences],
            Names = [],
        };
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\s]")]
    private static partial Regex Word();
}
