using System.Text.Json;
using Dateline.Model;
using Dateline.Record;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Record;

/// <summary>Any order of arrival gives the same record.</summary>
public sealed class OrderTests
{
    private static readonly string[] Publishers = ["Coast Daily", "Desert Post", "Hill Wire", "Village Gazette"];
    private static readonly ActorSpec[] Doers = [World.Lna, World.GnaForces, World.Haftar, World.Mercenaries, World.Russia];
    private static readonly PlaceSpec[] Places = [World.Tarhuna, World.Tripoli, World.Libya, World.Watiya, World.Jufra];
    private static readonly string[] Kinds = ["airstrike", "shelling", "capture", "deploy", "arms-transfer", "withdraw", "encircle", "base", "accusation"];
    private static readonly Status[] Statuses = [Status.Occurred, Status.Occurred, Status.Ongoing, Status.Alleged, Status.Denied, Status.Planned];

    [Fact]
    public void Build_ReportsInAnyOrder_GiveTheSameRecord()
    {
        var cases = from seed in Gen.Choose(0, 1_000_000) from shuffle in Gen.Choose(0, 1_000_000) select (seed, shuffle);
        Prop.ForAll(Arb.From(cases), entry =>
        {
            var readings = Reports(new Random(entry.seed)).DistinctBy(reading => reading.Document.Id).ToArray();
            var shuffled = readings.ToArray();
            new Random(entry.shuffle).Shuffle(shuffled);
            return Json(shuffled) == Json(readings);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Build_AnyReports_PlaceEveryClaimAndCountNoDenial()
    {
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), seed =>
        {
            var readings = Reports(new Random(seed)).DistinctBy(reading => reading.Document.Id).ToArray();
            var record = RecordBuilder.Build(readings, World.Knowledge);
            var placed = record.Events.SelectMany(happening => happening.Placements).ToList();
            var all = readings.SelectMany(reading => reading.Claims.Select(claim => new ClaimKey(reading.Document.Id, claim.Id))).ToHashSet();
            var denials = placed.Where(placement => placement.Stance == Stance.Denies).Select(placement => placement.Claim).ToHashSet();
            var asserting = placed.Where(placement => placement.Stance != Stance.Denies).ToList();
            return all.SetEquals(placed.Select(placement => placement.Claim))
                && asserting.Select(placement => placement.Claim).Distinct().Count() == asserting.Count
                && record.Events.All(happening => happening.AssertedBy.Count <= happening.Placements.Count(placement => !denials.Contains(placement.Claim)))
                && record.Control.SelectMany(period => period.Edges).All(edge => all.Contains(edge.Claim))
                && record.Disputes.SelectMany(dispute => dispute.Sides).All(side => side.Claims.Count > 0 && side.Origins.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void Build_JetsReportsReversed_GiveTheSameRecord()
    {
        var readings = JetsTests.Reports();

        Json([.. readings]).ShouldBe(Json([.. Enumerable.Reverse(readings)]));
    }

    private static string Json(DocumentReading[] readings) => JsonSerializer.Serialize(RecordBuilder.Build(readings, World.Knowledge));

    private static List<DocumentReading> Reports(Random random)
    {
        var reports = new List<DocumentReading>();
        for (var count = random.Next(2, 7); count > 0; count--)
        {
            var report = new Report(random.Next(8) == 0 ? null : Pick(Publishers, random), random.Next(8) == 0 ? null : $"2020-05-{random.Next(10, 14)}");
            for (var sentences = random.Next(1, 6); sentences > 0; sentences--)
            {
                var (doer, place) = (Pick(Doers, random), Pick(Places, random));
                var (day, dead) = ($"2020-05-{random.Next(9, 13):00}", random.Next(1, 4) * 7);
                var kind = Pick(Kinds, random);
                report.Says($"{doer.Name} acted at {place.Name} on {day} with jets and {dead} died, Ahmed Mismari held.", claim => Describe(claim, kind, doer, place, day, dead, random));
            }

            reports.Add(report.Read());
        }

        return reports;
    }

    private static void Describe(ClaimDraft claim, string kind, ActorSpec doer, PlaceSpec place, string day, int dead, Random random)
    {
        claim.Of(kind, "acted", Pick(Statuses, random));
        if (random.Next(4) > 0)
        {
            claim.By(doer, doer.Name);
        }

        if (random.Next(4) > 0)
        {
            claim.At(place, place.Name);
        }

        if (random.Next(2) > 0)
        {
            claim.On(day, day);
        }

        if (random.Next(3) == 0)
        {
            claim.Count(dead, "people died", $"{dead}");
        }

        if (random.Next(3) == 0)
        {
            claim.Items("jets");
        }

        if (random.Next(3) == 0)
        {
            claim.Said(World.Mismari, "Ahmed Mismari");
        }
    }

    private static T Pick<T>(T[] values, Random random) => values[random.Next(values.Length)];
}
