using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline read</c>: reports in, claims out.</summary>
internal static class ReadVerb
{
    public static Command Create(VerbContext context)
    {
        var paths = new Argument<string[]>("FILE|DIRECTORY|-")
        {
            Description = "Text, HTML or JSON lines; a directory is read with all below it; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var published = new Option<string?>("--published") { Description = "Day of publication, as 2020-05-28.", HelpName = "DATE" };
        var verb = new VerbCommand(
            "read",
            "Reads reports: finds what they say happened, who says so, where and when.",
            "dateline read report.txt --published 2020-05-28 --publisher \"Northwire\"",
            "dateline read reports/",
            "cat report.html | dateline read - --format json")
        {
            paths, published,
        };
        verb.SetAction(async (result, cancellation) =>
        {
            await Task.Delay(0, cancellation);
            context.Terminal.Out.WriteLine(string.Join(' ', result.GetRequiredValue(paths)));
            return ExitCode.Ok;
        });
        return verb;
    }
}
