using System.Diagnostics;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>speed [FILE] [SECONDS]: words per second of the whole text core on one thread, without BenchmarkDotNet's ceremony.</summary>
/// <remarks>Time is the processor's, so that a machine shared with others can be measured on; the best run counts.</remarks>
internal static class SpeedVerb
{
    public static int Run(string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        var model = TextModel.Load();
        Console.WriteLine($"load {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        var text = args.Length > 0 ? File.ReadAllText(args[0]) : SampleText.OfWords(20_000);
        var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var words = model.Parse(text).Count;
        Report("tokens and sentences", words, seconds / 4, () => model.CountTokens(text));
        Report("whole", words, seconds, () => model.Parse(text));
        Console.WriteLine($"resident {Environment.WorkingSet / 1048576} MB");
        return 0;
    }

    private static void Report(string name, int words, double seconds, Action action)
    {
        var best = 0d;
        var until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
        {
            var from = Environment.CpuUsage.TotalTime;
            var rounds = 0;
            do
            {
                action();
                rounds++;
            }
            while ((Environment.CpuUsage.TotalTime - from).TotalSeconds < 0.25);
            best = Math.Max(best, rounds * words / (Environment.CpuUsage.TotalTime - from).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {best:F0} words/s"));
    }
}
