using Dateline.Bench.Plover;
using Dateline.Model;

namespace Dateline.Bench.Tests.Plover;

/// <summary>PLOVER: the format, the answer that a reading gives, and the measures.</summary>
public sealed class PloverTests
{
    private const string Text = "Norland demanded that Sudland withdraw its troops from Ostburg.";

    [Fact]
    public void Read_DraftNames_BecomeThoseOf2021()
    {
        const string file = """
            [{"id":"X-1","text":"t","event":"DEMAND","mode":"","source":[{"actorText":"Norland","code":"NOR","sector":"GOV"}],"target":""},
             {"id":"X-2","text":"t","event":"FIGHT","mode":"firearms","source":[{"actorText":"s","code":"IGO"}],"target":[{"actorText":"c","code":"JAP","sector":"CVLain"}]}]
            """;

        var cases = PloverFile.Read(file).ToList();

        cases[0].ShouldSatisfyAllConditions(
            one => one.Type.ShouldBe("REQUEST"), one => one.Mode.ShouldBeNull(), one => one.Sources.ShouldBe([new PloverActor("NO", "GOV")]), one => one.Targets.ShouldBeEmpty());
        cases[1].ShouldSatisfyAllConditions(
            two => two.Type.ShouldBe("ASSAULT"), two => two.Sources.ShouldBe([new PloverActor("IGO", null)]), two => two.Targets.ShouldBe([new PloverActor("JP", "CVL")]));
    }

    [Fact]
    public void Answer_SeveralClaims_IsTheFirstThatPloverHas()
    {
        var reading = Draft().Claim("displacement", null, "Norland", Status.Occurred, []).Claim("withdraw", "RETREAT/withdraw", "withdraw", Status.Planned, [])
            .Claim("demand", "REQUEST", "demanded", Status.Occurred, [(Role.Agent, "Norland", "a1"), (Role.Patient, "Sudland", "a2")]).Done();

        var answer = PloverMapping.Answer(reading)!;

        PloverTypes.Of(answer).ShouldBe("REQUEST");
        PloverMapping.SourcesOf(reading, answer).ShouldBe([new PloverActor("NO", "GOV")]);
        PloverMapping.TargetsOf(reading, answer).ShouldBe([new PloverActor("SD", "MIL")]);
    }

    [Fact]
    public void TargetsOf_NobodyHit_AreThePeopleOfThePlace()
    {
        var reading = Draft().Place("p1", "Ostburg", "AT", 47, 16, "Ostburg").Claim("shelling", "ASSAULT/heavy-weapons", "troops", Status.Occurred, [], "p1").Done();

        PloverMapping.TargetsOf(reading, reading.Claims[0]).ShouldBe([new PloverActor("AT", "CVL")]);
    }

    [Theory]
    [InlineData("encircle", "COERCE/restrict", "lifted the blockade", Status.Occurred, "RETREAT")]
    [InlineData("restrict", "COERCE/restrict", "eased the curfew", Status.Occurred, "CONCEDE")]
    [InlineData("restrict", "COERCE/restrict", "imposed a curfew", Status.Planned, "THREATEN")]
    [InlineData("mediation", "CONSULT/third-party", "ended mediation efforts", Status.Occurred, "SANCTION")]
    [InlineData("aid", "AID", "provide grain", Status.Planned, "AGREE")]
    [InlineData("aid", "AID", "provide grain", Status.Negated, "REJECT")]
    [InlineData("statement", null, "apologized to", Status.Occurred, "SUPPORT")]
    [InlineData("demand", "REQUEST", "issued an ultimatum", Status.Occurred, "THREATEN")]
    public void TypeOf_WordsAndStatus_MakeTheType(string kind, string? plover, string words, Status status, string expected) =>
        PloverTypes.Of(new ReadingDraft($"Norland {words}.").Claim(kind, plover, words, status, []).Done().Claims[0]).ShouldBe(expected);

    [Theory]
    [InlineData("meeting", "CONSULT", "telephoned", "phone")]
    [InlineData("restrict", "COERCE/restrict", "imposed a curfew", "curfew")]
    [InlineData("protest", "PROTEST/demo", "began a hunger strike", "strike-hun")]
    [InlineData("shelling", "ASSAULT/heavy-weapons", "shelled", "heavy-weapons")]
    public void ModeOf_Words_TellIt(string kind, string plover, string words, string expected)
    {
        var reading = new ReadingDraft($"Norland {words}.").Claim(kind, plover, words, Status.Occurred, []).Done();

        PloverModes.Of(reading, reading.Claims[0]).ShouldBe(expected);
    }

    [Fact]
    public void Add_RightTypeAndHalfOfTheActors_CountsEach()
    {
        var score = new PloverScore();
        PloverCase key = new("X", Text, "REQUEST", "meet", [new PloverActor("NO", "GOV")], [new PloverActor("SD", null)]);

        var isRight = score.Add(key, "REQUEST", "meet", ["REQUEST"], [new PloverActor("NO", "MIL")], []);

        isRight.ShouldBeFalse();
        (score.RightTypes, score.RightModes).ShouldBe((1, 1));
        score.ActorF1.ShouldBe(2.0 / 3, 0.001);
    }

    private static ReadingDraft Draft() => new ReadingDraft(Text).Actor("a1", "Norland", ActorKind.State, "NO").Actor("a2", "Sudland", ActorKind.Military, "SD");
}
