using Dateline.Bench.Muc;

namespace Dateline.Bench.Tests.Muc;

/// <summary>The JSON lines of MUC-4.</summary>
public sealed class MucFileTests
{
    [Fact]
    public void Texts_Dateline_StandsBeforeTheTextAndDatesIt()
    {
        var document = MucFile.Texts(["""{"docid":"TST-1","dateline":"OSTBURG, 3 JAN 90 (NORPRESS)","text":"ALL QUIET."}"""]).ShouldHaveSingleItem();

        document.ShouldBe(new MucDocument("TST-1", "OSTBURG, 3 JAN 90 (NORPRESS) -- ALL QUIET.", new DateOnly(1990, 1, 3)));
    }

    [Fact]
    public void Fillers_Mentions_BecomeOneEntity()
    {
        var fillers = MucFile.Fillers(["""{"docid":"TST-1","doctext":"…","extracts":{"PerpInd":[],"PerpOrg":[[["blue front",3],["bf",20]]],"Target":[],"Victim":[],"Weapon":[]}}"""]);

        fillers["TST-1"][MucRole.PerpOrg].ShouldHaveSingleItem().ShouldBe(["blue front", "bf"], ignoreOrder: true);
        fillers["TST-1"][MucRole.Victim].ShouldBeEmpty();
    }
}
