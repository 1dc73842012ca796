using Dateline.Model;
using Dateline.Reading.Quantities;
using Dateline.Tests.Specs;

namespace Dateline.Tests.Reading.Quantities;

public sealed class QuantityFinderTests
{
    public static TheoryData<int, string, string, string> Cases { get; } =
        [.. SpecTable.Rows("quantities.md").Select(row => (row.Line, row.Cells[0], string.Join(' ', row.Cells[1..5]), row.Cells[5].Length == 0 ? "Count" : row.Cells[5]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecText_GivesTheAmount(int line, string marked, string bounds, string unit)
    {
        line.ShouldBePositive();
        var (text, span) = SpecText.Parse(marked);

        var found = QuantityFinder.Find(text);

        if (span is not { } expected)
        {
            found.Select(q => q.Span.In(text.Text)).ShouldBeEmpty();
            return;
        }

        found.Select(q => q.Span.In(text.Text)).ShouldContain(text.Text[expected.Start..expected.End]);
        var quantity = found.Single(q => q.Span == new Span(expected.Start, expected.End));
        var noun = quantity.NounToken is { } token ? text[token].ToString() : "-";
        $"{quantity.Low?.ToString() ?? "-"} {quantity.High?.ToString() ?? "-"} {quantity.Value?.ToString() ?? "-"} {noun}".ShouldBe(bounds);
        quantity.Unit.ToString().ShouldBe(unit);
    }

    [Fact]
    public void Find_Modifier_IsKeptAsWritten()
    {
        var (text, _) = SpecText.Parse("More than 1,000 people fled.");

        var found = QuantityFinder.Find(text).ShouldHaveSingleItem();

        found.Modifier.ShouldBe("More than");
        text[found.NounToken!.Value].ToString().ShouldBe("people");
    }
}
