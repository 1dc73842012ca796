using Dateline.Model;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Which claims make one event, and which never do.</summary>
public sealed class ClusteringTests
{
    [Fact]
    public void Build_SamePlaceSameDay_IsOneEventWithReasonsInPlainWords()
    {
        var record = Build(ControlTests.Capture("2020-05-20"), new Report("Desert Post", "2020-05-19").Says(
            "The base of al-Watiya fell to the army on 18 May.",
            claim => claim.Of("capture", "fell").By(World.GnaForces, "the army").At(World.Watiya, "al-Watiya").On("2020-05-18", "18 May")));

        var placement = record.Events.ShouldHaveSingleItem().Placements[0];
        placement.With.ShouldNotBeNull();
        placement.Explanation.ShouldContain("same place (al-Watiya air base)");
        placement.Explanation.ShouldContain("same day (2020-05-18)");
    }

    [Fact]
    public void Build_VagueReportBetweenTwoTowns_NeverChainsThemTogether()
    {
        var record = Build(
            Strike("Coast Daily", World.Tarhuna, "Tarhuna"), Strike("Desert Post", World.Tripoli, "Tripoli"),
            new Report("Hill Wire", "2020-04-02").Says(
                "The Libyan National Army bombed targets in Libya on 1 April.",
                claim => claim.Of("airstrike", "bombed").By(World.Lna, "The Libyan National Army").At(World.Libya, "Libya").On("2020-04-01", "1 April")));

        record.Events.ShouldNotContain(happening => happening.Places.Any(place => place.Text == "Tarhuna") && happening.Places.Any(place => place.Text == "Tripoli"));
        record.Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_SamePlaceOnFollowingDays_StaysTwoEvents()
    {
        var record = Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna", "2020-04-01"), Strike("Desert Post", World.Tarhuna, "Tarhuna", "2020-04-02"));

        record.Events.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2020-04-20", true)]
    [InlineData("2021-04-20", false)]
    public void Build_DenialWithoutADate_AnswersNewsAndNoHistory(string published, bool isAnswer)
    {
        var denial = new Report("Desert Post", published).Says(
            "The Libyan National Army denied that it had bombed Tarhuna.",
            claim => claim.Of("airstrike", "bombed", Status.Denied).By(World.Lna, "it").At(World.Tarhuna, "Tarhuna").Said(World.Lna, "The Libyan National Army"));

        var record = Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna"), denial);

        record.Disputes.Count.ShouldBe(isAnswer ? 1 : 0);
    }

    [Fact]
    public void Build_OpponentsDoTheSameInOnePlace_StaysTwoEvents()
    {
        var other = new Report("Desert Post", "2020-04-02").Says(
            "Planes of the Libyan Army bombed Tarhuna on 1 April.",
            claim => claim.Of("airstrike", "bombed").By(World.GnaForces, "the Libyan Army").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April"));

        Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna"), other).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_SameDeadBlamedOnTwoSides_IsOneEventWithAgentDisputed()
    {
        static Report Blame(string publisher, ActorSpec whom, string words) => new Report(publisher, "2020-04-02").Says(
            $"Shells of the {words} killed 12 people in Tarhuna on 1 April, so {publisher} learned.",
            claim => claim.Of("shelling", "Shells").By(whom, words).At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April").Count(12, "people killed", "12"));

        var record = Build(Blame("Coast Daily", World.Lna, "Libyan National Army"), Blame("Desert Post", World.GnaForces, "Libyan Army"));

        record.Events.ShouldHaveSingleItem();
        record.Disputes.ShouldHaveSingleItem().Point.ShouldBe(DisputedPoint.Agent);
    }

    [Fact]
    public void Build_LeaderAndHisForce_AreCompatible()
    {
        var other = new Report("Desert Post", "2020-04-02").Says(
            "Khalifa Haftar had Tarhuna bombed on 1 April.",
            claim => claim.Of("airstrike", "bombed").By(World.Haftar, "Khalifa Haftar").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April"));

        var happening = Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna"), other).Events.ShouldHaveSingleItem();

        happening.Placements[0].Reasons.ShouldContain(reason => reason.Kind == ReasonKind.RelatedActor);
    }

    [Fact]
    public void Build_ReportsMonthsApartWithoutADay_StayTwoEvents()
    {
        static Report Undated(string published) => new Report("Coast Daily", published).Says(
            "The Libyan National Army bombed Tarhuna.", claim => claim.Of("airstrike", "bombed").By(World.Lna, "The Libyan National Army").At(World.Tarhuna, "Tarhuna"));

        Build(Undated("2020-01-10"), Undated("2020-05-10")).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_TwoSpeakersCondemnTheSame_StayTwoEvents()
    {
        static Report Condemns(ActorSpec who, string words) => new Report("Coast Daily", "2020-05-10").Says(
            $"The {words} condemned the bombing of Tarhuna.", claim => claim.Of("condemnation", "condemned").By(who, words).To(World.Lna, "bombing").At(World.Tarhuna, "Tarhuna"));

        Build(Condemns(World.UnitedNations, "United Nations"), Condemns(World.Pentagon, "Pentagon")).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_PlanAndDeed_StayTwoEvents()
    {
        var plan = new Report("Desert Post", "2020-04-02").Says(
            "The Libyan National Army would bomb Tarhuna on 1 April.",
            claim => claim.Of("airstrike", "bomb", Status.Planned).By(World.Lna, "The Libyan National Army").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April"));

        Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna"), plan).Events.Select(happening => happening.Standing)
            .ShouldBe([EventStanding.Asserted, EventStanding.Planned], ignoreOrder: true);
    }

    [Fact]
    public void Build_WarOfAYearAndOneRaid_StayTwoEvents()
    {
        var war = new Report("Desert Post", "2020-04-02").Says(
            "Tarhuna has been bombed by the Libyan National Army since April 2019.",
            claim => claim.Of("airstrike", "bombed", Status.Ongoing).By(World.Lna, "the Libyan National Army").At(World.Tarhuna, "Tarhuna")
                .Between("2019-04-01", "2020-04-02", "since April 2019", Precision.Period));

        Build(Strike("Coast Daily", World.Tarhuna, "Tarhuna"), war).Events.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_TwoSpokesmenOfOneBody_AreOneOriginWithTwoSpeakers()
    {
        var record = Build(
            new Report("Coast Daily", "2020-05-10").Says(
                "Pentagon spokeswoman Ann Fields said Tarhuna was bombed.",
                claim => claim.Of("airstrike", "bombed").At(World.Tarhuna, "Tarhuna").Said(World.Spokeswoman, "Ann Fields"),
                claim => claim.Of("statement", "said").By(World.Pentagon, "Pentagon")),
            new Report("Desert Post", "2020-05-10").Says(
                "Bob Rivers, a spokesman for the Pentagon, said that Tarhuna had been bombed.",
                claim => claim.Of("airstrike", "bombed").At(World.Tarhuna, "Tarhuna").Said(World.OtherSpokesman, "Bob Rivers"),
                claim => claim.Of("statement", "said").By(World.Pentagon, "Pentagon")));

        var origin = record.Origins.Single(row => row.Id == "countries/us-pentagon");
        origin.Speakers.Count.ShouldBe(2);
        origin.Body.ShouldBe("countries/US");
    }

    [Fact]
    public void Build_DocumentGivenTwice_ThrowsAndNamesIt()
    {
        var reading = ControlTests.Capture("2020-05-20").Read();

        Should.Throw<ArgumentException>(() => RecordBuilder.Build([reading, reading], World.Knowledge)).Message.ShouldContain(reading.Document.Id);
    }

    [Fact]
    public void Build_MoreClaimsOfOneEventThanAnEventHolds_KeepsEveryClaimInSomeEvent()
    {
        var report = new Report("Coast Daily", "2020-04-02");
        for (var sentence = 0; sentence < 2500; sentence++)
        {
            report.Says(
                $"Report {sentence}: the Libyan National Army bombed Tarhuna on 1 April.",
                claim => claim.Of("airstrike", "bombed").By(World.Lna, "the Libyan National Army").At(World.Tarhuna, "Tarhuna").On("2020-04-01", "1 April"));
        }

        var events = Build(report).Events;

        events.Sum(happening => happening.Placements.Count).ShouldBe(2500);
        events.Count.ShouldBeInRange(3, 10);
    }

    [Fact]
    public void Build_ReportOfAnUnnamedOutlet_IsCalledByItsFileNotByWhereItLay()
    {
        var reading = ControlTests.Capture("2020-05-20").Read();
        reading = reading with { Document = reading.Document with { Publisher = null, Title = null, Origin = "/home/somebody/reports/may.txt" } };

        RecordBuilder.Build([reading], World.Knowledge).Origins.ShouldContain(origin => origin.Name == "may.txt");
    }

    [Fact]
    public void Build_NoReadings_GivesEmptyRecord() => RecordBuilder.Build([], World.Knowledge).Events.ShouldBeEmpty();

    private static Report Strike(string publisher, PlaceSpec place, string words, string day = "2020-04-01") => new Report(publisher, "2020-04-02").Says(
        $"The Libyan National Army bombed {words} on {day}, {publisher} found.",
        claim => claim.Of("airstrike", "bombed").By(World.Lna, "The Libyan National Army").At(place, words).On(day, day));

    private static ConflictRecord Build(params Report[] reports) => RecordBuilder.Build([.. reports.Select(report => report.Read())], World.Knowledge);
}
