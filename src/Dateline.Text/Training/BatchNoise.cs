using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Adds training sentences to a batch, now and then in other case, and with whole words hidden.</summary>
internal static class BatchNoise
{
    public static void Add(TokenBatch batch, Encoder encoder, string[] words, TrainingRandom random, SyntaxOptions options, float caseShare)
    {
        var forms = CaseNoise.Apply(words, random, caseShare);
        var mode = CaseModes.Of(forms);
        Span<uint> keys = stackalloc uint[WordFeatures.Limit];
        Span<int> rows = stackalloc int[WordFeatures.Limit];
        foreach (var form in forms)
        {
            var count = WordFeatures.Extract(form, mode, keys);
            var vector = random.NextFloat() < options.VectorDropout ? -1 : encoder.Vectors.Find(form);
            if (vector < 0)
            {
                keys[count++] = WordFeatures.NoVector;
            }

            var used = 0;
            for (var i = random.NextFloat() < options.WordDropout ? WordFeatures.WholeWordKeys : 0; i < count; i++)
            {
                var row = encoder.Features.Find(keys[i]);
                if (row >= 0)
                {
                    rows[used++] = row;
                }
            }

            batch.AddToken(rows[..used], vector);
        }

        batch.EndSentence();
    }
}
