using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Bench.Plover;

/// <summary>The verb `accuracy plover FILE.json [--errors]`: scores type, mode, source and target against PLOVER's gold standard records.</summary>
internal static class PloverAccuracy
{
    public static int Run(string[] arguments)
    {
        var path = arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal));
        if (path is null || !File.Exists(path))
        {
            Console.Error.WriteLine($"accuracy plover: '{path}' is no file; expected the JSON of PLOVER's gold standard records.");
            return 2;
        }

        var showsErrors = arguments.Contains("--errors");
        var reader = ReportReader.Load();
        var score = new PloverScore();
        foreach (var key in PloverFile.Read(File.ReadAllText(path)))
        {
            var reading = reader.Read(new Document { Id = "sha256:bench", Text = key.Text, Language = "en" });
            var answer = PloverMapping.Answer(reading);
            var sources = answer is null ? [] : PloverMapping.SourcesOf(reading, answer);
            var targets = answer is null ? [] : PloverMapping.TargetsOf(reading, answer);
            var types = reading.Claims.Select(PloverTypes.Of).OfType<string>();
            var isRight = score.Add(key, PloverTypes.Of(answer), PloverModes.Of(reading, answer), types, sources, targets);
            if (showsErrors && !isRight)
            {
                Console.WriteLine($"{key.Id}\tkey {key.Type} {Names(key.Sources)} → {Names(key.Targets)}\tread {answer?.Event.Kind} '{answer?.Event.Trigger.Text}' {PloverTypes.Of(answer)} {Names(sources)} → {Names(targets)}\t{key.Text}");
            }
        }

        score.Print(Console.Out);
        return 0;
    }

    private static string Names(IEnumerable<PloverActor> actors) => string.Join('+', actors.Select(actor => $"{actor.Country}/{actor.Sector}"));
}
