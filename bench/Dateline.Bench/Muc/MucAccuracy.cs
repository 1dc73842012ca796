using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Bench.Muc;

/// <summary>
/// The verb `accuracy muc4 FILLERS.json TEXTS.jsonl [KEY ...] [--errors]`: role fillers against the JSON lines, and with answer keys the slots of the incidents too. Only the documents
/// that FILLERS holds are read.
/// </summary>
internal static class MucAccuracy
{
    public static int Run(string[] arguments)
    {
        var files = arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (files.Length < 2)
        {
            return Usage.Print();
        }

        var showsErrors = arguments.Contains("--errors");
        var keys = MucFile.Fillers(File.ReadLines(files[0]));
        var incidents = files.Skip(2).SelectMany(file => MucKeyFile.Read(File.ReadLines(file))).ToLookup(incident => incident.Document, StringComparer.Ordinal);
        var knowledge = KnowledgeBase.Load();
        var reader = ReportReader.Create(TextModel.Load(), knowledge);
        var mapping = new MucMapping(knowledge);
        var tallies = Enum.GetValues<MucRole>().ToDictionary(role => role, _ => new ClaimTally());
        var score = new MucIncidentScore();
        foreach (var document in MucFile.Texts(File.ReadLines(files[1])).Where(document => keys.ContainsKey(document.Id)))
        {
            var reading = reader.Read(new Document { Id = $"sha256:{document.Id}", Text = document.Text, Published = document.Published, Language = "en" });
            var answer = mapping.Of(reading);
            foreach (var role in Enum.GetValues<MucRole>())
            {
                var predicted = answer.Fillers[role];
                var matches = CeafStrict.Add(tallies[role], keys[document.Id][role], predicted);
                if (showsErrors)
                {
                    Tell(document.Id, role, keys[document.Id][role], predicted, matches);
                }
            }

            var pairs = score.Add([.. incidents[document.Id]], answer.Incidents);
            if (showsErrors)
            {
                MucIncidentErrors.Print(document.Id, [.. incidents[document.Id]], answer.Incidents, pairs);
            }
        }

        Print(tallies);
        if (files.Length > 2)
        {
            score.Print();
        }

        return 0;
    }

    private static void Print(Dictionary<MucRole, ClaimTally> tallies)
    {
        var all = new ClaimTally();
        foreach (var (role, tally) in tallies)
        {
            tally.Print(role.ToString());
            all.Right += tally.Right;
            all.Extra += tally.Extra;
            all.Missed += tally.Missed;
        }

        all.Print("CEAF-strict");
    }

    private static void Tell(string document, MucRole role, List<HashSet<string>> keys, List<HashSet<string>> predicted, int[] matches)
    {
        foreach (var (key, index) in keys.Select((key, index) => (key, index)).Where(pair => !matches.Contains(pair.index)))
        {
            Console.WriteLine($"missed\t{role}\t{document}\t{string.Join(" | ", key)}");
        }

        foreach (var (extra, index) in predicted.Select((extra, index) => (extra, index)).Where(pair => matches[pair.index] < 0))
        {
            Console.WriteLine($"extra\t{role}\t{document}\t{string.Join(" | ", extra)}");
        }
    }
}
