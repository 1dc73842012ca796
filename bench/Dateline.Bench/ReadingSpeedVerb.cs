using System.Diagnostics;
using System.Globalization;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>speed reading [FILE ...]: words per second of the whole reading, from text to claims, on one thread and on two.</summary>
/// <remarks>
/// One thread is measured in processor time, so that a machine shared with others can be measured on. Two against one is a ratio of wall-clock rates, taken
/// in turns; it means something only where two cores are free. Everything is read for some seconds before anything is measured.
/// </remarks>
internal static class ReadingSpeedVerb
{
    private const int WordsOfReport = 350;
    private const int Reports = 60;
    private const int Rounds = 7;

    // The runtime goes on compiling the code that runs most for seconds, on a second core.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static int Run(string[] files)
    {
        if (Array.Find(files, file => !File.Exists(file)) is { } missing)
        {
            Console.Error.WriteLine($"speed reading: there is no file {missing}; give text files, or none to read sentences of our own.");
            return 2;
        }

        var started = Stopwatch.GetTimestamp();
        var reader = ReportReader.Load();
        Console.WriteLine($"load {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
        var texts = files.Length > 0 ? [.. files.Select(File.ReadAllText)] : Enumerable.Repeat(SampleText.OfWords(WordsOfReport), Reports).ToList();
        var documents = texts.ConvertAll(text => new Document { Id = "sha256:bench", Text = text, Published = new DateOnly(2020, 5, 28), Language = "en" });
        var model = TextModel.Load();
        var words = documents.Sum(document => model.CountTokens(document.Text).Tokens);
        Console.WriteLine($"{documents.Count} reports, {words} words, {documents.Sum(document => reader.Read(document).Claims.Count)} claims");
        for (started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < WarmUp;)
        {
            ReadAll(1);
        }

        var alone = Enumerable.Range(0, Rounds).Select(_ => Rate(() => ProcessorTime(() => ReadAll(1)))).Order().ToList();
        Write("one thread, processor time", alone);
        var pairs = Enumerable.Range(0, Rounds).Select(_ => (One: Rate(() => WallTime(() => ReadAll(1))), Two: Rate(() => WallTime(() => ReadAll(2))))).ToList();
        Write("one thread, wall clock", [.. pairs.Select(pair => pair.One).Order()]);
        Write("two threads, wall clock", [.. pairs.Select(pair => pair.Two).Order()]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two against one: {pairs.Select(pair => pair.Two / pair.One).Order().ElementAt(Rounds / 2):F2}"));
        Console.WriteLine($"resident {Environment.WorkingSet / 1048576} MB");
        return 0;

        void ReadAll(int threads) => Parallel.ForEach(documents, new ParallelOptions { MaxDegreeOfParallelism = threads }, document => reader.Read(document));

        double Rate(Func<double> seconds) => words / seconds();
    }

    private static double ProcessorTime(Action action)
    {
        var from = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - from).TotalSeconds;
    }

    private static double WallTime(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalSeconds;
    }

    private static void Write(string name, List<double> rates) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {rates[rates.Count / 2]:F0}, best {rates[^1]:F0} words/s"));
}
