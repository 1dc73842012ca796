using Dateline.Model;

namespace Dateline.Store.Tests;

public sealed class AcceptTests : IDisposable
{
    private const string Text = "Fighters captured the base near the town.\n\nThe spokesman denied it.";

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accept_NewDocument_IsHeldWithTextBytesClaimsAndReading()
    {
        using var store = _folder.Open();
        var reading = Samples.Reading(Samples.Document(Text, "Gazette", new DateOnly(2020, 5, 28), "Base falls"));

        store.Accept(reading, Samples.Bytes(Text), Samples.Reader).ShouldBe(AcceptOutcome.Added);

        var held = store.Documents().ShouldHaveSingleItem();
        held.Id.ShouldBe(reading.Document.Id);
        held.Title.ShouldBe("Base falls");
        held.Publisher.ShouldBe("Gazette");
        held.Published.ShouldBe(new DateOnly(2020, 5, 28));
        held.Length.ShouldBe(Text.Length);
        held.Claims.ShouldBe(1);
        held.Reader.ShouldBe(Samples.Reader);
        held.Captured.ShouldBe(new DateTimeOffset(2020, 5, 28, 12, 0, 1, TimeSpan.Zero));
        store.Document(held.Id).ShouldBe(reading.Document);
        Samples.Json(store.Reading(held.Id)!).ShouldBe(Samples.Json(reading));
        using (var original = store.Original(held.Id)!)
        {
            using var bytes = new MemoryStream();
            original.CopyTo(bytes);
            bytes.ToArray().ShouldBe(Samples.Bytes(Text));
        }

        var claim = store.Claims(held.Id).ShouldHaveSingleItem();
        claim.Kind.ShouldBe("capture");
        claim.Trigger.Text.ShouldBe("captured");
        claim.Agents.ShouldBe("The Army");
        claim.Sources.ShouldBeNull();
        claim.Time.ShouldBeNull();
        store.Head.Entry.ShouldBe(2);
        store.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_SameAgain_EntersNothing()
    {
        using var store = _folder.Open();
        store.Accept(Text);
        var head = store.Head;

        store.Foresee(Samples.Document(Text), Samples.Reader).ShouldBe(AcceptOutcome.AlreadyHeld);
        store.Accept(Text).ShouldBe(AcceptOutcome.AlreadyHeld);

        store.Head.ShouldBe(head);
    }

    [Fact]
    public void Accept_NewerReader_ReplacesTheReadingAndKeepsTheOlderInTheJournal()
    {
        using var store = _folder.Open();
        store.Accept(Text);
        var newer = Samples.Reading(Samples.Document(Text)) with { Claims = [] };

        store.Accept(newer, Samples.Bytes(Text), "reader-2").ShouldBe(AcceptOutcome.ReadAgain);

        store.Reading(newer.Document.Id)!.Claims.ShouldBeEmpty();
        store.Claims().ShouldBeEmpty();
        store.Documents().ShouldHaveSingleItem().Reader.ShouldBe("reader-2");
        store.Head.Entry.ShouldBe(3);
        store.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_MetadataUnknownBefore_AreFilledInByANewCapture()
    {
        using var store = _folder.Open();
        store.Accept(Text);
        var document = store.Reconcile(Samples.Document(Text, "Gazette", new DateOnly(2020, 5, 28)) with { Origin = "moved/one.txt" });

        store.Accept(Samples.Reading(document), Samples.Bytes(Text), Samples.Reader).ShouldBe(AcceptOutcome.ReadAgain);

        var held = store.Documents().ShouldHaveSingleItem();
        held.Publisher.ShouldBe("Gazette");
        held.Origin.ShouldBe("reports/one.txt");
        held.Number.ShouldBe(1);
        store.Head.Entry.ShouldBe(4);
        store.Accept(Text).ShouldBe(AcceptOutcome.AlreadyHeld, "an offer that knows less adds nothing and takes nothing away");
        store.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_MetadataThatContradict_IsRefusedAndSaysWhatIsHeld()
    {
        using var store = _folder.Open();
        store.Accept(Samples.Reading(Samples.Document(Text, "Gazette", new DateOnly(2020, 5, 28))), Samples.Bytes(Text), Samples.Reader);
        var other = Samples.Document(Text, "Courier", new DateOnly(2020, 5, 28));

        var error = Should.Throw<StoreException>(() => store.Accept(Samples.Reading(other), Samples.Bytes(Text), Samples.Reader));

        error.Error.ShouldBe(StoreError.CapturedDifferently);
        error.Number.ShouldBe("DL0508");
        error.Message.ShouldContain("Gazette");
        error.Message.ShouldContain("Courier");
        error.IsRetryable.ShouldBeFalse();
        Should.Throw<StoreException>(() => store.Reconcile(other)).Error.ShouldBe(StoreError.CapturedDifferently);
        store.Head.Entry.ShouldBe(2);
    }

    [Fact]
    public void Accept_ReadWithoutMetadataThatAreHeld_IsRefusedAndWorthRetrying()
    {
        using var store = _folder.Open();
        store.Accept(Samples.Reading(Samples.Document(Text, "Gazette")), Samples.Bytes(Text), Samples.Reader);

        var error = Should.Throw<StoreException>(() => store.Accept(Samples.Reading(Samples.Document(Text)), Samples.Bytes(Text), "reader-2"));

        error.Error.ShouldBe(StoreError.CapturedMeanwhile);
        error.IsRetryable.ShouldBeTrue();

        var reconciled = store.Reconcile(Samples.Document(Text));
        store.Accept(Samples.Reading(reconciled), Samples.Bytes(Text), "reader-2").ShouldBe(AcceptOutcome.ReadAgain);
        store.Documents().ShouldHaveSingleItem().Publisher.ShouldBe("Gazette");
    }

    [Fact]
    public void Accept_TextExtractedDifferently_ReplacesTextAndPassages()
    {
        using var store = _folder.Open();
        store.Accept(Text);
        var better = Samples.Document(Text) with { Text = "Soldiers besieged the harbour today." };

        store.Accept(Samples.Reading(better), Samples.Bytes(Text), Samples.Reader).ShouldBe(AcceptOutcome.ReadAgain);

        store.Document(better.Id)!.Text.ShouldBe(better.Text);
        store.Search("harbour", 5).Count.ShouldBe(1);
        store.Search("spokesman", 5).ShouldBeEmpty();
        store.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Accept_BytesOfAnotherDocument_IsTheCallersFault()
    {
        using var store = _folder.Open();

        Should.Throw<ArgumentException>(() => store.Accept(Samples.Reading(Samples.Document(Text)), Samples.Bytes("other"), Samples.Reader));

        store.Documents().ShouldBeEmpty();
    }

    [Fact]
    public void Accept_WordsThatAreNotInTheText_AreRefused()
    {
        using var store = _folder.Open();
        var reading = Samples.Reading(Samples.Document(Text));
        var wrong = reading with { Framing = [new Framing(new Span(0, 8), "Heroes", null, "fighters")] };
        var outside = reading with { Framing = [new Framing(new Span(0, 800), "Fighters", null, "fighters")] };

        Should.Throw<StoreException>(() => store.Accept(wrong, Samples.Bytes(Text), Samples.Reader)).Error.ShouldBe(StoreError.ReadingContradictsText);
        Should.Throw<StoreException>(() => store.Accept(outside, Samples.Bytes(Text), Samples.Reader)).Error.ShouldBe(StoreError.ReadingContradictsText);

        store.Head.ShouldBe(JournalHead.Empty);
    }

    [Fact]
    public void FindDocuments_PrefixNumberAndNonsense_AreToldApart()
    {
        using var store = _folder.Open();
        store.Accept("Fighters captured one town.");
        store.Accept("Fighters captured another town.");
        var id = Samples.Document("Fighters captured another town.").Id;

        store.FindDocuments(id).ShouldHaveSingleItem().Number.ShouldBe(3);
        store.FindDocuments(id[7..15].ToUpperInvariant()).ShouldHaveSingleItem().Id.ShouldBe(id);
        store.FindDocuments("3").ShouldHaveSingleItem().Id.ShouldBe(id);
        store.FindDocuments("sha256:").Count.ShouldBe(2);
        store.FindDocuments("no such thing").ShouldBeEmpty();
        store.FindDocuments("*").ShouldBeEmpty();
    }
}
