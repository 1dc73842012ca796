using System.CommandLine;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show claims</c>: one row a claim.</summary>
internal static class ShowClaimsVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("claims", "Lists the claims of all documents, each with its source and its words.", "dateline show claims --min-confidence 0.5"),
        (terminal, index, selection) =>
        {
            var table = ClaimTables.New();
            foreach (var reading in index.Readings)
            {
                foreach (var claim in reading.Claims.Where(selection.Holds))
                {
                    ClaimTables.Add(table, reading, claim);
                }
            }

            TableWriter.Write(terminal, table);
        });
}
