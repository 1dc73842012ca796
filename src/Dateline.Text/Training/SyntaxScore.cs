using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Shares of words right, with gold tokens: universal tag, Penn tag, head, head and relation without its subtype (as CoNLL 2018 counts).</summary>
internal readonly record struct SyntaxScore(int Words, double Universal, double Penn, double Unlabelled, double Labelled, double FullyLabelled)
{
    public static SyntaxScore Measure(SyntaxNetwork network, IEnumerable<ConlluSentence> sentences)
    {
        var analyser = new SyntaxAnalyser(network);
        var scratch = analyser.CreateScratch();
        var count = new SyntaxCount();
        foreach (var sentence in sentences)
        {
            scratch.Encoder.Clear();
            var mode = CaseModes.Of(sentence.Words.Select(w => w.Form).ToArray());
            foreach (var word in sentence.Words)
            {
                scratch.Encoder.Add(word.Form, mode);
            }

            scratch.Encoder.EndSentence();
            analyser.Run(scratch);
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                count.Add(sentence.Words[i], network.Tags[scratch.Tags[i]], scratch.Heads[i], network.Relations[scratch.Relations[i]]);
            }
        }

        return count.Score;
    }

    public override string ToString() => $"UPOS {Universal:F2} XPOS {Penn:F2} UAS {Unlabelled:F2} LAS {Labelled:F2} with subtypes {FullyLabelled:F2}";
}
