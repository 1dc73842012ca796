namespace Dateline.Tests.Reading;

public sealed class ReadingSpecTests(ITestOutputHelper output)
{
    private const int FewestCases = 300;

    public static TheoryData<SpecCase> Cases => [.. SpecFile.Asserted()];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Reading_OfSpecText_GivesExpectedClaims(SpecCase spec) => SpecCheck.Problems(spec).ShouldBeEmpty(spec.ToString());

    /// <summary>The known misses are written down, not forgotten: they must parse and be readable, and the output of this test lists how each of them stands.</summary>
    [Fact]
    public void Reading_OfKnownMisses_IsRecorded()
    {
        var passing = 0;
        var cases = SpecFile.KnownMisses().ToList();
        foreach (var spec in cases)
        {
            var problems = SpecCheck.Problems(spec);
            passing += problems.Count == 0 ? 1 : 0;
            output.WriteLine(problems.Count == 0 ? $"passes, and may move out of {SpecFile.Open}: {spec}" : $"{spec}: {string.Join("; ", problems)}");
        }

        output.WriteLine($"{passing} of {cases.Count} known misses pass");
    }

    [Fact]
    public void Specs_OfReading_HoldEnoughCases() => SpecFile.Asserted().Count().ShouldBeGreaterThanOrEqualTo(FewestCases);

    [Fact]
    public void Specs_OfReading_HaveEveryKindOfTheOntology()
    {
        var told = SpecFile.All().SelectMany(spec => spec.Claims).Select(claim => claim.Kind).ToHashSet(StringComparer.Ordinal);

        Reader.Knowledge.Kinds.Keys.Where(kind => !told.Contains(kind)).ShouldBeEmpty();
    }

    [Fact]
    public void Specs_OfReading_NameNoCaseTwice() =>
        SpecFile.All().GroupBy(spec => spec.Text, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
}
