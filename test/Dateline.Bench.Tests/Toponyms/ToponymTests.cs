using Dateline.Bench.Toponyms;
using Dateline.Model;

namespace Dateline.Bench.Tests.Toponyms;

/// <summary>GeoVirus: the format, what counts as a name, and the measures.</summary>
public sealed class ToponymTests
{
    private const string Text = "Fever was reported in the southern port of Aden and in Taiz.";

    [Fact]
    public void Read_OffsetsCountFromOne_SpansAreHalfOpenFromZero()
    {
        const string file = """
            <articles><article><source>s</source><text>Fever in Aden.</text><locations>
            <location><name>Aden</name><start>10</start><end>14</end><lat>12.8</lat><lon>45.03</lon><page>p</page></location>
            </locations></article></articles>
            """;

        var (text, toponyms) = GeoVirusFile.Read(new StringReader(file)).ToList().ShouldHaveSingleItem();

        var aden = toponyms.ShouldHaveSingleItem();
        text[aden.Span.Start..aden.Span.End].ShouldBe("Aden");
        aden.Spot.ShouldBe((12.8, 45.03));
    }

    [Fact]
    public void Of_PhrasesRoundNames_AreCutToTheName()
    {
        var reading = new ReadingDraft(Text).Place("p1", "Aden", "YE", 12.78, 45.04, "the southern port of Aden", "Aden").Place("p2", "Taiz", "YE", 13.58, 44.02, "Taiz").Done();

        ToponymMapping.Of(reading).Select(toponym => toponym.Text).ShouldBe(["Aden", "Taiz"]);
    }

    [Fact]
    public void Of_PhraseWithoutAName_IsNoToponym() =>
        ToponymMapping.Of(new ReadingDraft(Text).Place("p1", "Aden", "YE", 12.78, 45.04, "southern port").Done()).ShouldBeEmpty();

    [Fact]
    public void Add_OneNearOneFarOneMissed_CountsEach()
    {
        var score = new ToponymScore();
        List<string> reports = [];
        Toponym near = new(new Span(0, 4), "Aden", (12.8, 45.0)), far = new(new Span(10, 14), "Taiz", (13.6, 44.0)), missed = new(new Span(20, 24), "Ibb", (14, 44));

        score.Add([near, far, missed], [near with { Spot = (13.0, 45.0) }, far with { Spot = (40, 44) }, new Toponym(new Span(30, 35), "Sanaa", null)], (sort, _, _) => reports.Add(sort));

        score.Found.ShouldBe(2);
        score.F1.ShouldBe(2.0 / 3, 0.001);
        score.AccuracyOfFound.ShouldBe(0.5);
        score.AccuracyOfAll.ShouldBe(1.0 / 3, 0.001);
        reports.ShouldBe(["far", "missed", "extra"]);
    }

    [Fact]
    public void DistanceTo_OneDegreeNorth_IsAHundredAndElevenKilometres() =>
        new Toponym(default, "a", (10, 20)).DistanceTo(new Toponym(default, "b", (11, 20)))!.Value.ShouldBe(111.2, 0.1);
}
