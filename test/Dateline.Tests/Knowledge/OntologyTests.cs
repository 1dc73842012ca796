using Dateline.Knowledge;
using Dateline.Tests.Reading;

namespace Dateline.Tests.Knowledge;

/// <summary>What ontology/kinds.yaml promises to clustering and to the exporters.</summary>
public sealed class OntologyTests
{
    private static readonly string[] Expected =
    [
        "clash", "offensive", "attack", "airstrike", "drone-strike", "shelling", "bombing", "suicide-attack", "chemical-attack", "killing", "injury",
        "sexual-violence", "abduction", "casualties", "destroy", "shoot-down", "looting", "capture", "encircle", "withdraw", "deploy", "mobilise",
        "arms-transfer", "base", "arrest", "release", "trial", "ceasefire", "agreement", "meeting", "mediation", "proposal", "demand", "rejection", "support",
        "recognition", "accusation", "condemnation", "warning", "threat", "sanction", "embargo-violation", "investigation", "declaration", "power-change",
        "protest", "riot", "displacement", "aid", "obstruct-aid", "restrict", "cyberattack", "statement",
    ];

    private static readonly string[] AcledEvents =
        ["Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians", "Strategic developments"];

    private static readonly KnowledgeBase Knowledge = Reader.Knowledge;

    [Fact]
    public void Kinds_Loaded_AreThoseOfTheOntology() => Knowledge.Kinds.Keys.ShouldBe(Expected, ignoreOrder: true);

    [Fact]
    public void Families_NamedUnderAlso_AreFamiliesOfSomeKind()
    {
        var families = Knowledge.Kinds.Values.Select(kind => kind.Family).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in EmbeddedData.File("data/ontology/kinds.yaml").Items)
        {
            foreach (var other in entry.Words("also"))
            {
                families.ShouldContain(other, EmbeddedData.Where(entry));
                other.ShouldNotBe(entry.Required("family"), EmbeddedData.Where(entry));
            }
        }
    }

    [Theory]
    [InlineData("airstrike", "shelling")]
    [InlineData("deploy", "arms-transfer")]
    [InlineData("killing", "casualties")]
    [InlineData("ceasefire", "agreement")]
    public void Family_OfTwoWordsForOneHappening_IsShared(string one, string other) => Knowledge.Kinds[one].Family.ShouldBe(Knowledge.Kinds[other].Family);

    [Theory]
    [InlineData("killing", "capture")]
    [InlineData("arrest", "release")]
    [InlineData("meeting", "accusation")]
    public void Family_OfDifferentHappenings_Differs(string one, string other) => Knowledge.Kinds[one].Family.ShouldNotBe(Knowledge.Kinds[other].Family);

    [Fact]
    public void Acled_WhereGiven_IsOneOfItsEventsAndHasASubEvent()
    {
        foreach (var kind in Knowledge.Kinds.Values.Where(kind => kind.AcledEvent is not null))
        {
            AcledEvents.ShouldContain(kind.AcledEvent!, kind.Id);
            kind.AcledSubEvent.ShouldNotBeNullOrEmpty(kind.Id);
        }
    }

    [Fact]
    public void Plover_WhereGiven_HasItsTypeInCapitals()
    {
        foreach (var kind in Knowledge.Kinds.Values.Where(kind => kind.Plover is not null))
        {
            var type = kind.Plover!.Split('/')[0];
            type.ShouldBe(type.ToUpperInvariant(), kind.Id);
        }
    }
}
