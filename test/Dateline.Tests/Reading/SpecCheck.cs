using Dateline.Model;

namespace Dateline.Tests.Reading;

/// <summary>Compares what the reader gives for the text of a case with what the case expects.</summary>
internal static class SpecCheck
{
    private const string Framing = "framing";

    /// <summary>What is wrong with the reading of a case, one line each; empty when it passes.</summary>
    public static List<string> Problems(SpecCase spec)
    {
        var reading = Reader.Read(spec.Text, spec.Published);
        var left = reading.Claims.ToList();
        var problems = FramingProblems(reading, [.. spec.Claims.Where(expected => expected.Kind == Framing)]);
        foreach (var expected in spec.Claims.Where(expected => expected.Kind != Framing))
        {
            var candidates = left.Where(claim => claim.Event.Kind == expected.Kind && claim.Event.Trigger.Text.Contains(expected.Trigger, StringComparison.Ordinal)).ToList();
            var claim = candidates.Find(candidate => ClaimCheck.Problems(reading, candidate, expected).Count == 0) ?? candidates.FirstOrDefault();
            if (claim is null)
            {
                problems.Add($"missing: {expected.Kind} \"{expected.Trigger}\"");
                continue;
            }

            left.Remove(claim);
            problems.AddRange(ClaimCheck.Problems(reading, claim, expected));
        }

        if (!spec.MayHaveOthers)
        {
            problems.AddRange(left.Select(claim => $"not expected: {claim.Event.Kind} \"{claim.Event.Trigger.Text}\""));
        }

        return problems;
    }

    private static List<string> FramingProblems(DocumentReading reading, List<ExpectedClaim> wanted)
    {
        var problems = new List<string>();
        if (wanted.Count == 0)
        {
            return problems;
        }

        var left = reading.Framing.ToList();
        foreach (var expected in wanted)
        {
            var found = left.Find(framing => framing.Text.Equals(expected.Trigger, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                problems.Add($"missing: framing \"{expected.Trigger}\"");
                continue;
            }

            left.Remove(found);
            foreach (var (slot, value) in expected.Slots)
            {
                var actual = slot switch
                {
                    "neutral" => found.Neutral,
                    "about" => reading.Actors.FirstOrDefault(actor => actor.Id == found.About)?.Name ?? "-",
                    _ => throw new FormatException($"no slot of framing is called '{slot}'"),
                };
                if (actual != value)
                {
                    problems.Add($"framing \"{expected.Trigger}\": {slot} is {actual}, expected {value}");
                }
            }
        }

        problems.AddRange(left.Select(framing => $"not expected: framing \"{framing.Text}\""));
        return problems;
    }
}
