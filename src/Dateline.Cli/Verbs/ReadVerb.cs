using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Intake;
using Dateline.Store;
using Dateline.Store.Gazetteers;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline read</c>: reports in, claims out and into the database.</summary>
internal static class ReadVerb
{
    public static Command Create(VerbContext context)
    {
        var paths = new Argument<string[]>("FILE|DIRECTORY|-")
        {
            Description = "Text, HTML or JSON lines; a directory is read with all below it; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var published = new Option<string?>("--published") { Description = "Day of publication, as 2020-05-28; wins over what the report says itself.", HelpName = "DATE" };
        var publisher = new Option<string?>("--publisher") { Description = "The outlet.", HelpName = "NAME" };
        var title = new Option<string?>("--title") { Description = "The headline.", HelpName = "TITLE" };
        var format = CommonOptions.Choice(
            "--format",
            "table: enter into the database and show what was read. json: print readings (schema dateline-reading/1); enter them only if --db is given.",
            ReadFormat.Table);
        var force = new Option<bool>("--force") { Description = "Read reports in other languages as if they were English." };
        var confidence = CommonOptions.MinConfidence();
        var gazetteer = CommonOptions.Gazetteer();
        var database = CommonOptions.Database();
        var verb = new VerbCommand(
            "read",
            "Reads reports: finds what they say happened, who says so, where and when.",
            "dateline read report.txt --published 2020-05-28 --publisher Northwire",
            "dateline read reports/ --db libya.db",
            "cat report.html | dateline read - --format json")
        {
            paths, published, publisher, title, format, confidence, gazetteer, force, database,
        };
        verb.SetAction((result, cancellation) =>
        {
            DateOnly? day = null;
            if (result.GetValue(published) is { } words)
            {
                if (GivenMetadata.ReadPublished("--published", words, out var read) is { } refusal)
                {
                    context.Terminal.Report(ReadingRun.ProblemOf(refusal));
                    return Task.FromResult(ExitCode.BadInput);
                }

                day = read;
            }

            var given = new GivenMetadata { Published = day, Publisher = result.GetValue(publisher), Title = result.GetValue(title) };
            var languages = result.GetValue(force) ? LanguagePolicy.Any : LanguagePolicy.EnglishOnly;
            var asJson = result.GetValue(format) == ReadFormat.Json;
            var stored = !asJson || result.GetResult(database) is { Implicit: false };
            return RunAsync(context, result.GetRequiredValue(paths), given, new DocumentReader(languages: languages),
                asJson, new RecordSelection { MinConfidence = result.GetValue(confidence) },
                result.GetValue(gazetteer), stored ? result.GetRequiredValue(database) : null, cancellation);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        VerbContext context, string[] paths, GivenMetadata given, DocumentReader intake, bool asJson, RecordSelection selection, string? gazetteer, string? database, CancellationToken cancellation)
    {
        var terminal = context.Terminal;
        using var imported = Imported(gazetteer, database);
        var engine = Engine.Start(imported);
        var files = Inputs.Expand(paths);
        if (files.Count == 0)
        {
            terminal.Report(new Problem("DL0002", $"{string.Join(", ", paths)}: there is no file to read.", "Give a file, or a directory with files whose names do not begin with a dot."));
            return ExitCode.BadInput;
        }

        using var store = database is null ? null : RecordStore.Open(database, context.Clock, StoreAccess.ReadWrite);
        var run = new ReadingRun(terminal, engine, store);
        IReadingSink sink = asJson ? new JsonSink(terminal) : new TableSink(terminal, store!.Path);
        using (var progress = new ProgressLine(terminal, files.Count))
        {
            // Everything is entered; the selection is about what is shown.
            await run.ReadAsync(
                Results(files, given, intake, terminal, progress, cancellation),
                (reading, outcome) => sink.Accept(reading with { Claims = [.. reading.Claims.Where(selection.Holds)] }, outcome),
                cancellation);
        }

        sink.Finish(run.Refused);
        return run.Refused > 0 ? ExitCode.BadInput : ExitCode.Ok;
    }

    // A gazetteer that is named must be there; the one beside the database may be.
    private static ImportedGazetteer? Imported(string? named, string? database)
    {
        var path = named ?? CommonOptions.GazetteerBeside(database);
        return named is not null || File.Exists(path) ? ImportedGazetteer.Open(path) : null;
    }

    private static IEnumerable<IntakeResult> Results(
        List<string> files, GivenMetadata given, DocumentReader intake, Terminal terminal, ProgressLine progress, CancellationToken cancellation)
    {
        for (var i = 0; i < files.Count; i++)
        {
            progress.Step(i, files[i]);
            var results = files[i] == Inputs.StandardInput
                ? intake.Read(terminal.In(), null, given, cancellation)
                : intake.ReadFile(files[i], given, cancellation);
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }
}
