using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Dateline.Bench;

/// <summary>benchmark text: runs BenchmarkDotNet, in this process: a process for each benchmark is built anew every time, which takes minutes with the models inside.</summary>
internal static class BenchmarkVerb
{
    public static int RunText()
    {
        BenchmarkRunner.Run<TextBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        return 0;
    }
}
