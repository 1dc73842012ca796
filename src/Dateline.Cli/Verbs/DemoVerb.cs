using System.CommandLine;
using Dateline.Intake;
using Dateline.Knowledge;
using Dateline.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline demo</c>: the bundled reports, and the record of them.</summary>
internal static class DemoVerb
{
    private const string Folder = "samples/";

    public static Command Create(VerbContext context)
    {
        var database = CommonOptions.Database();
        var verb = new VerbCommand("demo", "Reads twelve bundled reports about Libya in May 2020 and shows the record of them.", "dateline demo") { database };
        verb.SetAction(async (result, cancellation) =>
        {
            var terminal = context.Terminal;
            var engine = Engine.Start();
            using var store = RecordStore.Open(result.GetRequiredValue(database), context.Clock, StoreAccess.ReadWrite);
            var run = new ReadingRun(terminal, engine, store) { Note = _ => { } }; // how the samples were read is no news
            await run.ReadAsync(Samples(cancellation), (_, _) => { }, cancellation);
            DemoText.Write(terminal, RecordLoader.Build(store, (await engine.Reader()).Knowledge), result.GetRequiredValue(database));
            return run.Refused > 0 ? ExitCode.BadInput : ExitCode.Ok;
        });
        return verb;
    }

    private static IEnumerable<IntakeResult> Samples(CancellationToken cancellation)
    {
        var intake = new DocumentReader();
        var assembly = typeof(DemoVerb).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var result in intake.Read(stream, name, GivenMetadata.None, cancellation))
            {
                yield return result;
            }
        }
    }
}
