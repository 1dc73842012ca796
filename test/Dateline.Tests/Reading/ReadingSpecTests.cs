using Dateline.Model;

namespace Dateline.Tests.Reading;

public sealed class ReadingSpecTests
{
    public static TheoryData<SpecCase> Cases => [.. SpecFile.All()];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Reading_OfSpecText_GivesExpectedClaims(SpecCase spec)
    {
        var reading = Reader.Read(spec.Text, spec.Published);
        var left = reading.Claims.ToList();
        var problems = new List<string>();
        foreach (var expected in spec.Claims)
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

        problems.ShouldBeEmpty(spec.ToString());
    }
}
