using System.Text;

using Dateline.Model;
using Dateline.Tests.Exports;

using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Store.Tests;

public sealed class StoreProperties
{
    [Fact]
    public void AnySequence_OfAcceptsReopensAndRebuilds_GivesTheLastReadingOfEveryDocument()
    {
        var steps = Gen.Choose(0, 39).ListOf().ToArbitrary();
        Prop.ForAll(steps, Follow).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static void Follow(IList<int> steps)
    {
        using var folder = new StoreFolder();
        var store = folder.Open();
        var expected = new List<(Document Document, string Reader, DocumentReading Reading)>();
        try
        {
            foreach (var step in steps)
            {
                var head = store.Head;
                switch (step)
                {
                    case 39:
                        store.Dispose();
                        store = folder.Open();
                        break;
                    case 38:
                        store.Rebuild();
                        break;
                    default:
                        Accept(store, expected, document: step % 6, version: step / 19);
                        continue;
                }

                store.Head.ShouldBe(head);
            }

            store.Documents().Select(document => document.Id).ShouldBe(expected.Select(item => item.Document.Id));
            store.Readings().Select(Samples.Json).ShouldBe(expected.Select(item => Samples.Json(item.Reading)));
            store.Claims().Count().ShouldBe(expected.Sum(item => item.Reading.Claims.Count));
            store.Verify(store.Head).Problems.ShouldBeEmpty();
        }
        finally
        {
            store.Dispose();
        }

        var before = folder.DumpViews();
        using (var again = folder.Open())
        {
            again.Rebuild();
        }

        folder.DumpViews().ShouldBe(before);
    }

    private static void Accept(RecordStore store, List<(Document Document, string Reader, DocumentReading Reading)> expected, int document, int version)
    {
        // Reader versions differ in what they read; a document's text depends on its number alone.
        var made = RandomReading.Make(document).Document with { Title = null, Publisher = null, Published = null, Origin = null };
        var reading = RandomReading.Make((document * 10) + version, made);
        var reader = $"reader-{version}";
        var known = expected.FindIndex(item => item.Document.Id == made.Id);
        var wanted = known < 0 ? AcceptOutcome.Added : expected[known].Reader == reader ? AcceptOutcome.AlreadyHeld : AcceptOutcome.ReadAgain;

        store.Foresee(made, reader).ShouldBe(wanted);
        store.Accept(reading, Encoding.UTF8.GetBytes(made.Text), reader).ShouldBe(wanted);

        if (wanted == AcceptOutcome.Added)
        {
            expected.Add((made, reader, reading));
        }
        else if (wanted == AcceptOutcome.ReadAgain)
        {
            expected[known] = (made, reader, reading);
        }
    }
}
