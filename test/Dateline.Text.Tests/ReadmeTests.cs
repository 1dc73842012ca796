using System.Runtime.CompilerServices;

namespace Dateline.Text.Tests;

public class ReadmeTests
{
    [Fact]
    public void Example_InReadme_IsTheCodeThatRunsHere()
    {
        var readme = Code(File.ReadAllText(Path.Combine(Folder(), "..", "..", "src", "Dateline.Text", "README.md")), "```csharp", "```");
        var here = Code(File.ReadAllText(Path.Combine(Folder(), "ReadmeTests.cs")), "// README" + " begins", "// README" + " ends");

        here.ShouldBe(readme);
    }

    [Fact]
    public void Example_Run_FindsSubjectAndNames()
    {
        var output = new StringWriter();

        // README begins
        var model = TextModel.Load();
        var text = model.Parse("Rebels captured the airport of Tripoli on Monday, Col. Omar Reed said.");
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var word = text[i];
                var head = word.Head < 0 ? "-" : text[word.Head].ToString();
                output.WriteLine($"{word} {word.Lemma} {word.Tag} {word.Relation} {head}");
            }
        }

        foreach (var name in text.Names)
        {
            output.WriteLine($"{name.Kind}: {text.Text[text.Starts[name.First]..text.Ends[name.End - 1]]}");
        }

        // README ends
        output.ToString().ShouldContain("Rebels rebel Noun nsubj captured");
        output.ToString().ShouldContain("Location: Tripoli");
        output.ToString().ShouldContain("Person: Omar Reed");
    }

    private static string Code(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return string.Join('\n', text[from..text.IndexOf(end, from, StringComparison.Ordinal)].Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
