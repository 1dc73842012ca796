using Dateline.Text.Network;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Network;

public class EncoderSessionTests
{
    [Fact]
    public void Run_WordsMetBefore_SameAsPlainEncoder()
    {
        string[][] sentences = [["The", "army", "left", "."], ["The", "the", "army"], ["A"], ["The", "army", "left", "."]];
        var encoder = RandomEncoder(sentences);
        var session = new EncoderSession(encoder, RoundedWeights.LayersOf(encoder));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            session.Clear();
            foreach (var sentence in sentences)
            {
                foreach (var form in sentence)
                {
                    session.Add(form, CaseMode.Mixed);
                }

                session.EndSentence();
            }

            session.Run();
        }

        var plain = Plain(encoder, sentences);
        for (var i = 0; i < session.Count * encoder.Width; i++)
        {
            session.Output[i].ShouldBe(plain[i], 2e-3f);
        }
    }

    private static float[] Plain(Encoder encoder, string[][] sentences)
    {
        var batch = new TokenBatch();
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence)
            {
                BatchFiller.Add(batch, encoder, form, CaseMode.Mixed);
            }

            batch.EndSentence();
        }

        var scratch = new EncoderScratch();
        encoder.Forward(batch, scratch);
        return scratch.Output;
    }

    private static Encoder RandomEncoder(string[][] sentences)
    {
        var encoder = new Encoder(SmallVectors.For("the", "army"), new FeatureTable(FeatureCounts.Keep(sentences, 1, 1)), 32, 2);
        var random = new TrainingRandom(5);
        foreach (var tensor in encoder.Tensors)
        {
            WeightStart.Fill(tensor, random);
        }

        return encoder;
    }
}
