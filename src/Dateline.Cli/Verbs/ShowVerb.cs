using System.CommandLine;

namespace Dateline.Cli.Verbs;

/// <summary><c>dateline show</c>: parts of the record.</summary>
internal static class ShowVerb
{
    public static Command Create(VerbContext context) => new VerbCommand(
        "show",
        "Shows the record: what is said to have happened, who says so, who contradicts whom.",
        "dateline show events",
        "dateline show disputes --db libya.db")
    {
        ShowEventsVerb.Create(context),
        ShowEventVerb.Create(context),
        ShowClaimsVerb.Create(context),
        ShowDisputesVerb.Create(context),
        ShowControlVerb.Create(context),
        ShowTransfersVerb.Create(context),
        ShowActorsVerb.Create(context),
        ShowPlacesVerb.Create(context),
        ShowDocumentVerb.Create(context),
    };
}
