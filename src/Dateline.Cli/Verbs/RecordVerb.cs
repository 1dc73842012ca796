using System.CommandLine;
using Dateline.Cli.Terminals;
using Dateline.Exports;

namespace Dateline.Cli.Verbs;

/// <summary>A verb that computes the record of a database and prints a part of it.</summary>
internal static class RecordVerb
{
    /// <summary>Makes the verb.</summary>
    /// <param name="context">What it is given.</param>
    /// <param name="verb">Its name, sentence and examples.</param>
    /// <param name="print">Prints the part that is wanted.</param>
    public static VerbCommand With(VerbContext context, VerbCommand verb, Action<Terminal, RecordIndex, RecordSelection> print) =>
        With(context, verb, (terminal, index, selection, _) =>
        {
            print(terminal, index, selection);
            return ExitCode.Ok;
        });

    /// <summary>Makes the verb.</summary>
    /// <param name="context">What it is given.</param>
    /// <param name="verb">Its name, sentence and examples, and the options and arguments of its own.</param>
    /// <param name="print">Prints the part that is wanted, and says how it ended.</param>
    public static VerbCommand With(VerbContext context, VerbCommand verb, Func<Terminal, RecordIndex, RecordSelection, ParseResult, int> print)
    {
        var database = CommonOptions.Database();
        var confidence = CommonOptions.MinConfidence();
        verb.Add(database);
        verb.Add(confidence);
        verb.SetAction(async (result, _) =>
        {
            var index = await RecordLoader.LoadAsync(context, result.GetRequiredValue(database));
            return print(context.Terminal, index, new RecordSelection { MinConfidence = result.GetValue(confidence) }, result);
        });
        return verb;
    }
}
