using Dateline.Bench.Muc;

namespace Dateline.Bench.Tests.Muc;

/// <summary>Role fillers as entities, strictly and one to one.</summary>
public sealed class CeafStrictTests
{
    [Theory]
    [InlineData("The \"Blue Front\"", "blue front")]
    [InlineData("A  car-bomb,", "carbomb")]
    public void Normal_CasePunctuationAndArticles_AreDropped(string text, string expected) => MucText.Normal(text).ShouldBe(expected);

    [Fact]
    public void Add_StringOutsideTheEntity_DoesNotMatch() => Score([["front", "bf"]], [["front", "army"]]).ShouldBe((0, 1, 1));

    [Fact]
    public void Add_OneStringOfTheEntity_Matches() => Score([["front", "bf"]], [["bf"]]).ShouldBe((1, 0, 0));

    [Fact]
    public void Add_TwoAnswersForOneEntity_OneIsExtra() => Score([["front", "bf"]], [["bf"], ["front"]]).ShouldBe((1, 1, 0));

    [Fact]
    public void Add_GreedyChoiceWouldLoseOne_FindsMost() => Score([["rebels", "men"], ["men"]], [["men"], ["rebels"]]).ShouldBe((2, 0, 0));

    private static (int Right, int Extra, int Missed) Score(string[][] keys, string[][] answers)
    {
        var tally = new ClaimTally();
        CeafStrict.Add(tally, [.. keys.Select(key => key.ToHashSet())], [.. answers.Select(answer => answer.ToHashSet())]);
        return (tally.Right, tally.Extra, tally.Missed);
    }
}
