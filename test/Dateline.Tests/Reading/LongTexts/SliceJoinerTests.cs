using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Tests.Reading.LongTexts;

public sealed class SliceJoinerTests
{
    private const string First = "The Libyan National Army shelled Sirte, the spokesman Omar Tarek said. A soldier shot a shepherd.\n\n";
    private const string Second = "On Monday the Libyan National Army left Sirte, Omar Tarek said. A soldier shot a trader.\n\n";

    private static readonly DocumentReading Joined = Join();

    [Fact]
    public void Build_KnownActorOfBothSlices_IsOneWithAllItsMentions() =>
        Joined.Actors.Where(actor => actor.Name == "Libyan National Army").ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);

    [Fact]
    public void Build_NamedActorOfBothSlices_IsOne() => Joined.Actors.Count(actor => actor.Name == "Omar Tarek").ShouldBe(1);

    [Fact]
    public void Build_DescribedActorOfBothSlices_IsTwo() => Joined.Actors.Count(actor => actor.Name.EndsWith("soldier", StringComparison.OrdinalIgnoreCase)).ShouldBe(2);

    [Fact]
    public void Build_PlaceOfBothSlices_IsOne() => Joined.Places.Where(place => place.Name == "Sirte").ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);

    [Fact]
    public void Build_Ids_CountInTheOrderOfTheText()
    {
        Joined.Claims.Select(claim => claim.Id).ShouldBe(Enumerable.Range(1, Joined.Claims.Count).Select(number => $"c{number}"));
        Joined.Claims.ShouldBe(Joined.Claims.OrderBy(claim => claim.Evidence.Start));
        Joined.Actors.Select(actor => actor.Id).ShouldBe(Enumerable.Range(1, Joined.Actors.Count).Select(number => $"a{number}"));
    }

    [Fact]
    public void Build_Spans_PointIntoTheWholeText()
    {
        var second = Joined.Claims.Where(claim => claim.Evidence.Start >= First.Length).ToList();

        second.ShouldNotBeEmpty();
        foreach (var claim in second)
        {
            claim.Event.Trigger.Span.In(First + Second).ShouldBe(claim.Event.Trigger.Text);
            claim.Event.Roles.ShouldAllBe(role => role.Span.In(First + Second) == role.Text);
            claim.Event.Roles.Select(role => role.Actor).OfType<string>().ShouldAllBe(id => Joined.FindActor(id) != null);
        }
    }

    [Fact]
    public void Build_Notes_SayThatTheTextWasReadInParts() => Joined.Notes.ShouldContain(note => note.Contains("2 parts", StringComparison.Ordinal));

    private static DocumentReading Join()
    {
        var document = new Document { Id = "sha256:test", Text = First + Second, Published = new DateOnly(2020, 5, 28), Language = "en" };
        var joiner = new SliceJoiner(document);
        joiner.Add(Reader.Read(First, document.Published), 0);
        joiner.Add(Reader.Read(Second, document.Published), First.Length);
        return joiner.Build();
    }
}
