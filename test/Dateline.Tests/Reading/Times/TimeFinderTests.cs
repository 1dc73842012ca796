using Dateline.Model;
using Dateline.Reading.Times;
using Dateline.Tests.Specs;

namespace Dateline.Tests.Reading.Times;

public sealed class TimeFinderTests
{
    public static TheoryData<int, string, string, string, string> Cases { get; } = [.. SpecTable.Rows("times.md").Select(row => (row.Line, row.Cells[0], row.Cells[1], row.Cells[2], row.Cells[3]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecText_GivesTheDays(int line, string published, string marked, string days, string value)
    {
        line.ShouldBePositive();
        var (text, span) = SpecText.Parse(marked);

        var found = TimeFinder.Find(text, published == "-" ? null : DateOnly.ParseExact(published, "yyyy-MM-dd"));

        if (span is not { } expected)
        {
            found.Select(e => e.Span.In(text.Text)).ShouldBeEmpty();
            return;
        }

        var words = text.Text[expected.Start..expected.End];
        found.Select(e => e.Span.In(text.Text)).ShouldContain(words);
        var expression = found.Single(e => e.Span == new Span(expected.Start, expected.End));
        Written(expression.Interval).ShouldBe(days);
        (expression.Value ?? "").ShouldBe(value);
    }

    [Fact]
    public void Find_RangeOfDays_GivesBothEnds()
    {
        var (text, _) = SpecText.Parse("They fought from November 5 to 9.");

        var range = TimeFinder.Find(text, new(2015, 11, 20)).ShouldHaveSingleItem();

        range.Parts.Select(p => p.Span.In(text.Text)).ShouldBe(["November 5", "9"]);
        range.Parts.Select(p => p.Value).ShouldBe(["2015-11-05", "2015-11-09"]);
    }

    [Fact]
    public void Find_PrepositionOfBound_IsTold()
    {
        var (text, _) = SpecText.Parse("Since April 2019 they fight.");

        var found = TimeFinder.Find(text, new(2020, 5, 28)).ShouldHaveSingleItem();

        found.Bound.ShouldBe(TimeBound.Since);
        found.FirstToken.ShouldBe(1);
        found.EndToken.ShouldBe(3);
        found.RelativeToText.ShouldBeFalse();
    }

    [Fact]
    public void Find_TimeCountedFromTheText_IsMarkedSo()
    {
        var (text, _) = SpecText.Parse("The base fell on May 18. Two days later they advanced.");

        TimeFinder.Find(text, new(2020, 5, 28)).Select(e => e.RelativeToText).ShouldBe([false, true]);
    }

    [Fact]
    public void Find_History_TakesTheYearFromTheText()
    {
        var (text, _) = SpecText.Parse("The war began in 1914. In August 1914 armies marched. By October 1915 little had moved. In 1916 they dug in. On 1 July the attack began.");

        TimeFinder.Find(text, new(2009, 12, 19))[^1].Value.ShouldBe("1916-07-01");
    }

    private static string Written(DateInterval? interval) => interval switch
    {
        null => "open",
        { Earliest: { } day, Latest: { } same } when day == same => $"{day:yyyy-MM-dd}",
        _ => $"{interval.Earliest:yyyy-MM-dd}…{interval.Latest:yyyy-MM-dd}",
    };
}
