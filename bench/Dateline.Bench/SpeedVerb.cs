using System.Diagnostics;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>speed FILE [SECONDS]: words per second of the whole text core on one thread, without BenchmarkDotNet's ceremony.</summary>
internal static class SpeedVerb
{
    public static int Run(string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        var model = TextModel.Load();
        Console.WriteLine($"load {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        var text = File.ReadAllText(args[0]);
        var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var best = 0d;
        var until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until)
        {
            var from = Stopwatch.GetTimestamp();
            var parsed = model.Parse(text);
            best = Math.Max(best, parsed.Count / Stopwatch.GetElapsedTime(from).TotalSeconds);
        }

        Console.WriteLine($"{best:F0} words/s, resident {Environment.WorkingSet / 1048576} MB");
        return 0;
    }
}
