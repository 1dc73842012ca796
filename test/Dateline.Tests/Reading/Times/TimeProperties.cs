using Dateline.Reading.Times;
using Dateline.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Reading.Times;

public sealed class TimeProperties
{
    private static readonly string[] Words =
    [
        "May", "18", "2020", "the", "of", "last", "next", "week", "Thursday", "-", "to", "between", "and", "early", "end", "two", "days", "ago", "later", "480", "BC", "31", "February", "9999",
        "0001", "a", "billion", "years", "since", "until", "'89", "1980s", "century", "quarter", "6:30", "GMT", "[", "]", "\n\n", ".", ",", "29", "every", "past", "few", "overnight", "th", "99999999999999999999", "noon", "before", "after",
    ];

    [Fact]
    public void Find_AnyText_StaysInsideTheTextAndInOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Any().ToArbitrary(), Dates().ToArbitrary(), Holds));

    [Fact]
    public void Resolve_AnyText_NeverThrows() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Any().ToArbitrary(), Dates().ToArbitrary(), (phrase, day) =>
        {
            var interval = TimeResolver.Resolve(phrase, day ?? DateOnly.MaxValue);
            return interval is null || !(interval.Latest < interval.Earliest);
        }));

    internal static Gen<string> Any() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        Gen.ArrayOf(ArbMap.Default.GeneratorFor<char>()).Select(units => new string(units)),
        Gen.ArrayOf(Gen.Elements(Words)).Select(words => string.Join(' ', words)),
        Gen.ArrayOf(Gen.Elements(Words)).Select(words => string.Concat(words)));

    private static Gen<DateOnly?> Dates() => Gen.OneOf(
        Gen.Constant<DateOnly?>(null),
        Gen.Elements<DateOnly?>(DateOnly.MinValue, DateOnly.MaxValue),
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(n => (DateOnly?)DateOnly.FromDayNumber(n)));

    private static bool Holds(string source, DateOnly? published)
    {
        var text = SpecText.Of(source);
        var last = 0;
        foreach (var found in TimeFinder.Find(text, published))
        {
            found.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
            found.Span.End.ShouldBeLessThanOrEqualTo(text.Text.Length);
            found.Span.Length.ShouldBePositive();
            last = found.Span.End;
            if (found.EndToken > found.FirstToken)
            {
                text.Starts[found.FirstToken].ShouldBeLessThan(found.Span.End);
                text.Ends[found.EndToken - 1].ShouldBeGreaterThan(found.Span.Start);
            }

            (found.Interval?.Latest < found.Interval?.Earliest).ShouldBeFalse();
            foreach (var part in found.Parts)
            {
                found.Span.Contains(part.Span).ShouldBeTrue();
            }
        }

        return true;
    }
}
