using Dateline.Text.Network;

namespace Dateline.Text.Tests.Network;

public class TreeDecoderTests
{
    [Fact]
    public void Decode_RandomScores_TreeWithOneRootNoWorseThanAnyOfLikelyRoot()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var n = 1 + round % 5;
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => -random.NextSingle() * 5).ToArray();
            for (var i = 0; i < n; i++)
            {
                scores[i * (n + 1) + i + 1] = float.NegativeInfinity;
            }

            var heads = new int[n];
            TreeDecoder.Decode(scores, n + 1, heads);

            heads.Count(h => h < 0).ShouldBe(1);
            IsTree(heads).ShouldBeTrue();
            Total(scores, heads).ShouldBeGreaterThanOrEqualTo(BestByTrying(scores, n) - 1e-4f);
        }
    }

    private static float BestByTrying(float[] scores, int n)
    {
        var best = float.NegativeInfinity;
        var heads = new int[n];
        for (var code = 0; code < (int)Math.Pow(n + 1, n); code++)
        {
            var rest = code;
            for (var i = 0; i < n; i++)
            {
                heads[i] = rest % (n + 1) - 1;
                rest /= n + 1;
            }

            // Only the three likeliest roots are tried, as documented.
            if (heads.Count(h => h < 0) == 1 && IsTree(heads) && IsLikelyRoot(scores, Array.IndexOf(heads, -1), n))
            {
                best = Math.Max(best, Total(scores, heads));
            }
        }

        return best;
    }

    private static bool IsLikelyRoot(float[] scores, int root, int n) => Enumerable.Range(0, n).Count(i => RootMargin(scores, i, n) > RootMargin(scores, root, n)) < 3;

    private static float RootMargin(float[] scores, int word, int n) => scores[word * (n + 1)] - scores.AsSpan(word * (n + 1), n + 1).ToArray().Max();

    private static bool IsTree(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            for (var steps = 0; at >= 0; steps++)
            {
                if (steps > heads.Length)
                {
                    return false;
                }

                at = heads[at];
            }
        }

        return true;
    }

    private static float Total(float[] scores, int[] heads) => heads.Select((h, i) => scores[i * (heads.Length + 1) + h + 1]).Sum();
}
