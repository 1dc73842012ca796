using System.Text;

namespace Dateline.Text.Training;

/// <summary>A paragraph of a treebank as running text, with the place of each word in it and the sentences' ends.</summary>
/// <param name="Text">The words with one blank between them, or none where the treebank says so.</param>
/// <param name="Starts">Offset of each word.</param>
/// <param name="Ends">Offset one past each word.</param>
/// <param name="SentenceEnds">Number of words before the end of each sentence.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record TreebankText(string Text, int[] Starts, int[] Ends, int[] SentenceEnds, IReadOnlyList<ConlluSentence> Sentences)
{
    /// <summary>The paragraphs of a file.</summary>
    public static IEnumerable<TreebankText> Paragraphs(IEnumerable<ConlluSentence> sentences)
    {
        var paragraph = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsParagraph && paragraph.Count > 0)
            {
                yield return Of(paragraph);
                paragraph = [];
            }

            paragraph.Add(sentence);
        }

        if (paragraph.Count > 0)
        {
            yield return Of(paragraph);
        }
    }

    private static TreebankText Of(List<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        List<int> starts = [], ends = [], sentenceEnds = [];
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                starts.Add(text.Length);
                text.Append(sentence.Words[i].Form);
                ends.Add(text.Length);
                text.Append(sentence.HasSpaceAfter(i) ? " " : "");
            }

            sentenceEnds.Add(starts.Count);
        }

        return new TreebankText(text.ToString(), [.. starts], [.. ends], [.. sentenceEnds], sentences);
    }
}
