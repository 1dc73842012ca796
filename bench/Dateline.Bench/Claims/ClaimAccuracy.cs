using System.Text.Json;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Bench;

/// <summary>
/// Scores readings against claims annotated by hand (dateline-gold/1). A claim is found when its trigger overlaps the annotated one and its kind is one
/// of those allowed; it counts in CLAIM F1 when status, sources and agent are right too. Optional claims are neither missed nor extra.
/// With --reliability it tells how well the confidences hold, and fits their weights.
/// </summary>
internal static class ClaimAccuracy
{
    public static int Run(string[] arguments)
    {
        var showsErrors = arguments.Contains("--errors");
        var files = arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (files.Length < 2 || files.Length % 2 != 0)
        {
            return Usage.Print();
        }

        var reader = ReportReader.Load();
        var tallies = new Dictionary<string, ClaimTally>(StringComparer.Ordinal);
        foreach (var name in (string[])["kind", "source", "agent", "status", "CLAIM"])
        {
            tallies.Add(name, new ClaimTally());
        }

        var judged = new List<JudgedClaim>();
        for (var index = 0; index < files.Length; index += 2)
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(files[index]));
            var published = DateOnly.Parse(gold.RootElement.GetProperty("published").GetString()!);
            var text = File.ReadAllText(files[index + 1]).ReplaceLineEndings("\n");
            var state = reader.Analyse(new Document { Id = "sha256:bench", Text = text, Published = published, Language = "en" });
            var reading = ReadingBuilder.Build(state);
            var isRight = new Dictionary<Claim, bool>(ReferenceEqualityComparer.Instance);
            Score(gold.RootElement, reading, tallies, isRight, showsErrors);
            judged.AddRange(ReadingBuilder.InOrder(state).Zip(reading.Claims).Where(pair => isRight.ContainsKey(pair.Second))
                .Select(pair => new JudgedClaim(index, [.. CertaintySigns.Of(state, pair.First)], pair.Second.Confidence ?? 0, isRight[pair.Second])));
        }

        foreach (var (name, tally) in tallies)
        {
            tally.Print(name);
        }

        if (arguments.Contains("--reliability"))
        {
            Reliability.Print(judged, tallies["CLAIM"].Missed);
        }

        return 0;
    }

    private static void Score(JsonElement gold, DocumentReading reading, Dictionary<string, ClaimTally> tallies, Dictionary<Claim, bool> isRight, bool showsErrors)
    {
        var names = new ClaimNames(gold, reading);
        var used = new HashSet<Claim>();
        foreach (var wanted in gold.GetProperty("claims").EnumerateArray())
        {
            var trigger = wanted.GetProperty("trigger");
            var span = new Span(trigger.GetProperty("start").GetInt32(), trigger.GetProperty("end").GetInt32());
            var near = reading.Claims.Where(claim => !used.Contains(claim) && claim.Event.Trigger.Span.Overlaps(span)).ToList();
            var found = near.Find(claim => Strings(wanted, "kind").Contains(claim.Event.Kind));
            var isOptional = wanted.GetProperty("optional").GetBoolean();
            if (found is null)
            {
                if (isOptional)
                {
                    used.UnionWith(near.Take(1));
                    continue;
                }

                tallies["kind"].Missed++;
                tallies["CLAIM"].Missed++;
                Tell(showsErrors, $"missed {wanted.GetProperty("id")} {trigger.GetProperty("text")}");
                continue;
            }

            used.Add(found);
            if (!isOptional)
            {
                tallies["kind"].Right++;
                isRight[found] = ScoreSlots(wanted, found, names, tallies, showsErrors);
            }
        }

        foreach (var extra in reading.Claims.Where(claim => !used.Contains(claim)))
        {
            tallies["kind"].Extra++;
            tallies["CLAIM"].Extra++;
            isRight[extra] = false;
            Tell(showsErrors, $"extra {extra.Event.Kind} {extra.Event.Trigger.Text} at {extra.Event.Trigger.Span.Start}");
        }
    }

    private static bool ScoreSlots(JsonElement wanted, Claim claim, ClaimNames names, Dictionary<string, ClaimTally> tallies, bool showsErrors)
    {
        var isRightStatus = Strings(wanted, "status").Contains(claim.Event.Status.ToString().ToLowerInvariant());
        tallies["status"].Right += isRightStatus ? 1 : 0;
        tallies["status"].Missed += isRightStatus ? 0 : 1;
        var agents = claim.Event.Roles.Where(role => role.Role == Role.Agent).Select(role => (role.Text, role.Actor)).ToList();
        var isRightAgent = wanted.GetProperty("agent").ValueKind == JsonValueKind.Null || Slot(tallies["agent"], Strings(wanted, "agent"), agents, names);
        var isRightSource = wanted.GetProperty("source") switch
        {
            { ValueKind: JsonValueKind.String } => true,
            { ValueKind: JsonValueKind.Null } => NoSource(tallies["source"], claim),
            _ => Source(tallies["source"], wanted, claim, names),
        };
        var isRight = isRightStatus && isRightAgent && isRightSource;
        tallies["CLAIM"].Right += isRight ? 1 : 0;
        tallies["CLAIM"].Extra += isRight ? 0 : 1;
        tallies["CLAIM"].Missed += isRight ? 0 : 1;
        Tell(showsErrors && !isRight, $"partly {wanted.GetProperty("id")} {claim.Event.Trigger.Text}: status {isRightStatus}, source {isRightSource}, agent {isRightAgent}");
        return isRight;
    }

    private static bool NoSource(ClaimTally tally, Claim claim)
    {
        tally.Extra += claim.Sources.Count;
        return claim.Sources.Count == 0;
    }

    private static bool Source(ClaimTally tally, JsonElement wanted, Claim claim, ClaimNames names)
    {
        var sources = Strings(wanted, "source");
        if (sources.Contains("unnamed") && claim.Sources.Any(source => source.Unnamed && source.Actor is null))
        {
            tally.Right++;
            return true;
        }

        return Slot(tally, sources, [.. claim.Sources.Select(source => (source.Text, source.Actor))], names);
    }

    // A list in the annotation names acceptable fillers of one role.
    private static bool Slot(ClaimTally tally, List<string> wanted, List<(string Text, string? Actor)> fillers, ClaimNames names)
    {
        var left = new List<string>(wanted);
        var right = fillers.Count(filler => left.Find(want => names.Same(filler.Text, filler.Actor, want)) is { } match && left.Remove(match));
        tally.Right += right;
        tally.Extra += fillers.Count - right;
        tally.Missed += right == 0 ? 1 : 0;
        return right > 0;
    }

    private static List<string> Strings(JsonElement claim, string property) => [.. claim.GetProperty(property).EnumerateArray().Select(item => item.GetString()!)];

    private static void Tell(bool isWanted, string message)
    {
        if (isWanted)
        {
            Console.WriteLine(message);
        }
    }
}
