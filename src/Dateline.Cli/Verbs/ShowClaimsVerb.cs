using System.CommandLine;
using Dateline.Cli.Terminals;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show claims</c>: every claim with its sentence.</summary>
internal static class ShowClaimsVerb
{
    public static Command Create(VerbContext context) => RecordVerb.With(
        context,
        new VerbCommand("claims", "Lists the claims of all documents, each with its source and its words.", "dateline show claims --min-confidence 0.5"),
        (terminal, index, selection) =>
            ClaimText.Write(terminal, index.Readings.SelectMany(reading => reading.Claims.Where(selection.Holds).Select(claim => (reading, claim)))));
}
