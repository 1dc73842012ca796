namespace Dateline.Bench.Muc;

/// <summary>Tells where the incidents of a document differ from the key's, line by line for a spreadsheet.</summary>
internal static class MucIncidentErrors
{
    public static void Print(string document, IReadOnlyList<MucIncident> keys, IReadOnlyList<MucIncident> answers, IReadOnlyList<(MucIncident Key, MucIncident Answer)> pairs)
    {
        foreach (var (key, answer) in pairs)
        {
            Console.WriteLine($"incident\t{document}\t{Summary(key)}\t{Summary(answer)}");
        }

        foreach (var key in keys.Where(key => !pairs.Any(pair => ReferenceEquals(pair.Key, key))))
        {
            Console.WriteLine($"incident missed\t{document}\t{(key.IsOptional ? "optional " : "")}{Summary(key)}");
        }

        foreach (var answer in answers.Where(answer => !pairs.Any(pair => ReferenceEquals(pair.Answer, answer))))
        {
            Console.WriteLine($"incident extra\t{document}\t{Summary(answer)}");
        }
    }

    private static string Summary(MucIncident incident) =>
        $"{string.Join('/', incident.Types)} {string.Join(", ", incident.Fillers)} [{string.Join("; ", incident.Confidences.Select(value => $"{string.Join('/', value.Values)}: {string.Join('/', value.Organisation)}"))}]";
}
