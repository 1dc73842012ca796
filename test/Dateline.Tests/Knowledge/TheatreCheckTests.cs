using Dateline.Knowledge;

namespace Dateline.Tests.Knowledge;

public sealed class TheatreCheckTests
{
    private const string Sound = """
        theatre: elsewhere
        title: War elsewhere
        check: made up
        countries: [LY]
        actors:
          - {id: blue, name: Blue Army, kind: military, opponents: [{actor: red, from: 2020}], allies: [{actor: countries/TR}]}
          - {id: red, name: Red Brigade, kind: militia}
        places:
          - {id: hill, name: The Hill, type: base, latitude: 1.5, longitude: 2.5, country: LY}
        """;

    [Fact]
    public void Run_SoundFile_FindsNothing() => Check(Sound).ShouldBeEmpty();

    [Theory]
    [InlineData("kind: militia", "kind: milita", 7, "milita")]
    [InlineData("latitude: 1.5", "latitude: 91", 9, "91")]
    [InlineData("actor: red,", "actor: green,", 6, "elsewhere/green")]
    [InlineData("name: The Hill", "nmae: The Hill", 9, "nmae")]
    [InlineData("from: 2020}", "form: 2020}", 6, "form")]
    [InlineData("title: War elsewhere", "subtitle: War", 2, "subtitle")]
    public void Run_Fault_IsToldWithItsLine(string right, string wrong, int line, string word)
    {
        var faults = Check(Sound.Replace(right, wrong, StringComparison.Ordinal));

        faults.ShouldContain(fault => fault.Line == line && fault.Message.Contains(word, StringComparison.Ordinal), string.Join(" | ", faults.Select(fault => fault.Message)));
    }

    [Fact]
    public void Run_NoYaml_IsToldSo() => Check("theatre: [elsewhere").ShouldHaveSingleItem().Message.ShouldContain("YAML");

    [Fact]
    public void Run_EmptyFile_AsksForTheTheatre() => Check("").ShouldHaveSingleItem().Message.ShouldContain("'theatre'");

    private static IReadOnlyList<KnowledgeException> Check(string yaml) => TheatreCheck.Run("mine.yaml", new StringReader(yaml));
}
