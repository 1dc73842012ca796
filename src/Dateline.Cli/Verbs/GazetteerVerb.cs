using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Store.Gazetteers;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline gazetteer import</c>: more places than the built-in gazetteer has.</summary>
internal static class GazetteerVerb
{
    public static Command Create(VerbContext context) =>
        new VerbCommand("gazetteer", "Works with gazetteers: lists of places with their names and coordinates.", "dateline gazetteer import LY.zip") { Import(context) };

    private static VerbCommand Import(VerbContext context)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Dumps of GeoNames, as downloaded or unpacked: allCountries.zip or those of countries (LY.zip), then alternateNamesV2.zip.",
            Arity = ArgumentArity.OneOrMore,
        };
        var gazetteer = CommonOptions.Gazetteer();
        var verb = new VerbCommand(
            "import",
            "Imports dumps of GeoNames (download.geonames.org/export/dump) for 'read' to look places up in. Goes on where an earlier import stopped.",
            "dateline gazetteer import LY.zip SD.zip",
            "dateline gazetteer import allCountries.zip alternateNamesV2.zip --gazetteer world.gazetteer")
        {
            files, gazetteer,
        };
        verb.SetAction((result, cancellation) =>
            Task.FromResult(Run(context.Terminal, result.GetRequiredValue(files), result.GetValue(gazetteer) ?? CommonOptions.DefaultGazetteer, cancellation)));
        return verb;
    }

    private static int Run(Terminal terminal, string[] files, string path, CancellationToken cancellation)
    {
        using var import = GazetteerImport.Open(path);
        using (var progress = new ProgressLine(terminal, files.Length))
        {
            for (var number = 0; number < files.Length; number++)
            {
                var (done, file) = (number, files[number]);
                progress.Step(done, file);
                var outcome = import.Add(file, new Reporter(lines => progress.Step(done, $"{file}, {Words.Count(lines, "line")}")), cancellation);
                terminal.Note(outcome.WasHeld
                    ? $"{file}: imported before."
                    : $"{file}: {Words.Count(outcome.Lines, "line")}, {Words.Count(outcome.Added, "place or name", "places or names")} taken.");
            }
        }

        terminal.Out.WriteLine($"{SafeText.Line(path)}: {Words.Count(import.Complete(), "place")}.");
        return ExitCode.Ok;
    }

    // Progress<T> would report on another thread, after the fact.
    private sealed class Reporter(Action<long> report) : IProgress<long>
    {
        public void Report(long value) => report(value);
    }
}
