using Dateline.Model;
using Dateline.Record;

namespace Dateline.Tests.Record;

/// <summary>Jets said to have been delivered, by three American bodies, and denied by the side that is said to have got them.</summary>
public sealed class JetsTests
{
    private static readonly ConflictRecord Record = RecordBuilder.Build(Reports(), World.Knowledge);

    [Fact]
    public void Build_JetsToldBySeveral_MakesOneEventOfThreeOrigins()
    {
        var jets = Jets();

        jets.AssertedBy.ShouldBe(["countries/us-africom", "countries/us-military", "countries/us-pentagon", "outlet:coast-daily"], ignoreOrder: true);
        jets.Bodies.ShouldBe(["countries/US", "outlet:coast-daily"], ignoreOrder: true);
        jets.DeniedBy.ShouldBe(["libya/lna"]);
        jets.Standing.ShouldBe(EventStanding.Disputed);
    }

    [Fact]
    public void Build_SpokesmanDeniesArrival_LinksDenialWithReasons()
    {
        var denial = Jets().Placements.Single(placement => placement.Stance == Stance.Denies && placement.Origin == "libya/lna");

        denial.With.ShouldNotBeNull();
        denial.Reasons.ShouldContain(reason => reason.Kind == ReasonKind.SameSortOfItems);
        var dispute = Record.Disputes.Single(row => row.Kind == DisputeKind.Denial && row.Point == DisputedPoint.Occurrence);
        dispute.Sides[0].Origins.ShouldContain("countries/us-africom");
        dispute.Sides[1].Origins.ShouldBe(["libya/lna"]);
        dispute.Explanation.ShouldContain("Libyan National Army");
    }

    [Fact]
    public void Build_LawmakerDeniesSoldiersOnly_DisputesParticipantsNotTheJets()
    {
        var dispute = Record.Disputes.Single(row => row.Point == DisputedPoint.Participant);

        dispute.Sides[0].Origins.ShouldBe(["countries/us-military"]);
        dispute.Sides[1].Value.ShouldBe("did not take part");
        Jets().DeniedBy.ShouldNotContain("countries/RU");
    }

    [Fact]
    public void Build_TwoTypesNamed_DisputesItems()
    {
        var dispute = Record.Disputes.Single(row => row.Point == DisputedPoint.Items);

        dispute.Sides.Select(side => side.Value).ShouldBe(["MiG-29, Su-24", "MiG-29, Su-35"], ignoreOrder: true);
    }

    [Fact]
    public void Build_FourteenAndApproximatelyFourteen_AreNotDisputed() =>
        Record.Disputes.ShouldNotContain(row => row.Point == DisputedPoint.Count);

    [Fact]
    public void Build_JetsByWayOfPlaces_MakesTransferWithRoute()
    {
        var transfer = Record.Transfers.ShouldHaveSingleItem();

        transfer.Suppliers.Select(party => party.Name).ShouldBe(["Russia"]);
        transfer.Recipients.Select(party => (party.Actor, party.Basis)).ShouldBe([("libya/lna", PartyBasis.Named)]);
        transfer.Route.Select(stop => stop.Name).ShouldBe(["Russia", "Syria", "Tobruk", "Jufra"]);
        transfer.Items.ShouldContain(row => row.Origin == "countries/us-military" && row.Items.SequenceEqual(new[] { "MiG-29", "Su-24" }));
        transfer.Counts.ShouldAllBe(count => count.Count.Value == 14);
    }

    [Fact]
    public void Build_DeliveryIntoEmbargo_GivesPossibleBreachWithVoices()
    {
        var breach = Record.Transfers.Single().PossibleBreaches.ShouldHaveSingleItem();

        breach.Regime.ShouldBe("un-libya");
        breach.Resolution.ShouldBe("1970 (2011)");
        breach.SaidBy.ShouldContain(voice => voice.Origin == "organisations/un" && voice.Status == Status.Hypothetical);
        breach.SaidBy.ShouldContain(voice => voice.Origin == "outlet:coast-daily");
        breach.DeniedBy.ShouldContain(voice => voice.Origin == "libya/lna");
    }

