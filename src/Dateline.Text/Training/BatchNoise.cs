using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Adds training sentences to a batch, now and then in other case, and with whole words hidden.</summary>
internal static class BatchNoise
{
    public static void Add(TokenBatch batch, FeatureTable table, string[] words, TrainingRandom random, float caseShare, float wordDropout)
    {
        var forms = CaseNoise.Apply(words, random, caseShare);
        var mode = CaseModes.Of(forms);
        Span<uint> keys = stackalloc uint[WordFeatures.Limit];
        Span<int> rows = stackalloc int[WordFeatures.Limit];
        foreach (var form in forms)
        {
            var count = WordFeatures.Extract(form, mode, keys);
            var used = 0;
            for (var i = random.NextFloat() < wordDropout ? WordFeatures.WholeWordKeys : 0; i < count; i++)
            {
                var row = table.Find(keys[i]);
                if (row >= 0)
                {
                    rows[used++] = row;
                }
            }

            batch.AddToken(rows[..used]);
        }

        batch.EndSentence();
    }
}
