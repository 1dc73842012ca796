using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Names found with exactly the right span and kind.</summary>
internal readonly record struct NameScore(int Right, int Found, int Expected)
{
    public double Precision => 100d * Right / Math.Max(1, Found);

    public double Recall => 100d * Right / Math.Max(1, Expected);

    public double F1 => 200d * Right / Math.Max(1, Found + Expected);

    public static NameScore Measure(NameFinder finder, IEnumerable<NameExample> examples)
    {
        var scratch = new NameScratch();
        List<NameSpan> found = [], expected = [];
        int right = 0, foundCount = 0, expectedCount = 0;
        foreach (var example in examples)
        {
            scratch.Batch.Clear();
            var mode = CaseModes.Of(example.Forms);
            foreach (var form in example.Forms)
            {
                BatchFiller.Add(scratch.Batch, finder.Network.Encoder.Features, form, mode);
            }

            scratch.Batch.EndSentence();
            finder.Run(scratch);
            found.Clear();
            expected.Clear();
            NameFinder.Collect(scratch.Labels.AsSpan(0, example.Forms.Length), 0, found);
            NameFinder.Collect(Array.ConvertAll(example.Labels, l => (byte)l), 0, expected);
            right += found.Count(expected.Contains);
            foundCount += found.Count;
            expectedCount += expected.Count;
        }

        return new NameScore(right, foundCount, expectedCount);
    }

    public override string ToString() => $"P {Precision:F2} R {Recall:F2} F1 {F1:F2}";
}
