using Dateline.Text.Network;

namespace Dateline.Text.Training;

/// <summary>Names found with exactly the right span and kind.</summary>
internal readonly record struct NameScore(int Right, int Found, int Expected)
{
    public double Precision => 100d * Right / Math.Max(1, Found);

    public double Recall => 100d * Right / Math.Max(1, Expected);

    public double F1 => 200d * Right / Math.Max(1, Found + Expected);

    public static NameScore Measure(SyntaxNetwork network, IEnumerable<NameExample> examples)
    {
        var analyser = new SyntaxAnalyser(network);
        var scratch = analyser.CreateScratch();
        List<NameSpan> found = [], expected = [];
        int right = 0, foundCount = 0, expectedCount = 0;
        foreach (var example in examples)
        {
            scratch.Encoder.Clear();
            var mode = CaseModes.Of(example.Forms);
            foreach (var form in example.Forms)
            {
                scratch.Encoder.Add(form, mode);
            }

            scratch.Encoder.EndSentence();
            analyser.Run(scratch);
            found.Clear();
            expected.Clear();
            NameLabels.Collect(scratch.Names.AsSpan(0, example.Forms.Length), 0, found);
            NameLabels.Collect(example.Labels, 0, expected);
            right += found.Count(expected.Contains);
            foundCount += found.Count;
            expectedCount += expected.Count;
        }

        return new NameScore(right, foundCount, expectedCount);
    }

    public override string ToString() => $"P {Precision:F2} R {Recall:F2} F1 {F1:F2}";
}
