using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Dateline.Cli.Verbs;
using Dateline.Knowledge;
using Dateline.Store;

namespace Dateline.Cli;

/// <summary>The command: its verbs, and what its end means to the shell.</summary>
internal static class Application
{
    private const string Name = "dateline";

    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, VerbContext context, CancellationToken cancellation)
    {
        var terminal = context.Terminal;
        try
        {
            var parsed = BuildRoot(context).Parse(arguments);
            if (parsed.Action is ParseErrorAction)
            {
                var verb = parsed.CommandResult.Command;
                foreach (var error in parsed.Errors)
                {
                    terminal.Report(new Problem("DL0001", error.Message));
                }

                terminal.Note($"see: {(verb.Name == Name ? Name : $"{Name} {verb.Name}")} --help");
                return ExitCode.BadInput;
            }

            // The default handlers would print stack traces and swallow the exit code of an interruption.
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation);
            terminal.Out.Flush();
            return code;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Note("interrupted; what was accepted before stays.");
            return ExitCode.Interrupted;
        }
        catch (StoreException refusal)
        {
            terminal.Report(StoreProblem.Of(refusal));
            return ExitCode.BadInput;
        }
        catch (KnowledgeException damaged)
        {
            terminal.Report(new Problem("DL0006", damaged.Message, "Correct the file named, or install Dateline again."));
            return ExitCode.Outage;
        }
        catch (InvalidDataException damaged)
        {
            terminal.Report(new Problem("DL0007", damaged.Message, "The program is incomplete: build or install it again."));
            return ExitCode.Outage;
        }
        catch (IOException failure)
        {
            terminal.Report(new Problem("DL0008", $"The disk or a stream failed: {failure.Message}", "What was accepted before stays. Check the disk and run the same command again."));
            return ExitCode.Outage;
        }
        finally
        {
            FlushWhatIsLeft(terminal.Out);
        }
    }

    // A failure to write was reported where it happened; what is left of the output can only be given up.
    private static void FlushWhatIsLeft(TextWriter output)
    {
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
        }
    }

    internal static Command BuildRoot(VerbContext context)
    {
        // A plain command and not RootCommand, whose name would be that of the assembly.
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var root = new VerbCommand(
            Name,
            "Reads reporting about armed conflict and keeps the record: who says what happened, where and when.",
            "dateline demo",
            "dateline read reports/",
            "dateline show disputes")
        {
            help,
            new VersionOption(),
            ReadVerb.Create(context),
            ShowVerb.Create(context),
            SearchVerb.Create(context),
            ExportVerb.Create(context),
            VerifyVerb.Create(context),
            RebuildVerb.Create(context),
            DemoVerb.Create(context),
            ParseVerb.Create(context),
            TheatreVerb.Create(context),
            GazetteerVerb.Create(context),
        };
        root.SetAction(result => ((HelpWithExamples)help.Action).Invoke(result));
        return root;
    }
}
