using System.Text;
using Dateline.Text.Training;

namespace Dateline.Text.Tests.Training;

public class VectorCompilerTests
{
    [Fact]
    public void Compile_WordsOfThePackage_ColumnsOfMeanZeroAndNoNumbers()
    {
        static string Row(double first) => $"[{first},{string.Join(',', Enumerable.Repeat("0.5", 99))},1.0,0]";
        var json = $$"""{"precision":8,"words":["war","peace","1990s","cease-fire"],"vectors":{"war":{{Row(3)}},"peace":{{Row(1)}},"1990s":{{Row(9)}},"cease-fire":{{Row(9)}}},"unkVector":[0]}""";

        var vectors = VectorCompiler.Compile(Encoding.UTF8.GetBytes(json));

        var row = new float[vectors.Columns];
        vectors.CopyTo(vectors.Find("war"), row);
        row[0].ShouldBe(1f, 0.01f);
        vectors.Count.ShouldBe(2);
        vectors.Find("1990s").ShouldBe(-1);
    }
}
