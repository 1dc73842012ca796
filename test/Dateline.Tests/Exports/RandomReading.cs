using System.Text;

using Dateline.Model;

namespace Dateline.Tests.Exports;

/// <summary>Makes readings that are wild but keep the promises of the model: every span lies inside the text and equals its words.</summary>
public sealed class RandomReading
{
    private static readonly string[] Pieces =
    [
        "The army said ", "it took the town. ", "\n\n", "“No,” ", "Al-Waţīyah ", "𝔘𝔫𝔦 ", "\t", "14 jets ", "\"quoted\" \\ ", "\u0001", "é", "لواء ", "<b>&amp; ", "\u2028",
    ];

    private readonly Random _random;
    private readonly string _text;

    private RandomReading(int seed, string? text)
    {
        _random = new Random(seed);
        _text = text ?? MakeText();
    }

    /// <summary>The reading that belongs to the seed; always the same one.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="document">The document to make it of; null makes one up.</param>
    public static DocumentReading Make(int seed, Document? document = null)
    {
        var maker = new RandomReading(seed, document?.Text);
        return maker.Make(document);
    }

    private DocumentReading Make(Document? document) => new()
    {
        Document = document ?? MakeDocument(),
        Actors = Some(MakeActor),
        Places = Some(MakePlace),
        Claims = Some(MakeClaim),
        Framing = Some(_ => Worded((span, text) => new Framing(span, text, Maybe(Id("a")), Word()))),
        Notes = Some(_ => Word()),
    };

    private string MakeText()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(0, 30); i > 0; i--)
        {
            text.Append(Word());
        }

        return text.ToString();
    }

    private Document MakeDocument() => new()
    {
        Id = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(_text))),
        Text = _text,
        Title = Maybe(Word()),
        Publisher = Maybe(Word()),
        Published = MaybeDay(),
        Language = "en",
        Origin = Maybe("reports/" + _random.Next(9) + ".txt"),
    };

    private Actor MakeActor(int index) => new()
    {
        Id = "a" + index,
        Name = Word(),
        Kind = Any<ActorKind>(),
        Country = Maybe("LY"),
        Knowledge = Maybe("libya/lna"),
        Aliases = Some(_ => Word()),
        Mentions = Some(_ => Worded((span, text) => new Mention(span, text))),
    };

    private Place MakePlace(int index) => new()
    {
        Id = "p" + index,
        Name = Word(),
        Country = Maybe("LY"),
        Latitude = Chance() ? (_random.NextDouble() * 180) - 90 : null,
        Longitude = Chance() ? (_random.NextDouble() * 360) - 180 : null,
        Precision = Chance() ? Any<PlacePrecision>() : null,
        Gazetteer = Maybe("geonames:2210394"),
        Mentions = Some(_ => Worded((span, text) => new Mention(span, text))),
    };

    private Claim MakeClaim(int index) => new()
    {
        Id = "c" + index,
        Evidence = Somewhere(),
        Sources = Some(_ => Worded((span, text) => new ClaimSource(span, text, Maybe(Id("a")), Maybe("said"), Chance(), Chance() ? Interval() : null))),
        Event = new ClaimEvent
        {
            Kind = Chance() ? "capture" : "destroy",
            Plover = Maybe("COERCE/seize"),
            Trigger = Worded((span, text) => new TextSpan(span, text)),
            Roles = Some(_ => Worded((span, text) => new RoleFiller(Any<Role>(), span, text, Maybe(Id("a"))))),
            Places = Some(_ => Worded((span, text) => new PlaceFiller(Any<PlaceRole>(), span, text, Maybe(Id("p"))))),
            Time = Chance() ? Worded((span, text) => new EventTime(Interval(), span, text)) : null,
            Counts = Some(_ => new Count(Word(), MaybeWhole(), MaybeWhole(), MaybeWhole(), Maybe("at least"), Somewhere())),
            Status = Any<Status>(),
        },
        Background = Chance(),
        Confidence = Chance() ? _random.NextDouble() : null,
    };

    private DateInterval Interval() => new(MaybeDay(), MaybeDay(), Any<Precision>());

    private DateOnly? MaybeDay() => Chance() ? DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)) : null;

    private long? MaybeWhole() => Chance() ? _random.NextInt64(-5, long.MaxValue) : null;

    private T Worded<T>(Func<Span, string, T> make)
    {
        var span = Somewhere();
        return make(span, span.In(_text));
    }

    // Never cuts a surrogate pair: half a character is no word, and UTF-8 cannot hold it.
    private Span Somewhere()
    {
        var (one, other) = (Whole(_random.Next(_text.Length + 1)), Whole(_random.Next(_text.Length + 1)));
        return new Span(Math.Min(one, other), Math.Max(one, other));
    }

    private int Whole(int offset) => offset > 0 && offset < _text.Length && char.IsLowSurrogate(_text[offset]) ? offset - 1 : offset;

    private T[] Some<T>(Func<int, T> make) => [.. Enumerable.Range(1, _random.Next(4)).Select(make)];

    private T Any<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }

    private string Word() => Pieces[_random.Next(Pieces.Length)];

    private string Id(string letter) => letter + _random.Next(1, 9);

    private string? Maybe(string value) => Chance() ? value : null;

    private bool Chance() => _random.Next(2) == 0;
}
