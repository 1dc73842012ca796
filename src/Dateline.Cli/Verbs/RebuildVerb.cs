using System.CommandLine;
using Dateline.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline rebuild</c>: makes the views again from the journal.</summary>
internal static class RebuildVerb
{
    public static Command Create(VerbContext context)
    {
        var database = CommonOptions.Database();
        var verb = new VerbCommand("rebuild", "Makes everything that is computed from the journal again; documents and journal stay as they are.", "dateline rebuild --db libya.db") { database };
        verb.SetAction(result =>
        {
            using var store = RecordStore.Open(result.GetRequiredValue(database), context.Clock, StoreAccess.ReadWrite);
            store.Rebuild();
            context.Terminal.Note($"the views of {store.Path} were made again from {Words.Count(store.Head.Entry, "journal entry", "journal entries")}.");
            return ExitCode.Ok;
        });
        return verb;
    }
}
