using Dateline.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Reading.LongTexts;

public sealed class SlicesTests
{
    [Fact]
    public void Of_ShortText_IsOneSlice() => Slices.Of("The town fell.", 20).ShouldHaveSingleItem().Length.ShouldBe(14);

    [Fact]
    public void Of_EmptyText_IsOneEmptySlice() => Slices.Of("", 20).ShouldHaveSingleItem().Length.ShouldBe(0);

    [Theory]
    [InlineData("One two. Three\nfour five.\n\nSix seven eight nine", "One two. Three\nfour five.\n\n")]
    [InlineData("One two. Three four five\nsix. Seven eight nine", "One two. Three four five\n")]
    [InlineData("One two three four five. Six seven eight nine", "One two three four five. ")]
    [InlineData("One two three four five six seven eight nine", "One two three four five six ")]
    [InlineData("Onetwothreefourfivesixseveneightnineteneleven", "Onetwothreefourfivesixseveneig")]
    public void Of_LongText_EndsASliceAtTheGreatestBorder(string text, string first) => Slices.Of(text, 30)[0].In(text).ShouldBe(first);

    [Fact]
    public void Of_PairOfSurrogates_IsNeverCut() => Slices.Of("abc😀def", 4)[0].Length.ShouldBe(3);

    [Fact]
    public void Of_AnyText_CoversItWithoutGaps() =>
        Prop.ForAll<string>(any =>
        {
            var text = any ?? "";
            var slices = Slices.Of(text, 7);
            return string.Concat(slices.Select(slice => slice.In(text))) == text && slices.All(slice => slice.Length <= 7);
        }).QuickCheckThrowOnFailure();
}
