using Dateline.Text.Internals;

namespace Dateline.Text.Tests.Internals;

public class MatrixProductTests
{
    [Theory]
    [InlineData(1, 7, 3)]
    [InlineData(5, 64, 9)]
    [InlineData(9, 176, 33)]
    [InlineData(6, 131, 17)]
    public void Multiply_AnyShape_SameBitsAsPlainLoops(int m, int n, int k)
    {
        var random = new Random(m + n + k);
        var a = Numbers(random, m * k);
        var b = Numbers(random, k * n);
        var fast = Numbers(random, m * n);
        var plain = (float[])fast.Clone();

        MatrixProduct.Multiply(a, k, 1, b, n, fast, n, m, n, k, Accumulate.Add);
        MatrixProduct.MultiplyPlainly(a, k, 1, b, n, plain, n, m, n, k, Accumulate.Add);

        fast.ShouldBe(plain);
    }

    [Fact]
    public void Multiply_TransposedLeft_SameAsPlainLoops()
    {
        var random = new Random(3);
        var a = Numbers(random, 12 * 8);
        var b = Numbers(random, 12 * 80);
        var fast = new float[8 * 80];
        var plain = new float[8 * 80];

        MatrixProduct.Multiply(a, 1, 8, b, 80, fast, 80, 8, 80, 12, Accumulate.Replace);
        MatrixProduct.MultiplyPlainly(a, 1, 8, b, 80, plain, 80, 8, 80, 12, Accumulate.Replace);

        fast.ShouldBe(plain);
    }

    private static float[] Numbers(Random random, int count) => Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f).ToArray();
}
