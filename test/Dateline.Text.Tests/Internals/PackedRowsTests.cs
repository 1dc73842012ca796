using Dateline.Text.Internals;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Internals;

public class PackedRowsTests
{
    private static readonly TrainingRandom Random = new(6);

    [Fact]
    public void Unpack_PackedRow_SameNumbersToEightBits()
    {
        var row = Row(96);
        var packed = new uint[48];
        var actual = new float[96];

        PackedRows.Pack(row, packed);
        PackedRows.Unpack(packed, actual);

        for (var i = 0; i < row.Length; i++)
        {
            actual[i].ShouldBe(row[i], Math.Abs(row[i]) / 256);
        }
    }

    [Fact]
    public void Sum_ThreeRows_SumOfWhatTheyHold()
    {
        uint[][] packed = [new uint[32], new uint[32], new uint[32]];
        var expected = new float[64];
        foreach (var words in packed)
        {
            var held = new float[64];
            PackedRows.Pack(Row(64), words);
            PackedRows.Unpack(words, held);
            Rows.Add(expected, held);
        }

        var actual = new float[64];
        PackedRows.Sum(packed[0], packed[1], packed[2], actual);

        actual.ShouldBe(expected);
    }

    [Fact]
    public void Pack_NoMultipleOfABlock_Refused() => Should.Throw<ArgumentException>(() => PackedRows.Pack(new float[48], new uint[24])).Message.ShouldContain("multiples of 32");

    private static float[] Row(int length) => Enumerable.Range(0, length).Select(_ => Random.NextNormal()).ToArray();
}
