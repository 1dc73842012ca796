using Dateline.Bench.Muc;
using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Bench.Tests.Muc;

/// <summary>A reading in the form of MUC-4.</summary>
public sealed class MucMappingTests
{
    private const string Text = "OSTBURG, 3 JAN 90 -- BLUE FRONT GUERRILLAS BLEW UP THE POWER STATION WITH DYNAMITE AND KILLED COL JUAN PRADO. THE ARMY KILLED FOUR REBELS.";

    private static readonly MucMapping Mapping = new(KnowledgeBase.Load());

    [Fact]
    public void Of_AgentsPatientsAndItems_FillTheRoles()
    {
        var reading = new ReadingDraft(Text, new DateOnly(1990, 1, 3))
            .Actor("a1", "BLUE FRONT", ActorKind.Rebel, null, "made/up").Actor("a2", "COL JUAN PRADO", ActorKind.Person, null, null, "JUAN PRADO").Actor("a3", "FOUR REBELS", ActorKind.Rebel)
            .Claim("bombing", null, "BLEW UP", Status.Occurred, [(Role.Agent, "BLUE FRONT GUERRILLAS", "a1"), (Role.Patient, "THE POWER STATION", null), (Role.Items, "DYNAMITE", null)])
            .Claim("killing", null, "KILLED", Status.Occurred, [(Role.Agent, "BLUE FRONT GUERRILLAS", "a1"), (Role.Patient, "COL JUAN PRADO", "a2")])
            .Claim("killing", null, "KILLED FOUR", Status.Occurred, [(Role.Patient, "FOUR REBELS", "a3")]).Done();

        var answer = Mapping.Of(reading);

        Strings(answer, MucRole.PerpInd).ShouldBe(["guerrillas"]);
        Strings(answer, MucRole.PerpOrg).ShouldBe(["blue front"]);
        Strings(answer, MucRole.Target).ShouldBe(["power station"]);
        Strings(answer, MucRole.Victim).ShouldBe(["juan prado"]);
        Strings(answer, MucRole.Weapon).ShouldBe(["dynamite"]);
    }

    [Theory]
    [InlineData("a group", "A GROUP OF ARMED MEN WHO FLED.", "a group of ARMED MEN")]
    [InlineData("a group", "A GROUP FLED.", "a group")]
    [InlineData("a group", "A GROUP OF ARMED MEN ATTACKED THE FARM OF A MAYOR.", "a group of ARMED MEN")]
    [InlineData("the farm", "THE FARM OF THE MAYOR.", "the farm")]
    public void WithMembers_OfPhraseBehindAGroup_IsTakenAlong(string phrase, string text, string expected) =>
        new MucPhrases(new WordSorts(KnowledgeBase.Load())).WithMembers(phrase, text, phrase.Length).ShouldBe(expected);

    [Theory]
    [InlineData("at least two men", "two men")]
    [InlineData("the men", null)]
    [InlineData("four people", null)]
    public void Counted_PeopleOfWhomOnlyTheNumberIsTold_KeepIt(string phrase, string? expected) => MucPhrases.Counted(phrase).ShouldBe(expected);

    [Fact]
    public void Of_TwoTownsAndOneType_AreTwoIncidents()
    {
        const string text = "REBELS BOMBED A MILL IN OSTBURG. REBELS BOMBED A BANK IN WESTHAVEN.";
        var reading = new ReadingDraft(text, new DateOnly(1990, 1, 3)).Actor("a1", "REBELS", ActorKind.Rebel)
            .Place("p1", "Ostburg", "NL", 51, 3, "OSTBURG").Place("p2", "Westhaven", "NL", 52, 5, "WESTHAVEN")
            .Claim("bombing", null, "BOMBED A MILL", Status.Occurred, [(Role.Patient, "A MILL", null)], "p1")
            .Claim("bombing", null, "BOMBED A BANK", Status.Occurred, [(Role.Patient, "A BANK", null)], "p2").Done();

        Mapping.Of(reading).Incidents.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("several powerful bombs", "bombs")]
    [InlineData("their 3 houses", "houses")]
    public void WithoutDeterminers_ArticlesNumbersAndOwners_AreDropped(string phrase, string expected) => MucPhrases.WithoutDeterminers(phrase).ShouldBe(expected);

    [Fact]
    public void Of_WhoClaimsResponsibility_IsBehindIt()
    {
        const string text = "THE BLUE FRONT CLAIMED RESPONSIBILITY FOR THE BOMB ATTACK.";
        var reading = new ReadingDraft(text, new DateOnly(1990, 1, 3)).Actor("a1", "BLUE FRONT", ActorKind.Rebel, null, "made/up")
            .Claim("statement", null, "CLAIMED RESPONSIBILITY", Status.Occurred, [(Role.Agent, "THE BLUE FRONT", "a1")]).Claim("bombing", null, "BOMB ATTACK", Status.Occurred, []).Done();

        var answer = Mapping.Of(reading);

        Strings(answer, MucRole.PerpOrg).ShouldBe(["blue front"]);
        Strings(answer, MucRole.Weapon).ShouldBe(["bomb"]);
        answer.Incidents.ShouldHaveSingleItem().Confidences.ShouldHaveSingleItem().Values.ShouldBe([MucResponsibility.Claimed]);
    }

    [Fact]
    public void Of_SourceIsTheAgent_IsClaimed()
    {
        var draft = new ReadingDraft(Text, new DateOnly(1990, 1, 3)).Actor("a1", "BLUE FRONT", ActorKind.Rebel, null, "made/up");
        var source = new ClaimSource(draft.Where("BLUE FRONT"), "BLUE FRONT", "a1", null, false, null);
        var reading = draft.Claim("bombing", null, "BLEW UP", Status.Occurred, [(Role.Agent, "BLUE FRONT GUERRILLAS", "a1")], null, source).Done();

        var incident = Mapping.Of(reading).Incidents.ShouldHaveSingleItem();

        incident.Types.ShouldBe(["BOMBING"]);
        incident.Dates.ShouldBe([new MucDate(null, new DateOnly(1990, 1, 3))]);
        incident.Confidences.ShouldHaveSingleItem().Values.ShouldBe(["CLAIMED OR ADMITTED"]);
    }

    [Fact]
    public void Of_HypotheticalAttack_IsNoIncident() =>
        Mapping.Of(new ReadingDraft(Text).Claim("bombing", null, "BLEW UP", Status.Hypothetical, []).Done()).Incidents.ShouldBeEmpty();

    private static IEnumerable<string> Strings(MucAnswer answer, MucRole role) => answer.Fillers[role].SelectMany(entity => entity);
}
