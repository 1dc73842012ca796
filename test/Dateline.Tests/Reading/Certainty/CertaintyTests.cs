namespace Dateline.Tests.Reading.Certainty;

/// <summary>How sure the reader is of its claims: what it sees in the words, not in the event.</summary>
public sealed class CertaintyTests
{
    [Fact]
    public void Read_EveryClaim_HasAConfidenceBetweenZeroAndOne()
    {
        var reading = Reader.Read("Rebels attacked the town. The shelling of the port continued, residents said. Troops may withdraw.", new DateOnly(2020, 5, 28));

        reading.Claims.ShouldNotBeEmpty();
        reading.Claims.ShouldAllBe(claim => claim.Confidence >= 0 && claim.Confidence <= 1);
    }

    [Fact]
    public void Read_NamedDoerOfAVerb_IsSurerThanANounWithoutADoer()
    {
        Of("Turkish forces shelled the village.").ShouldBeGreaterThan(Of("The bombardment of the port continued.") + 0.2);
    }

    private static double Of(string sentence) => Reader.Read(sentence, new DateOnly(2020, 5, 28)).Claims.ShouldHaveSingleItem().Confidence!.Value;
}
