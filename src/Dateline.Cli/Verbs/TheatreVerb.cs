using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Knowledge;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline theatre check</c>: checks a theatre file of the user's own.</summary>
internal static class TheatreVerb
{
    public static Command Create(VerbContext context) => new VerbCommand("theatre", "Works with theatre files: knowledge about one conflict.", "dateline theatre check sudan.yaml")
    {
        Check(context),
    };

    private static VerbCommand Check(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A theatre file; data/README.md describes the format." };
        var verb = new VerbCommand("check", "Checks a theatre file against the format and the built-in knowledge. Exit code 1 when something is wrong.", "dateline theatre check sudan.yaml") { file };
        verb.SetAction(result => Run(context.Terminal, result.GetRequiredValue(file)));
        return verb;
    }

    private static int Run(Terminal terminal, string path)
    {
        StreamReader content;
        try
        {
            content = new StreamReader(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            terminal.Report(new Problem("DL0009", $"{path}: {missing.Message}", "Check the path and the permissions."));
            return ExitCode.BadInput;
        }

        using (content)
        {
            var faults = TheatreCheck.Run(path, content);
            foreach (var fault in faults)
            {
                terminal.Out.WriteLine(SafeText.Line(fault.Message));
            }

            terminal.Out.WriteLine(faults.Count == 0 ? $"{SafeText.Line(path)}: nothing wrong." : $"{SafeText.Line(path)}: {Words.Count(faults.Count, "fault")}.");
            return faults.Count == 0 ? ExitCode.Ok : ExitCode.Found;
        }
    }
}
