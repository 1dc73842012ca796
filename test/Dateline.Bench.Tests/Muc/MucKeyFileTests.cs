using Dateline.Bench.Muc;

namespace Dateline.Bench.Tests.Muc;

/// <summary>The answer keys of MUC-4.</summary>
public sealed class MucKeyFileTests
{
    private const string Key = """
        ;;; a remark
        0.  MESSAGE: ID                     TST-1 (SOMEBODY)
        1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
        2.  INCIDENT: DATE                  (09 DEC 89) / (- 10 DEC 89)
        3.  INCIDENT: LOCATION              NORLAND: OSTMARK (DEPARTMENT): OSTBURG (CITY)
        4.  INCIDENT: TYPE                  BOMBING
        5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED / ATTEMPTED
        6.  INCIDENT: INSTRUMENT ID         "SEVERAL CHARGES" / "CHARGES"
                                            "A FUSE"
        9.  PERP: INDIVIDUAL ID             -
        10. PERP: ORGANIZATION ID           "BLUE FRONT" / "BF"
        11. PERP: ORGANIZATION CONFIDENCE   ? SUSPECTED OR ACCUSED / POSSIBLE: "BLUE FRONT" / "BF"
        12. PHYS TGT: ID                    "\"LA PAZ\" MILL"

        0.  MESSAGE: ID                     TST-2
        1.  MESSAGE: TEMPLATE               *
        4.  INCIDENT: TYPE                  *
        """;

    private static readonly MucIncident Incident = MucKeyFile.Read(Key.Split('\n').Select(line => line.TrimEnd())).ShouldHaveSingleItem();

    [Fact]
    public void Read_Template_HasDocumentTypeAndStages()
    {
        Incident.Document.ShouldBe("TST-1");
        Incident.IsOptional.ShouldBeTrue();
        Incident.Types.ShouldBe(["BOMBING"]);
        Incident.Stages.ShouldBe(["ACCOMPLISHED", "ATTEMPTED"], ignoreOrder: true);
    }

    [Fact]
    public void Read_Dates_AreDaysAndBounds() => Incident.Dates.ShouldBe([new MucDate(new DateOnly(1989, 12, 9), new DateOnly(1989, 12, 9)), new MucDate(null, new DateOnly(1989, 12, 10))]);

    [Fact]
    public void Read_Location_IsCountryAndWhatLiesInIt()
    {
        var place = Incident.Locations.ShouldHaveSingleItem();
        place.Country.ShouldBe("norland");
        place.Places.ShouldBe(["ostmark", "ostburg"], ignoreOrder: true);
    }

    [Fact]
    public void Read_Confidence_TiesValuesToAnOrganisation()
    {
        var confidence = Incident.Confidences.ShouldHaveSingleItem();
        confidence.Organisation.ShouldBe(["blue front", "bf"], ignoreOrder: true);
        confidence.Values.ShouldBe(["SUSPECTED OR ACCUSED", "POSSIBLE"], ignoreOrder: true);
    }

    [Fact]
    public void Read_Fillers_AreTheStringsOfTargetsVictimsAndPerpetrators() => Incident.Fillers.ShouldBe(["blue front", "bf", "la paz mill"], ignoreOrder: true);

    [Fact]
    public void Add_AnswerOfOneTemplate_IsScoredSlotBySlot()
    {
        var score = new MucIncidentScore();
        var answer = Incident with
        {
            Dates = [new MucDate(null, new DateOnly(1989, 12, 10))],
            Locations = [new MucLocation("norland", new HashSet<string> { "weststadt" })],
            Stages = new HashSet<string> { "ATTEMPTED" },
            Confidences = [new MucConfidence(new HashSet<string> { "bf" }, new HashSet<string> { "REPORTED AS FACT" })],
        };

        score.Add([Incident], [answer]);

        (score["date"].F1, score["location"].F1, score["type"].F1, score["stage"].F1, score["confidence"].F1).ShouldBe((1, 0, 1, 1, 0));
    }

    [Fact]
    public void Add_MoreGeneralValue_IsRightInPart()
    {
        var score = new MucIncidentScore();
        score.Add([Incident], [Incident with { Types = new HashSet<string> { "ATTACK" } }]);
        (score["type"].Partial, score["type"].F1).ShouldBe((1, 0.5));
    }

    [Fact]
    public void Add_TypeAloneAgrees_IsNoPair()
    {
        var score = new MucIncidentScore();
        score.Add([Incident with { IsOptional = false }], [Incident with { Fillers = new HashSet<string> { "somebody else" } }]);
        (score["type"].Right, score["type"].Missed, score["type"].Extra).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void Add_OptionalValueWithoutAnswer_IsNotMissed()
    {
        var score = new MucIncidentScore();
        score.Add([Incident], [Incident with { Confidences = [] }]);
        score["confidence"].Missed.ShouldBe(0);
    }

    [Fact]
    public void Add_OptionalTemplateWithoutAnswer_IsNotMissed()
    {
        var score = new MucIncidentScore();
        score.Add([Incident], []);
        score["type"].Missed.ShouldBe(0);
    }
}
