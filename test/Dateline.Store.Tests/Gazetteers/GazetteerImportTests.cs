using System.IO.Compression;
using Dateline.Knowledge;
using Dateline.Model;
using Dateline.Store.Gazetteers;

namespace Dateline.Store.Tests.Gazetteers;

/// <summary>Dumps of GeoNames: taken, resumed, refused. The places are made up.</summary>
public sealed class GazetteerImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-gazetteer-").FullName;

    private string Gazetteer => Path.Combine(_folder, "made.gazetteer");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_Places_AreFoundBySpellingArticleAndSound()
    {
        Import(Text("XX.txt", Place(90000001, "Qaryat ash Shubrum", "Shubrum,Chebroum,قرية", "P", "PPL", "LY", 1200), Place(90000002, "Ostburg Air Base", "", "S", "AIRB", "LY", 0)));

        using var gazetteer = ImportedGazetteer.Open(Gazetteer);
        var village = gazetteer.Find("Shubrum").ShouldHaveSingleItem();
        village.ShouldSatisfyAllConditions(
            place => place.Id.ShouldBe("geonames:90000001"), place => place.Match.ShouldBe(NameMatch.Spelling), place => place.Population.ShouldBe(1200), place => place.Precision.ShouldBe(PlacePrecision.Settlement));
        gazetteer.Find("al-Shubrum").ShouldHaveSingleItem().Match.ShouldBe(NameMatch.Article);
        gazetteer.FindAlike("Shoubroum", "LY").ShouldHaveSingleItem().Match.ShouldBe(NameMatch.Sound);
        gazetteer.FindAlike("Shoubroum", "TN").ShouldBeEmpty();
        gazetteer.Find("Ostburg Air Base").ShouldHaveSingleItem().Precision.ShouldBe(PlacePrecision.Facility);
    }

    [Fact]
    public void Add_AlternateNames_JoinThePlacesThatAreThere()
    {
        Import(Text("XX.txt", Place(90000001, "Ostburg", "", "P", "PPL", "AT", 10)), Zip("alternateNamesV2.zip",
            ("iso-languagecodes.txt", "x"), ("alternateNamesV2.txt", "1\t90000001\ten\tEastborough\t\t\t\t\t\t\n2\t90000001\tlink\thttps://example.org/x\t\t\t\t\t\t\n3\t42\ten\tNowhere\t\t\t\t\t\t\n")));

        using var gazetteer = ImportedGazetteer.Open(Gazetteer);
        gazetteer.Find("Eastborough").ShouldHaveSingleItem().Name.ShouldBe("Ostburg");
        gazetteer.Find("Nowhere").ShouldBeEmpty();
    }

    [Fact]
    public void Add_SameFileAgain_TakesNothing()
    {
        var file = Text("XX.txt", Place(90000001, "Ostburg", "", "P", "PPL", "AT", 10));
        using var import = GazetteerImport.Open(Gazetteer);

        import.Add(file, null, TestContext.Current.CancellationToken).ShouldBe(new ImportOutcome(1, 1, WasHeld: false));
        import.Add(file, null, TestContext.Current.CancellationToken).ShouldBe(new ImportOutcome(1, 0, WasHeld: true));
    }

    [Fact]
    public void Add_StoppedMidway_GoesOnWhereItStopped()
    {
        var file = Text("XX.txt", [.. Enumerable.Range(1, 50_000).Select(number => Place(number, $"Town {number}", "", "P", "PPL", "AT", 10))]);
        using var stop = new CancellationTokenSource();
        using (var import = GazetteerImport.Open(Gazetteer))
        {
            Should.Throw<OperationCanceledException>(() => import.Add(file, new Stopper(stop), stop.Token));
        }

        Should.Throw<StoreException>(() => ImportedGazetteer.Open(Gazetteer)).Error.ShouldBe(StoreError.ImportUnfinished);
        using var again = GazetteerImport.Open(Gazetteer);
        var outcome = again.Add(file, null, TestContext.Current.CancellationToken);

        outcome.Lines.ShouldBe(50_000);
        outcome.Added.ShouldBe(30_000);
        again.Complete().ShouldBe(50_000);
    }

    [Theory]
    [InlineData("only three\tfields\there", "it has 3 fields")]
    [InlineData("x\tOstburg\tOstburg\t\t48\t16\tP\tPPL\tAT\t\t\t\t\t\t10\t\t\t\t", "field 1 should be a GeoNames id")]
    [InlineData("7\tOstburg\tOstburg\t\t148\t16\tP\tPPL\tAT\t\t\t\t\t\t10\t\t\t\t", "fields 5 and 6 should be degrees")]
    [InlineData("7\tOstburg\tOstburg\t\t48\t16\tP\tPPL\tAT\t\t\t\t\t\tmany\t\t\t\t", "field 15 should be a number of inhabitants")]
    public void Add_LineThatBreaksTheFormat_IsRefusedWithItsNumber(string line, string message)
    {
        using var import = GazetteerImport.Open(Gazetteer);

        var refusal = Should.Throw<StoreException>(() => import.Add(Text("XX.txt", Place(1, "Weststadt", "", "P", "PPL", "AT", 10), line), null, TestContext.Current.CancellationToken));

        refusal.Error.ShouldBe(StoreError.NotADump);
        refusal.Where.ShouldEndWith("line 2");
        refusal.What.ShouldContain(message);
    }

    [Fact]
    public void Add_ArchiveThatUnpacksToTooMuch_IsRefused()
    {
        var bomb = Zip("bomb.zip", ("bomb.txt", new string('\n', 80 << 20)));
        using var import = GazetteerImport.Open(Gazetteer);

        Should.Throw<StoreException>(() => import.Add(bomb, null, TestContext.Current.CancellationToken)).What.ShouldContain("unpacks to more than");
    }

    [Fact]
    public void Add_BadDumpAfterAGoodOne_LeavesTheGoodOneToBeSearched()
    {
        Import(Text("XX.txt", Place(90000001, "Ostburg", "", "P", "PPL", "AT", 10)));
        var bad = Text("YY.txt", "no gazetteer");

        using (var import = GazetteerImport.Open(Gazetteer))
        {
            Should.Throw<StoreException>(() => import.Add(bad, null, TestContext.Current.CancellationToken)).Error.ShouldBe(StoreError.NotADump);
        }

        using var gazetteer = ImportedGazetteer.Open(Gazetteer);
        gazetteer.Find("Ostburg").ShouldHaveSingleItem();
    }

    [Fact]
    public void Add_EndlessLine_IsRefused()
    {
        using var import = GazetteerImport.Open(Gazetteer);

        Should.Throw<StoreException>(() => import.Add(Text("long.txt", new string('a', 300_000)), null, TestContext.Current.CancellationToken)).What.ShouldContain("line of more than");
    }

    [Fact]
    public void Add_DamagedArchive_IsRefused()
    {
        var path = Path.Combine(_folder, "cut.zip");
        File.WriteAllBytes(path, [.. "PK"u8, 3, 4, 0, 0]);
        using var import = GazetteerImport.Open(Gazetteer);

        Should.Throw<StoreException>(() => import.Add(path, null, TestContext.Current.CancellationToken)).Error.ShouldBe(StoreError.NotADump);
    }

    [Fact]
    public void Open_OtherDatabase_IsNotTouched()
    {
        using var store = new StoreFolder();
        store.Open().Dispose();

        Should.Throw<StoreException>(() => GazetteerImport.Open(store.File)).Error.ShouldBe(StoreError.NotADatabase);
        Should.Throw<StoreException>(() => ImportedGazetteer.Open(Gazetteer)).Error.ShouldBe(StoreError.NotFound);
    }

    private void Import(params string[] files)
    {
        using var import = GazetteerImport.Open(Gazetteer);
        foreach (var file in files)
        {
            import.Add(file, null, TestContext.Current.CancellationToken);
        }

        import.Complete();
    }

    private string Text(string name, params string[] lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private string Zip(string name, params (string Name, string Text)[] entries)
    {
        var path = Path.Combine(_folder, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entryName, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(entryName).Open());
            writer.Write(text);
        }

        return path;
    }

    private static string Place(int id, string name, string others, string featureClass, string code, string country, long population) =>
        $"{id}\t{name}\t{name}\t{others}\t48.1\t16.2\t{featureClass}\t{code}\t{country}\t\t01\t\t\t\t{population}\t\t\tEurope/Vienna\t2020-01-01";

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
