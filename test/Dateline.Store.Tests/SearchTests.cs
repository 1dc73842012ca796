using Dateline.Model;
using Dateline.Store.Internals;

using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Store.Tests;

public sealed class SearchTests : IDisposable
{
    private const string Text = "Fighters captured the air base at Al-Waţīyah.\nThe spokesman said: “nobody entered the base”.\n\nPrices of bread rose in the capital.";

    private readonly StoreFolder _folder = new();
    private readonly RecordStore _store;

    public SearchTests()
    {
        _store = _folder.Open();
        _store.Accept(Text);
        _store.Accept("Farmers harvested dates in spring.");
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("capturing", "captured")]
    [InlineData("al-watiyah", "Al-Waţīyah")]
    [InlineData("AIR BASE", "air|base")]
    [InlineData("\"air base\"", "air base")]
    [InlineData("spokes*", "spokesman")]
    [InlineData("bread capital", "bread|capital")]
    [InlineData("“entered the base”", "entered the base")]
    public void Search_WordsThatAreThere_AreFoundWithTheirPlaces(string query, string words)
    {
        var hit = _store.Search(query, 5)[0];

        hit.Document.Claims.ShouldBe(1);
        hit.Passage.In(Text).ShouldBe(hit.Text);
        hit.Matches.Select(match => match.In(Text)).ShouldBe(words.Split('|'));
    }

    [Theory]
    [InlineData("\"base air\"")]
    [InlineData("bread fighters")]
    [InlineData("captured NOT base")]
    [InlineData("submarine OR base")]
    [InlineData("text:base")]
    public void Search_WordsThatAreNotThere_FindNothing(string query) => _store.Search(query, 5).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData(" \"\" * - ")]
    public void Search_NoLetterAndNoDigit_SaysSo(string query) =>
        Should.Throw<StoreException>(() => _store.Search(query, 5)).Error.ShouldBe(StoreError.NothingToSearch);

    [Fact]
    public void Search_AnyText_NeverFailsOtherwise() =>
        Prop.ForAll<string>(query =>
        {
            try
            {
                _store.Search(query ?? string.Empty, 3).Count.ShouldBeLessThanOrEqualTo(3);
            }
            catch (StoreException e) when (e.Error == StoreError.NothingToSearch)
            {
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Passages_AnyText_HoldEveryWordOnceInOrder() =>
        Prop.ForAll<string[], int>((pieces, repeat) =>
        {
            var text = string.Join(repeat % 2 == 0 ? " " : ". ", Enumerable.Repeat(string.Join('\n', pieces), Math.Abs(repeat % 50)));
            var passages = Passages.Of(text).ToList();

            passages.ShouldAllBe(passage => passage.Length > 0 && passage.Length <= Passages.MaxLength);
            var rest = text.ToCharArray();
            var end = 0;
            foreach (var passage in passages)
            {
                passage.Start.ShouldBeGreaterThanOrEqualTo(end);
                end = passage.End;
                Array.Clear(rest, passage.Start, passage.Length);
            }

            rest.ShouldAllBe(sign => sign == '\0' || char.IsWhiteSpace(sign));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Passages_LongParagraph_EndWithSentences()
    {
        var text = string.Concat(Enumerable.Repeat("They took the town. ", 100));

        Passages.Of(text).Select(passage => passage.In(text)).ShouldAllBe(passage => passage.EndsWith("town."));
    }

    [Fact]
    public void Search_ControlCharactersInTheText_MoveNoOffset()
    {
        const string Odd = "\u0002\u0003\0 Fighters captured\u0003 the \U0001D518 bridge";
        _store.Accept(Odd);

        var hit = _store.Search("bridge", 1).ShouldHaveSingleItem();

        hit.Matches.ShouldHaveSingleItem().ShouldBe(new Span(Odd.Length - 6, Odd.Length));
    }
}
