using Dateline.Model;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Who is said to hold what.</summary>
public sealed class ControlTests
{
    [Fact]
    public void Build_AirBaseTakenOnADay_GivesHolderSinceThatDayAndFromWhom()
    {
        var period = Build(Capture("2020-05-20")).Control.ShouldHaveSingleItem();

        period.Holder.ShouldBe("libya/gna-forces");
        period.Since.ShouldBe(new DateOnly(2020, 5, 18));
        period.AsOf.ShouldBe(new DateOnly(2020, 5, 20));
        period.From.ShouldBe(["libya/lna"]);
        period.State.ShouldBe(ControlState.Held);
        period.Edges.ShouldHaveSingleItem().Sense.ShouldBe(ControlSense.Took);
    }

    [Fact]
    public void Build_CaptureWithoutADay_KnowsOnlyWhenItWasReported()
    {
        var report = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan Army took Tarhuna.",
            claim => claim.Of("capture", "took").By(World.GnaForces, "The Libyan Army").At(World.Tarhuna, "Tarhuna"));

        var period = Build(report).Control.ShouldHaveSingleItem();

        period.Since.ShouldBeNull();
        period.AsOf.ShouldBe(new DateOnly(2020, 5, 28));
    }

    [Fact]
    public void Build_TownUsedAsBaseAndSurrounded_IsHeldAndSurrounded()
    {
        var report = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan Army ringed Tarhuna, where the Libyan National Army keeps a base.",
            claim => claim.Of("encircle", "ringed").By(World.GnaForces, "The Libyan Army").At(World.Tarhuna, "Tarhuna"),
            claim => claim.Of("base", "base", Status.Ongoing).By(World.Lna, "Libyan National Army").At(World.Tarhuna, "Tarhuna"));

        var period = Build(report).Control.ShouldHaveSingleItem();

        period.Holder.ShouldBe("libya/lna");
        period.State.ShouldBe(ControlState.Surrounded);
        period.SurroundedBy.ShouldBe(["libya/gna-forces"]);
        period.Explanation.ShouldContain("surrounded by Libyan Army");
    }

    [Fact]
    public void Build_LaterCaptureByOthers_EndsTheEarlierPeriod()
    {
        var earlier = new Report("Coast Daily", "2019-05-01").Says(
            "Khalifa Haftar seized the air base at al-Watiya on 30 April.",
            claim => claim.Of("capture", "seized").By(World.Haftar, "Khalifa Haftar").At(World.Watiya, "al-Watiya").On("2019-04-30", "30 April"));

        var periods = Build(Capture("2020-05-20"), earlier).Control;

        periods.Select(period => (period.Holder, period.State, period.Until)).ShouldBe(
            [("libya/lna", ControlState.Lost, new DateOnly(2020, 5, 18)), ("libya/gna-forces", ControlState.Held, null)]);
    }

    [Fact]
    public void Build_TwoHoldersInTheSameDays_IsContested()
    {
        var one = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan Army took Tarhuna.", claim => claim.Of("capture", "took").By(World.GnaForces, "The Libyan Army").At(World.Tarhuna, "Tarhuna"));
        var other = new Report("Desert Post", "2020-05-28").Says(
            "The Libyan National Army has its base in Tarhuna.",
            claim => claim.Of("base", "base", Status.Ongoing).By(World.Lna, "The Libyan National Army").At(World.Tarhuna, "Tarhuna"));

        Build(one, other).Control.ShouldAllBe(period => period.State == ControlState.Contested);
    }

    [Fact]
    public void Build_OneHolderOnlyDescribed_ContestsNothing()
    {
        var report = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan National Army has its base in Tarhuna, which local gunmen took.",
            claim => claim.Of("base", "base", Status.Ongoing).By(World.Lna, "The Libyan National Army").At(World.Tarhuna, "Tarhuna"),
            claim => claim.Of("capture", "took").By(new ActorSpec("local gunmen", ActorKind.Rebel), "local gunmen").At(World.Tarhuna, "Tarhuna"));

        Build(report).Control.ShouldAllBe(period => period.State == ControlState.Held && period.ContestedBy.Count == 0);
    }

    [Fact]
    public void Build_CaptureDenied_IsContestedByWhoDeniesIt()
    {
        var denial = new Report("Desert Post", "2020-05-20").Says(
            "Ahmed Mismari denied that al-Watiya had fallen.",
            claim => claim.Of("capture", "fallen", Status.Denied).At(World.Watiya, "al-Watiya").Said(World.Mismari, "Ahmed Mismari"));

        var period = Build(Capture("2020-05-20"), denial).Control.ShouldHaveSingleItem();

        period.State.ShouldBe(ControlState.Contested);
        period.ContestedBy.ShouldBe(["libya/lna"]);
    }

    [Fact]
    public void Build_EncirclementDenied_DoesNotContestWhoHoldsTheTown()
    {
        var report = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan Army ringed Tarhuna, where the Libyan National Army keeps a base.",
            claim => claim.Of("encircle", "ringed").By(World.GnaForces, "The Libyan Army").At(World.Tarhuna, "Tarhuna"),
            claim => claim.Of("base", "base", Status.Ongoing).By(World.Lna, "Libyan National Army").At(World.Tarhuna, "Tarhuna"));
        var denial = new Report("Desert Post", "2020-05-28").Says(
            "Ahmed Mismari denied that Tarhuna had been ringed by the Libyan Army.",
            claim => claim.Of("encircle", "ringed", Status.Denied).By(World.GnaForces, "the Libyan Army").At(World.Tarhuna, "Tarhuna").Said(World.Mismari, "Ahmed Mismari"));

        var record = Build(report, denial);

        record.Disputes.ShouldHaveSingleItem();
        record.Control.ShouldHaveSingleItem().ContestedBy.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Status.Planned)]
    [InlineData(Status.Hypothetical)]
    [InlineData(Status.Alleged)]
    [InlineData(Status.Failed)]
    public void Build_CaptureThatIsNotSaidToHaveHappened_GivesNoControl(Status status)
    {
        var report = new Report("Coast Daily", "2020-05-28").Says(
            "The Libyan Army is about to take Tarhuna.",
            claim => claim.Of("capture", "take", status).By(World.GnaForces, "The Libyan Army").At(World.Tarhuna, "Tarhuna"));

        Build(report).Control.ShouldBeEmpty();
    }

    internal static Report Capture(string published) => new Report("Coast Daily", published).Says(
        "On 18 May the Libyan Army retook the al-Watiya base from the Libyan National Army.",
        claim => claim.Of("capture", "retook").By(World.GnaForces, "the Libyan Army").To(World.Lna, "the Libyan National Army")
            .At(World.Watiya, "al-Watiya").On("2020-05-18", "18 May"));

    private static ConflictRecord Build(params Report[] reports) => RecordBuilder.Build([.. reports.Select(report => report.Read())], World.Knowledge);
}
