using Dateline.Knowledge;
using Dateline.Model;

namespace Dateline.Tests.Knowledge;

public sealed class GazetteerTests
{
    private static readonly Gazetteer World = Gazetteer.Load();

    [Theory]
    [InlineData("Tripoli", "LY")]
    [InlineData("tripoli", "LY")]
    [InlineData("Tarhuna", "LY")]
    [InlineData("Misratah", "LY")]
    [InlineData("Az-Zawiyah", "LY")]
    [InlineData("Aleppo", "SY")]
    [InlineData("MOSUL", "IQ")]
    [InlineData("Ramadi", "IQ")]
    [InlineData("San Salvador", "SV")]
    [InlineData("Bogota", "CO")]
    [InlineData("Kyiv", "UA")]
    [InlineData("Kiev", "UA")]
    [InlineData("Rangoon", "MM")]
    [InlineData("Port-au-Prince", "HT")]
    [InlineData("Sanaa", "YE")]
    [InlineData("Washington", "US")]
    public void Find_KnownTown_ComesFirst(string name, string country) => World.Find(name)[0].Country.ShouldBe(country);

    [Fact]
    public void Find_Washington_IsTheCapitalBeforeTheState() => World.Find("Washington")[0].FeatureCode.ShouldBe("PPLC");

    [Fact]
    public void Find_NameOfSeveralTowns_LargestFirstInEachNearness()
    {
        foreach (var name in new[] { "San Miguel", "Santa Ana", "Victoria", "Ramadi" })
        {
            var found = World.Find(name);
            found.Count.ShouldBeGreaterThan(1);
            found.Select(place => place.Match).ShouldBeInOrder(SortDirection.Ascending);
            foreach (var group in found.Where(place => place.FeatureCode is not ("ADM1" or "ADM2" or "PPLC")).GroupBy(place => place.Match))
            {
                group.Select(place => place.Population ?? 0).ShouldBeInOrder(SortDirection.Descending);
            }
        }
    }

    [Fact]
    public void Find_ArticleInTheTextOnly_MatchesByArticle()
    {
        var found = World.Find("al-Tarhuna");
        found[0].Match.ShouldBe(NameMatch.Article);
        found[0].Id.ShouldBe("geonames:2210221");
    }

    [Fact]
    public void Find_SameSpelling_ComesBeforeSameKey()
    {
        var found = World.Find("El Paso");
        found[0].Country.ShouldBe("US");
        found[0].Match.ShouldBe(NameMatch.Spelling);
    }

    [Theory]
    [InlineData("Misurata", "LY", "Mişrātah")]
    [InlineData("Tarhouna", "LY", "Tarhuna")]
    [InlineData("Beni Walid", "LY", "Bani Walid")]
    [InlineData("Zouara", "LY", "Zuwārah")]
    [InlineData("Kerbela", "IQ", "Karbala")]
    public void FindAlike_AnotherRomanisation_IsFound(string name, string country, string expected)
    {
        var found = World.FindAlike(name, country);
        NameKey.Of(found[0].Name).ShouldBe(NameKey.Of(expected));
        found.ShouldAllBe(place => place.Match == NameMatch.Sound && place.Country == country);
    }

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("Xyzzyville-upon-Nowhere")]
    public void Find_NoPlaceOfThatName_IsEmpty(string name)
    {
        World.Find(name).ShouldBeEmpty();
        World.FindAlike(name, "GB").ShouldBeEmpty();
    }

    [Fact]
    public void Find_Subdivision_LiesInTheMiddleOfItsTowns()
    {
        var texas = World.Find("Texas").Single(place => place.Id == "iso3166-2:US-TX");
        texas.Precision.ShouldBe(PlacePrecision.Region);
        texas.Latitude!.Value.ShouldBe(31.3, 0.7);
        texas.Longitude!.Value.ShouldBe(-100, 0.9);
    }

    [Fact]
    public void Find_EveryCoordinate_LiesOnTheGlobe()
    {
        foreach (var place in new[] { "San José", "Victoria", "Springfield", "Santiago", "Alexandria" }.SelectMany(name => World.Find(name)))
        {
            (place.Latitude is null).ShouldBe(place.Longitude is null);
            Math.Abs(place.Latitude ?? 0).ShouldBeLessThanOrEqualTo(90);
            Math.Abs(place.Longitude ?? 0).ShouldBeLessThanOrEqualTo(180);
        }
    }

    [Fact]
    public void Find_ManyThreadsAtOnce_GiveOneAnswer() =>
        Enumerable.Range(0, 64).AsParallel().Select(_ => World.Find("Tripoli")[0]).Distinct().Count().ShouldBe(1);

    [Fact]
    public void Count_WholeWorld_IsThere() => World.Count.ShouldBeGreaterThan(135_000);

    [Fact]
    public void Read_OtherBytes_SaysWhatIsWrong()
    {
        using var stream = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Should.Throw<InvalidDataException>(() => Gazetteer.Read(stream)).Message.ShouldContain("build.sh");
    }

    [Fact]
    public void Write_AnyOrder_GivesTheSameBytes()
    {
        static byte[] Compiled(bool isReversed)
        {
            var writer = new GazetteerWriter();
            var ids = Enumerable.Range(1, 50);
            foreach (var id in isReversed ? ids.Reverse() : ids)
            {
                writer.Add(id, [$"Town {id % 7}", $"Other {id}"], "LY", "0" + (id % 3), id * 10, "PPL", 30 + (id / 100.0), 15);
            }

            using var stream = new MemoryStream();
            writer.Write(stream);
            return stream.ToArray();
        }

        Compiled(isReversed: true).ShouldBe(Compiled(isReversed: false));
    }

    [Fact]
    public void Write_ThenRead_FindsByEveryName()
    {
        var writer = new GazetteerWriter();
        writer.Add(7, ["Kyiv", "Kiev"], "UA", "12", 2_797_553, "PPLC", 50.45466, 30.5238);
        using var stream = new MemoryStream();
        writer.Write(stream);
        stream.Position = 0;
        var read = Gazetteer.Read(stream);
        read.Find("KIEV").ShouldHaveSingleItem().ShouldBe(read.Find("Kyiv").ShouldHaveSingleItem());
        read.Find("Kiev")[0].Latitude.ShouldBe(50.45466);
    }
}
