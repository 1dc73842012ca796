namespace Dateline.Intake.Tests;

public class PublicationDateTests
{
    [Theory]
    [InlineData("2020-05-28")]
    [InlineData(" 2020-05-28T23:59:59-11:00 ")]
    [InlineData("2020-05-28T00:00:00Z")]
    [InlineData("2020-05-28 10:11:12.123 +0300")]
    [InlineData("2020/05/28")]
    [InlineData("2020.5.28")]
    [InlineData("20200528")]
    [InlineData("20200528T101112Z")]
    [InlineData("28 May 2020")]
    [InlineData("28th of May, 2020")]
    [InlineData("28-May-2020")]
    [InlineData("May 28, 2020, 10:15 a.m.")]
    [InlineData("MAY 28 2020")]
    [InlineData("Thu, 28 May 2020 21:04:00 GMT")]
    [InlineData("Thursday, May 28th, 2020")]
    [InlineData("05/28/2020")]
    [InlineData("28.05.2020")]
    public void TryRead_DayInAnyForm_IsTheDayAsWritten(string words)
    {
        PublicationDate.TryRead(words, out var day, out var problem).ShouldBeTrue(problem);

        day.ShouldBe(new DateOnly(2020, 5, 28));
    }

    [Theory]
    [InlineData("2020-02-30", "does not exist")]
    [InlineData("30 February 2020", "does not exist")]
    [InlineData("2020-13-01", "does not exist")]
    [InlineData("0000-01-01", "does not exist")]
    [InlineData("13/13/2020", "does not exist")]
    [InlineData("05/06/2020", "two days")]
    [InlineData("2020-05", "no date")]
    [InlineData("yesterday", "no date")]
    [InlineData("", "no date")]
    [InlineData("1590624000", "no date")]
    [InlineData("28 May", "no date")]
    public void TryRead_NoDay_SaysWhy(string words, string why)
    {
        PublicationDate.TryRead(words, out _, out var problem).ShouldBeFalse();

        problem.ShouldContain(why);
    }

    [Fact]
    public void ReadPublished_ImpossibleDay_IsANumberedRefusalOfTheOption()
    {
        var refusal = GivenMetadata.ReadPublished("--published", "2020-02-30", out _).ShouldNotBeNull();

        refusal.Message.ShouldBe(
            "DL0111 --published: \"2020-02-30\" is a day that does not exist. Expected a day such as 2020-05-28, 2020-05-28T14:30:00+02:00 or 28 May 2020. Give the day as --published 2020-05-28.");
    }
}
