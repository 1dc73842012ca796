using System.Text.RegularExpressions;

namespace Dateline.Tests.Architecture;

/// <summary>Inside the domain: Reading and Record share Model and never see each other; Model sees neither.</summary>
public sealed class NamespaceArrowsTests
{
    [Theory]
    [InlineData("Reading", "Record")]
    [InlineData("Reading", "Exports")]
    [InlineData("Record", "Reading")]
    [InlineData("Record", "Exports")]
    [InlineData("Model", "Reading")]
    [InlineData("Model", "Record")]
    [InlineData("Model", "Exports")]
    [InlineData("Knowledge", "Reading")]
    [InlineData("Knowledge", "Record")]
    [InlineData("Knowledge", "Exports")]
    public void Folder_NamesAnotherStage_Never(string folder, string forbidden)
    {
        var root = Path.Combine("src", "Dateline", folder);
        if (!Directory.Exists(Path.Combine(Repository.Root, root)))
        {
            Assert.Skip($"{root} does not exist.");
        }

        // "Dateline.Record" in full, or "Record.X" from inside the namespace Dateline; a property of that name follows a dot or is written on its own.
        var reference = new Regex($@"\bDateline\.{forbidden}\b|(?<![\w.]){forbidden}\.[A-Z]", RegexOptions.CultureInvariant);
        var found = Repository.Sources(root)
            .SelectMany(file => Repository.Code(file).Where(row => reference.IsMatch(row.Line))
                .Select(row => $"{Path.GetRelativePath(Repository.Root, file)}({row.Number}): {row.Line.Trim()}"))
            .ToList();

        found.ShouldBeEmpty();
    }

    [Fact]
    public void TypeNames_SayARole_NeverHelperManagerOrUtils()
    {
        var vague = new Regex("(Helpers?|Manager|Utils?|Utilities|Common)$", RegexOptions.CultureInvariant);

        Repository.Sources("src").Select(file => Path.GetFileNameWithoutExtension(file)!).Where(name => vague.IsMatch(name)).ShouldBeEmpty();
    }
}
