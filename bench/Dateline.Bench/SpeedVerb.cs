using System.Diagnostics;
using System.Globalization;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>speed [FILE] [SECONDS]: words per second of the stages of the text core, without BenchmarkDotNet's ceremony.</summary>
/// <remarks>Time is the processor's, so that a machine shared with others can be measured on; the median of the rounds counts.</remarks>
internal static class SpeedVerb
{
    public static int Run(string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        var model = TextModel.Load();
        Console.WriteLine($"load {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms, resident {Environment.WorkingSet / 1048576} MB");
        var text = args.Length > 0 ? File.ReadAllText(args[0]) : SampleText.OfWords(20_000);
        var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
        var parsed = model.Parse(text);
        var words = parsed.Count;
        var stages = new SyntaxStages(parsed);
        Report("tokens and sentences", words, seconds / 4, () => model.CountTokens(text));
        Report("tags", words, seconds / 2, stages.Tag);
        Report("tags and trees", words, seconds / 2, stages.TagAndParse);
        Report("tags, trees and names", words, seconds / 2, stages.TagParseAndName);
        var one = Report("whole, one thread", words, seconds, () => model.Parse(text));
        var two = Report("whole, two threads, by their own time", 2 * words, seconds, () => Parallel.Invoke(() => model.Parse(text), () => model.Parse(text)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two free cores would give {2 * two / one:F2} times one"));
        Console.WriteLine($"resident {Environment.WorkingSet / 1048576} MB");
        return 0;
    }

    private static double Report(string name, int words, double seconds, Action action)
    {
        action();
        var rates = new List<double>();
        var until = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < until || rates.Count < 3)
        {
            var from = Environment.CpuUsage.TotalTime;
            var rounds = 0;
            do
            {
                action();
                rounds++;
            }
            while ((Environment.CpuUsage.TotalTime - from).TotalSeconds < 0.25);
            rates.Add(rounds * (double)words / (Environment.CpuUsage.TotalTime - from).TotalSeconds);
        }

        rates.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rates[rates.Count / 2]:F0} words/s (best {rates[^1]:F0})"));
        return rates[rates.Count / 2];
    }
}
