using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Shares of words right, with gold tokens: universal tag, Penn tag, head, head and relation without its subtype (as CoNLL 2018 counts).</summary>
internal readonly record struct SyntaxScore(int Words, double Universal, double Penn, double Unlabelled, double Labelled, double FullyLabelled)
{
    public static SyntaxScore Measure(SyntaxNetwork network, IEnumerable<ConlluSentence> sentences)
    {
        var analyser = new SyntaxAnalyser(network);
        var scratch = analyser.CreateScratch();
        int words = 0, universal = 0, penn = 0, heads = 0, labelled = 0, full = 0;
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
                var word = sentence.Words[i];
                var tag = network.Tags[scratch.Tags[i]].Split(' ');
                var relation = network.Relations[scratch.Relations[i]];
                words++;
                universal += tag[0] == word.UniversalTag ? 1 : 0;
                penn += tag[1] == word.PennTag ? 1 : 0;
                var head = scratch.Heads[i] == word.Head - 1;
                heads += head ? 1 : 0;
                labelled += head && Main(relation) == Main(word.Relation) ? 1 : 0;
                full += head && relation == word.Relation ? 1 : 0;
            }
        }

        return new SyntaxScore(words, 100d * universal / words, 100d * penn / words, 100d * heads / words, 100d * labelled / words, 100d * full / words);
    }

    public override string ToString() => $"UPOS {Universal:F2} XPOS {Penn:F2} UAS {Unlabelled:F2} LAS {Labelled:F2} with subtypes {FullyLabelled:F2}";

    internal static string Main(string relation) => relation.Split(':')[0];
}
