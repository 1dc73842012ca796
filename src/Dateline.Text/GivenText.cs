using System.Text;

namespace Dateline.Text;

/// <summary>Given sentences of words as one text, with the place of each word.</summary>
internal sealed record GivenText(string Text, int[] Starts, int[] Ends, int[] SentenceEnds)
{
    public static GivenText Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        List<int> starts = [], ends = [], sentenceEnds = [];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                if (sentence.Words[i].Form.Length == 0)
                {
                    throw new ArgumentException($"Word {i + 1} of sentence {sentenceEnds.Count + 1} is empty; every word needs at least one character.", nameof(sentences));
                }

                starts.Add(text.Length);
                text.Append(sentence.Words[i].Form);
                ends.Add(text.Length);
                text.Append(sentence.HasSpaceAfter(i) ? " " : "");
            }

            if (sentence.Words.Count > 0)
            {
                sentenceEnds.Add(starts.Count);
                text.Append('\n');
            }
        }

        return new GivenText(text.ToString(), [.. starts], [.. ends], [.. sentenceEnds]);
    }
}
