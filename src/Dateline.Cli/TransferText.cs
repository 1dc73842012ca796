using Dateline.Cli.Terminals;
using Dateline.Exports;
using Dateline.Record;

namespace Dateline.Cli;

/// <summary>A delivery of arms, with its way and the embargoes it would breach.</summary>
internal static class TransferText
{
    /// <summary>Writes the transfer.</summary>
    public static void Write(Terminal terminal, RecordIndex index, Transfer transfer)
    {
        Paragraphs.Heading(terminal, $"{Or(Parties(transfer.Suppliers), "supplier not told")} → {Or(Parties(transfer.Recipients), "recipient not told")}: {Items(transfer)}  [{transfer.Id}]");
        Line(terminal, "how many", Numbers(transfer));
        Line(terminal, "way", Way(transfer));
        Line(terminal, "when", RecordText.When(transfer.Time, transfer.Reported));
        Line(terminal, "said by", RecordText.Origins(index, transfer.AssertedBy));
        Line(terminal, "denied by", RecordText.Origins(index, transfer.DeniedBy));
        if (transfer.PossibleBreaches.Count > 0)
        {
            var said = RecordText.Origins(index, transfer.PossibleBreaches.SelectMany(breach => breach.SaidBy).Select(voice => voice.Origin));
            var denied = RecordText.Origins(index, transfer.PossibleBreaches.SelectMany(breach => breach.DeniedBy).Select(voice => voice.Origin));
            Line(terminal, "if true", $"possible breach of {string.Join("; ", transfer.PossibleBreaches.Select(Regime))}"
                + (said.Length > 0 ? $" – says {said}" : "") + (denied.Length > 0 ? $"; denied by {denied}" : ""));
        }
    }

    /// <summary>Names of suppliers or recipients; those who are not named by the claims are marked.</summary>
    public static string Parties(IEnumerable<TransferParty> parties) =>
        string.Join("; ", parties.Select(party => party.Basis == PartyBasis.Named ? party.Name : $"{party.Name} (inferred)"));

    /// <summary>Everything that some origin says was delivered; words that only point back ("the jets") where nothing else is named.</summary>
    public static string Items(Transfer transfer)
    {
        var all = transfer.Items.SelectMany(items => items.Items).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var named = all.FindAll(item => !item.StartsWith("the ", StringComparison.OrdinalIgnoreCase));
        return string.Join(", ", named.Count > 0 ? named : all);
    }

    /// <summary>The numbers as claims give them.</summary>
    public static string Numbers(Transfer transfer) => string.Join("; ", transfer.Counts.Select(count => ClaimCells.Written(count.Count)).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>The stops in the order of travel.</summary>
    public static string Way(Transfer transfer) => string.Join(" – ", transfer.Route.Select(stop => stop.Name));

    /// <summary>Name and legal basis of an embargo.</summary>
    public static string Regime(PossibleBreach breach) => breach.Resolution is null ? breach.Name : $"{breach.Name} ({breach.Resolution})";

    private static void Line(Terminal terminal, string name, string text)
    {
        if (text.Length > 0)
        {
            Paragraphs.Write(terminal, $"  {name,-11}", text);
        }
    }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
