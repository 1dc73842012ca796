using Dateline.Text.Internals;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Internals;

public class ShortMatrixTests
{
    [Theory]
    [InlineData(1, 32, 16)]
    [InlineData(4, 48, 64)]
    [InlineData(7, 192, 112)]
    [InlineData(161, 256, 208)]
    public void Multiply_AnySize_NearlyTheProductOfFloats(int rows, int depth, int columns)
    {
        var random = new TrainingRandom(3);
        var (weights, bias) = (new Tensor("weights", depth, columns), new Tensor("bias", 1, columns));
        Fill(weights.Value, random);
        Fill(bias.Value, random);
        var input = new float[rows * depth];
        Fill(input, random);
        var rounded = new ShortRows();
        var actual = new float[rows * columns];

        rounded.Fill(input, rows, depth);
        new ShortMatrix(weights, bias).Multiply(rounded, actual);

        var expected = Enumerable.Repeat(bias.Value, rows).SelectMany(b => b).ToArray();
        MatrixProduct.MultiplyPlainly(input, depth, 1, weights.Value, columns, expected, columns, rows, columns, depth, Accumulate.Add);
        for (var i = 0; i < actual.Length; i++)
        {
            actual[i].ShouldBe(expected[i], 0.05f, $"row {i / columns}, column {i % columns}");
        }
    }

    [Fact]
    public void Multiply_Zeros_GiveTheBias()
    {
        var (weights, bias) = (new Tensor("weights", 16, 16), new Tensor("bias", 1, 16));
        Array.Fill(bias.Value, 3);
        var rounded = new ShortRows();
        var actual = new float[32];

        rounded.Fill(new float[32], 2, 16);
        new ShortMatrix(weights, bias).Multiply(rounded, actual);

        actual.ShouldAllBe(v => v == 3);
    }

    [Fact]
    public void Create_TooManyRowsForWholeNumbers_Refused() =>
        Should.Throw<ArgumentException>(() => new ShortMatrix(new Tensor("weights", 512, 16), null)).Message.ShouldContain("512 rows");

    private static void Fill(Span<float> values, TrainingRandom random)
    {
        foreach (ref var value in values)
        {
            value = random.NextNormal();
        }
    }
}
