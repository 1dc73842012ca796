using Dateline.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Reading;

public sealed class ReadingPropertyTests
{
    // Words that the steps act on, mixed with noise, reach further into them than noise alone.
    private static readonly string[] Pieces =
    [
        "The army ", "Haftar's forces ", "said ", "on Thursday ", "\"", "“", "”", "captured ", "Tripoli", ", ", ". ", "\n", "\n\n", "14 jets ", "that ", "denied ", "attack ",
        "U.N. ", "more than 1,000 people ", "were killed ", "in ", "southern ", "Libya", "'s ", "’", "he ", "it ", "which ", "(GNA) ", "-based ", "ÅÄÖ", "\u0301", "\ud800", "😀", "\u202e", "العربية",
    ];

    private static readonly DateOnly Published = new(2020, 5, 28);

    [Fact]
    public void Read_AnyText_NeverThrowsAndSpansEqualTheirWords()
    {
        var texts = Gen.Choose(0, 40).SelectMany(length => Gen.Elements(Pieces).ListOf(length)).Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), HoldsItsSpans).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    // The sentences that rules were written for, with words lost, moved and doubled: broken shapes reach the ends of every rule.
    [Fact]
    public void Read_SpecTextsWithWordsLostAndMoved_NeverThrowsAndSpansEqualTheirWords()
    {
        var words = SpecFile.All().Select(found => found.Text.Split(' ')).ToArray();
        var texts = Gen.Elements(words).SelectMany(text => Gen.Choose(0, text.Length - 1).ListOf(3).SelectMany(places => Gen.Choose(0, 2).Select(way => Mangled(text, places, way))));
        Prop.ForAll(texts.ToArbitrary(), HoldsItsSpans).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static string Mangled(string[] text, IList<int> places, int way)
    {
        var words = text.ToList();
        foreach (var place in places.Select(place => Math.Min(place, words.Count - 1)).Where(place => place >= 0))
        {
            switch (way)
            {
                case 0:
                    words.RemoveAt(place);
                    break;
                case 1:
                    words.Insert(0, words[place]);
                    break;
                default:
                    words.RemoveRange(0, place);
                    break;
            }
        }

        return string.Join(' ', words);
    }

    [Fact]
    public void Read_ArbitraryUnicode_NeverThrows() =>
        Prop.ForAll<string>(text => HoldsItsSpans(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static bool HoldsItsSpans(string text)
    {
        var reading = Reader.Read(text, Published);
        var spans = reading.Actors.SelectMany(actor => actor.Mentions).Concat(reading.Places.SelectMany(place => place.Mentions)).Select(mention => (mention.Span, mention.Text))
            .Concat(reading.Claims.SelectMany(Spans))
            .Concat(reading.Framing.Select(framing => (framing.Span, framing.Text)));
        return spans.All(found => found.Span.End <= text.Length && found.Span.Length > 0 && text[found.Span.Start..found.Span.End] == found.Text);
    }

    private static IEnumerable<(Span Span, string Text)> Spans(Claim claim) =>
        claim.Sources.Select(source => (source.Span, source.Text))
            .Append((claim.Event.Trigger.Span, claim.Event.Trigger.Text))
            .Concat(claim.Event.Roles.Select(role => (role.Span, role.Text)))
            .Concat(claim.Event.Places.Select(place => (place.Span, place.Text)))
            .Concat(claim.Event.Time is { } time ? [(time.Span, time.Text)] : []);
}
