using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Bench.Toponyms;

/// <summary>The verb `accuracy toponyms FILE.xml [--errors]`: scores places against GeoVirus.</summary>
internal static class ToponymAccuracy
{
    public static int Run(string[] arguments)
    {
        var path = arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine($"accuracy toponyms: '{path}' is no file; expected the XML of GeoVirus.");
            return 2;
        }

        var showsErrors = arguments.Contains("--errors");
        var reader = ReportReader.Load();
        var score = new ToponymScore();
        using var file = File.OpenText(path);
        foreach (var (text, toponyms) in GeoVirusFile.Read(file))
        {
            var reading = reader.Read(new Document { Id = "sha256:bench", Text = text, Language = "en" });
            score.Add(toponyms, ToponymMapping.Of(reading), (sort, key, answer) =>
            {
                if (showsErrors)
                {
                    Console.WriteLine($"{sort}\t{key?.Text}\t{answer?.Text}\t{answer?.Spot}\t{(key is not null && answer?.DistanceTo(key) is { } distance ? $"{distance:0} km" : "")}\t{Around(text, (key ?? answer)!.Span)}");
                }
            });
        }

        score.Print(Console.Out);
        return 0;
    }

    private static string Around(string text, Span span) =>
        $"…{text[Math.Max(0, span.Start - 40)..span.Start]}[{text[span.Start..span.End]}]{text[span.End..Math.Min(text.Length, span.End + 30)]}…".ReplaceLineEndings(" ");
}
