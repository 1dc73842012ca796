using Dateline.Bench.Plover;

namespace Dateline.Bench.Tests.Plover;

/// <summary>The cases of described actors: what is read of a line, and what is passed over.</summary>
public sealed class ActorCaseTests
{
    [Fact]
    public void Read_CaseWithDate_KeepsWordsDayCountryAndSector()
    {
        const string line = """{"test":"t","function":"agent_to_code","args":["the Norland army","","2011-12-01"],"kwargs":{},"expect":["code['country'] == 'NOR'","code['code_1'] == 'MIL'"],"decorators":[]}""";

        ActorCase.Read([line]).ShouldBe([new ActorCase("the Norland army", new DateOnly(2011, 12, 1), "NO", "MIL")]);
    }

    [Fact]
    public void Read_ListOfTexts_GivesOneCaseEach()
    {
        const string line = """{"test":"t","function":"short_text_to_agent","args":["$who"],"kwargs":{},"expect":["code['code_1'] == 'COP'"],"decorators":[],"param":{"name":"who","values":["river police","traffic police"]}}""";

        ActorCase.Read([line]).ShouldBe([new ActorCase("river police", null, null, "COP"), new ActorCase("traffic police", null, null, "COP")]);
    }

    [Fact]
    public void Read_LookUpsElsewhere_ArePassedOver()
    {
        const string line = """{"test":"t","function":"query_wiki","args":["somebody"],"kwargs":{},"expect":["code['country'] == 'NOR'"],"decorators":[]}""";

        ActorCase.Read([line]).ShouldBeEmpty();
    }
}
