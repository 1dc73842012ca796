using Dateline.Reading.Quantities;
using Dateline.Tests.Reading.Times;
using Dateline.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Reading.Quantities;

public sealed class QuantityProperties
{
    private static readonly string[] Words =
    [
        "more than", "at least", "nearly", "about", "fewer than", "up to", "between", "and", "10", "3,000", "two", "hundred", "million", "dozen", "dozens", "of", "thousands", "half a", "-", "to", "or", "km", "%", "$", "soldiers", "1.5", "m",
        "0", "999999999999999999999999", "zero", "one", "no", "casualties", "both", "a few", "year-old", "man", ",", ".", "\n", "th", "several", "odd", "+", "twenty", "a", "trillion", "3rd",
    ];

    [Fact]
    public void Find_AnyText_KeepsSpansInsideAndBoundsInOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.OneOf(TimeProperties.Any(), Gen.ArrayOf(Gen.Elements(Words)).Select(w => string.Join(' ', w)), Gen.ArrayOf(Gen.Elements(Words)).Select(w => string.Concat(w))).ToArbitrary(),
            Holds));

    private static bool Holds(string source)
    {
        var text = SpecText.Of(source);
        var last = 0;
        foreach (var found in QuantityFinder.Find(text))
        {
            found.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
            found.Span.End.ShouldBeLessThanOrEqualTo(text.Text.Length);
            found.Span.Length.ShouldBePositive();
            last = found.Span.End;
            (found.Low > found.High).ShouldBeFalse();

            // The number written lies within the bounds, or right beside the bound that a word such as "more than" or "nearly" sets.
            (found.Value < found.Low - 1).ShouldBeFalse();
            (found.Value > found.High + 1).ShouldBeFalse();
            if (found.Modifier is null)
            {
                (found.Value < found.Low || found.Value > found.High).ShouldBeFalse();
            }

            if (found.NounToken is { } noun)
            {
                noun.ShouldBeInRange(0, text.Count - 1);
            }
        }

        return true;
    }
}