    [Fact]
    public void Build_DenialAlone_NeverCorroborates()
    {
        var record = RecordBuilder.Build([Reports()[1]], World.Knowledge);

        record.Events.ShouldAllBe(happening => happening.Standing == EventStanding.OnlyDenied && happening.AssertedBy.Count == 0);
    }

    internal static List<DocumentReading> Reports() =>
    [
        new Report("Coast Daily", "2020-05-27")
            .Says(
                "Crews of the Russian Armed Forces brought MiG-29 and Su-24 fighter planes to Libya, the U.S. military said.",
                claim => claim.Of("deploy", "brought").By(World.RussianForces, "Russian Armed Forces").Items("MiG-29", "Su-24").Into(World.Libya, "Libya").Said(World.UsMilitary, "the U.S. military"))
            .Says(
                "Africa Command holds that Russia moved jets to Libya by way of Syria.",
                claim => claim.Of("deploy", "moved").By(World.Russia, "Russia").Items("jets").Into(World.Libya, "Libya").Via(World.Syria, "Syria").Said(World.AfricaCommand, "Africa Command"))
            .Says(
                "Landing first at Tobruk, the jets went on to Jufra, the U.S. military wrote.",
                claim => claim.Of("deploy", "Landing").Items("jets").Into(World.Tobruk, "Tobruk").Said(World.UsMilitary, "U.S. military"),
                claim => claim.Of("deploy", "went on").Items("jets").Into(World.Jufra, "Jufra").Said(World.UsMilitary, "U.S. military"))
            .Says(
                "It put the number handed over at Jufra at 14 fighter planes.",
                claim => claim.Of("arms-transfer", "handed over").Items("fighter planes").Into(World.Jufra, "Jufra").Count(14, "fighter planes", "14").Said(World.UsMilitary, "It"))
            .Says(
                "Africa Command accused Russia of handing MiG-29 Fulcrum and Su-35 jets to Khalifa Haftar in Libya.",
                claim => claim.Of("accusation", "accused").By(World.AfricaCommand, "Africa Command").To(World.Russia, "Russia"),
                claim => claim.Of("arms-transfer", "handing", Status.Alleged).By(World.Russia, "Russia").Items("MiG-29 Fulcrum", "Su-35 jets").Recipient(World.Haftar, "Khalifa Haftar")
                    .Into(World.Libya, "Libya").Said(World.AfricaCommand, "Africa Command"))
            .Says(
                "Pentagon spokeswoman Ann Fields put it at approximately 14 fighter planes that Russia had sent.",
                claim => claim.Of("deploy", "sent").By(World.Russia, "Russia").Items("fighter planes").Count(14, "fighter planes", "approximately 14", "approximately").Said(World.Spokeswoman, "Ann Fields"),
                claim => claim.Of("statement", "put it").By(World.Pentagon, "Pentagon"))
            .Says(
                "The United Nations called it a breach of the embargo on Libya, if true.",
                claim => claim.Of("embargo-violation", "breach", Status.Hypothetical).At(World.Libya, "Libya").Said(World.UnitedNations, "The United Nations"))
            .Says(
                "The jets in Libya came from Russia.",
                claim => claim.Of("arms-transfer", "came").By(World.Russia, "Russia").Items("jets").Into(World.Libya, "Libya"))
            .Read(),
        new Report("Desert Post", "2020-05-28")
            .Says(
                "Ahmed Mismari, who speaks for Haftar, denied that any jets had come to Libya.",
                claim => claim.Of("arms-transfer", "come", Status.Denied).Items("jets").Into(World.Libya, "Libya").Said(World.Mismari, "Ahmed Mismari"))
            .Says(
                "No soldiers of the Russian Armed Forces were sent to Libya by Russia, a lawmaker said.",
                claim => claim.Of("deploy", "sent", Status.Denied).By(World.Russia, "Russia").To(World.RussianForces, "Russian Armed Forces").Into(World.Libya, "Libya")
                    .Said(new ActorSpec("lawmaker", ActorKind.Person, "RU"), "lawmaker"))
            .Read(),
    ];

    private static RecordEvent Jets() => Record.Events.Single(row => row.Id == Record.Transfers.Single().Event);
}
