using Dateline.Model;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Rival tolls, corrections and copies.</summary>
public sealed class TollTests
{
    [Fact]
    public void Build_RivalTolls_GivesLowBestHighWithClaims()
    {
        var record = Build(Shelling("Coast Daily", "2020-04-02", 12), Shelling("Desert Post", "2020-04-02", 12), Shelling("Hill Wire", "2020-04-02", 30));

        var toll = record.Events.ShouldHaveSingleItem().Tolls.ShouldHaveSingleItem();
        toll.Sort.ShouldBe("killed");
        (toll.Low.Number, toll.Best.Number, toll.High.Number).ShouldBe((12L, 12L, 30L));
        toll.High.Claims.ShouldHaveSingleItem();
        var dispute = record.Disputes.ShouldHaveSingleItem();
        dispute.Kind.ShouldBe(DisputeKind.ExclusiveValues);
        dispute.Sides.Select(side => side.Value).ShouldBe(["12", "30"]);
        dispute.Sides[0].Origins.ShouldBe(["outlet:coast-daily", "outlet:desert-post"]);
    }

    [Fact]
    public void Build_SameOutletCorrectsItself_IsRevisionNotDisputeBetweenSources()
    {
        var record = Build(Shelling("Coast Daily", "2020-04-02", 12), Shelling("Coast Daily", "2020-04-04", 9));

        var dispute = record.Disputes.ShouldHaveSingleItem();
        dispute.Kind.ShouldBe(DisputeKind.Revision);
        dispute.Sides.Select(side => side.Value).ShouldBe(["12", "9"]);
        record.Events.ShouldHaveSingleItem().Tolls.ShouldHaveSingleItem().Best.Number.ShouldBe(9);
    }

    [Theory]
    [InlineData("Su-35 jets", 2, false)]
    [InlineData("Su-35 jets", 20, true)]
    [InlineData("fighter jets", 2, true)]
    public void Build_CountOfOneDesignation_IsAPartOfAllThatWereCounted(string what, long number, bool isDisputed)
    {
        static Report Sent(string publisher, string what, long number) => new Report(publisher, "2020-05-27").Says(
            $"Russia sent {number} {what} to Jufra.",
            claim => claim.Of("arms-transfer", "sent").By(World.Russia, "Russia").Items(what).Into(World.Jufra, "Jufra").Count(number, what, $"{number}"));

        var record = Build(Sent("Coast Daily", what, number), Sent("Desert Post", "fighter jets", 14));

        record.Events.ShouldHaveSingleItem();
        record.Disputes.Count.ShouldBe(isDisputed ? 1 : 0);
    }

    [Theory]
    [InlineData("more than", 1001L, null, 1200L, false)]
    [InlineData("about", null, null, 1050L, false)]
    [InlineData("about", null, null, 1200L, true)]
    [InlineData("up to", null, 1000L, 1200L, true)]
    public void Build_CountsWithBounds_DisputesOnlyWhatTheyExclude(string modifier, long? low, long? high, long other, bool isDisputed)
    {
        var bounded = new Report("Desert Post", "2020-04-02").Says(
            $"Shells killed {modifier} 1000 people in Tarhuna on 1 April, the paper counted.",
            claim => claim.Of("shelling", "Shells").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April").Count(1000, "people killed", "1000", modifier, low, high));

        var record = Build(Shelling("Coast Daily", "2020-04-02", other), bounded);

        record.Events.ShouldHaveSingleItem();
        record.Disputes.Any().ShouldBe(isDisputed);
    }

    [Fact]
    public void Build_ChildrenAmongTheDead_IsNoRivalToll()
    {
        var children = new Report("Desert Post", "2020-04-02").Says(
            "Among those whom shells killed in Tarhuna on 1 April were 3 children.",
            claim => claim.Of("shelling", "shells").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April").Count(3, "children killed", "3"));

        var record = Build(Shelling("Coast Daily", "2020-04-02", 12), children);

        record.Disputes.ShouldBeEmpty();
        record.Events.ShouldHaveSingleItem().Tolls.ShouldHaveSingleItem().Low.Number.ShouldBe(12);
    }

    [Fact]
    public void Build_WireCopyInAnotherPaper_IsOneOrigin()
    {
        var record = Build(Shelling("Hill Wire", "2020-04-02", 12), Shelling("Village Gazette", "2020-04-03", 12, copied: "Hill Wire"), Shelling("Coast Daily", "2020-04-03", 12));

        record.Events.ShouldHaveSingleItem().AssertedBy.ShouldBe(["outlet:coast-daily", "outlet:hill-wire"]);
        record.Origins.Single(origin => origin.Id == "outlet:hill-wire").Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_WholeTextCopied_ListsCopyAndCountsOnce()
    {
        var original = LongStory("Hill Wire", "2020-04-02");
        var copy = LongStory("Village Gazette", "2020-04-03");

        var record = Build(original, copy);

        var found = record.Copies.ShouldHaveSingleItem();
        found.Original.ShouldBe(original.Read().Document.Id);
        found.Share.ShouldBeGreaterThan(0.9);
        record.Events.ShouldAllBe(happening => happening.AssertedBy.Count == 1 && happening.AssertedBy[0] == "outlet:hill-wire");
    }

    private static Report Shelling(string publisher, string published, long dead, string? copied = null)
    {
        var wording = (copied ?? publisher) switch
        {
            "Coast Daily" => $"In Tarhuna a salvo of shells on 1 April left {dead} people dead near the old market, medics said.",
            "Desert Post" => $"On 1 April shells fell on a quarter of Tarhuna where families lived and {dead} people died at once.",
            _ => $"At least one house burned as shells came down on Tarhuna in the night of 1 April and {dead} people were killed there.",
        };
        return new Report(publisher, published).Says(
            wording,
            claim => claim.Of("shelling", "shells").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April").Count(dead, "people killed", $"{dead}"));
    }

    private static Report LongStory(string publisher, string published)
    {
        var report = new Report(publisher, published);
        foreach (var (day, place) in new[] { ("3", "the harbour"), ("4", "the old mill"), ("5", "the bridge of reeds"), ("6", "the southern gate") })
        {
            report.Says(
                $"A patrol that had set out before dawn on day {day} met gunmen close to {place}, and shells were fired over Tarhuna until the wind turned.",
                claim => claim.Of("shelling", "shells").At(World.Tarhuna, "Tarhuna").On($"2020-04-0{day}", $"day {day}"));
        }

        return report;
    }

    private static ConflictRecord Build(params Report[] reports) => RecordBuilder.Build([.. reports.Select(report => report.Read())], World.Knowledge);
}
