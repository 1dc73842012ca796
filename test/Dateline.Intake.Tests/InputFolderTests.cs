namespace Dateline.Intake.Tests;

public sealed class InputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Files_MixedFolder_ListsAllButHiddenOnesInOrdinalOrder()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "b"));
        Directory.CreateDirectory(Path.Combine(_folder, ".hidden"));
        foreach (var file in new[] { "c.txt", "B.html", "b/a.jsonl", "b/z", ".secret.txt", ".hidden/x.txt" })
        {
            File.WriteAllText(Path.Combine(_folder, file), Reading.Report);
        }

        InputFolder.Files(_folder).Select(path => Path.GetRelativePath(_folder, path)).ShouldBe(["B.html", "b/a.jsonl", "b/z", "c.txt"]);
    }

    [Fact]
    public void Files_FolderWithBadFiles_GoodOnesAreReadAndBadOnesListed()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), Reading.Report);
        File.WriteAllText(Path.Combine(_folder, "b.txt"), "");
        File.WriteAllBytes(Path.Combine(_folder, "c"), [0x89, .. "PNG\r\n"u8]);
        var reader = new DocumentReader();

        var results = InputFolder.Files(_folder).SelectMany(path => reader.ReadFile(path, GivenMetadata.None, TestContext.Current.CancellationToken)).ToList();

        results.OfType<CapturedDocument>().Count().ShouldBe(1);
        results.OfType<Refusal>().Select(refusal => refusal.Number).ShouldBe(["DL0101", "DL0102"]);
    }

    [Fact]
    public void Files_NoSuchFolder_Throws() => Should.Throw<DirectoryNotFoundException>(() => InputFolder.Files(Path.Combine(_folder, "none")));
}
