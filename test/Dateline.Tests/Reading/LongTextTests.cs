using Shouldly;
using Xunit;

namespace Dateline.Tests.Reading;

/// <summary>The work of a long report grows with its length, not with the square of it.</summary>
public sealed class LongTextTests
{
    [Fact]
    public void Read_NameFarIntoALongText_FindsItsPlace()
    {
        const int Times = 300;
        const string Sentence = "Militias shelled Sirte on 19 May 2020. ";
        var text = string.Concat(Enumerable.Repeat(Sentence, Times));

        var reading = Reader.Read(text, new DateOnly(2020, 5, 28));

        reading.Places.ShouldHaveSingleItem().Mentions.Count.ShouldBe(Times);
        reading.Places[0].Mentions[^1].Span.Start.ShouldBe(((Times - 1) * Sentence.Length) + Sentence.IndexOf("Sirte", StringComparison.Ordinal));
    }
}
