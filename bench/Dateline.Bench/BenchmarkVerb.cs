using BenchmarkDotNet.Running;

namespace Dateline.Bench;

/// <summary>benchmark text: runs BenchmarkDotNet.</summary>
internal static class BenchmarkVerb
{
    public static int RunText()
    {
        BenchmarkRunner.Run<TextBenchmarks>();
        return 0;
    }
}
