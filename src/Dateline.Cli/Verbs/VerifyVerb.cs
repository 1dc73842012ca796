using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Store;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline verify</c>: proves that neither bytes nor journal were altered.</summary>
internal static class VerifyVerb
{
    public static Command Create(VerbContext context)
    {
        var head = new Option<string?>("--head") { Description = "A journal head that you noted before, as verify prints it: proves that nothing up to it was rewritten.", HelpName = "NUMBER:HASH" };
        var database = CommonOptions.Database();
        var verb = new VerbCommand("verify", "Checks that neither the kept bytes nor the journal were altered. Exit code 1 when something was.", "dateline verify", "dateline verify --db libya.db --head 24:5f70bf18…")
        {
            head, database,
        };
        verb.SetAction(result =>
        {
            JournalHead? noted = null;
            if (result.GetValue(head) is { } words && (noted = JournalHead.Parse(words)) is null)
            {
                context.Terminal.Report(new Problem("DL0005", $"--head \"{words}\" is no journal head.", "Give it as verify printed it: a number, a colon, 64 hexadecimal digits."));
                return ExitCode.BadInput;
            }

            using var store = RecordStore.Open(result.GetRequiredValue(database), context.Clock, StoreAccess.ReadOnly);
            return Print(context.Terminal, store.Verify(noted), store.Path);
        });
        return verb;
    }

    private static int Print(Terminal terminal, VerifyReport report, string path)
    {
        foreach (var problem in report.Problems)
        {
            terminal.Out.WriteLine(SafeText.Line($"{problem.Kind}: {problem.Message}"));
        }

        terminal.Out.WriteLine(report.IsSound
            ? $"Sound: {Words.Count(report.Entries, "journal entry", "journal entries")} and {Words.Count(report.Blobs, "kept file")} are as they were entered."
            : $"ALTERED OR DAMAGED: {Words.Count(report.Problems.Count, "problem")} in {SafeText.Line(path)}.");
        terminal.Out.WriteLine($"Head: {report.Head}");
        return report.IsSound ? ExitCode.Ok : ExitCode.Found;
    }
}
